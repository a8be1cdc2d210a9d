using Beichen.Sim.Kernel;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Scenarios;
using Beichen.Sim.Plans.Targets;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Plans;

/// <summary>All that is compiled from files and no lever moves, with what is needed to check and to set levers.</summary>
internal sealed record PlanWithoutLevers
{
    /// <summary>The plan, every lever at its default.</summary>
    public required DistrictPlan Plan { get; init; }

    /// <summary>Every value but the levers.</summary>
    public required Ledger Ledger { get; init; }

    public required ScenarioText Scenario { get; init; }

    public required SeedIndex Seeds { get; init; }

    public required IReadOnlyList<string> Notices { get; init; }

    public required IReadOnlyList<TargetAmbiguity> Ambiguities { get; init; }

    /// <summary>What levers can be set on.</summary>
    public required LeverTargets Targets { get; init; }

    /// <summary>Team effort that accelerated projects share.</summary>
    public required double EffortBudget { get; init; }

    /// <summary>Name of the district's rules of lights; null where it names none.</summary>
    public required string? Lights { get; init; }

    /// <summary>The district's folder of seeds.</summary>
    public required string DistrictFolder { get; init; }

    /// <summary>Folder to which the ledger names files.</summary>
    public required string SourceRoot { get; init; }

    /// <summary>Where the scenario begins: the place of what is set in memory.</summary>
    public required Place Place { get; init; }

    /// <summary>Uncertain values that a design settles.</summary>
    public required IReadOnlyList<InputColumn> Inputs { get; init; }

    /// <summary>The files of the scenario and of what it extends, the root first.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The scenario's file.</summary>
    public string File => Place.File;
}
