using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Seeds;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>What the parts of a plan see of each other while they are compiled.</summary>
internal sealed record PlanScope
{
    public required PlanReading Reading { get; init; }

    public required SeedTree Seeds { get; init; }

    public required PlanIndex Activities { get; init; }

    public required PlanIndex Chains { get; init; }

    public required PlanIndex Parks { get; init; }

    public required PlanIndex Projects { get; init; }

    public required PlanIndex CommercialDistricts { get; init; }

    public required PlanIndex Streams { get; init; }

    public required Scenarios.ShockPaths Shocks { get; init; }

    public required int Quarters { get; init; }

    /// <summary>Dates that the scenario asks of projects.</summary>
    public IReadOnlyList<Scenarios.DateSetting> Dates { get; init; } = [];

    /// <summary>The projects, once compiled.</summary>
    public IReadOnlyList<ProjectParameters> CompiledProjects { get; init; } = [];

    public ProblemList Problems => Reading.Problems;
}
