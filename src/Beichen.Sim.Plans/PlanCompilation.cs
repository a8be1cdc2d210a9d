using Beichen.Sim.Kernel;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Scenarios;
using Beichen.Sim.Plans.Targets;

namespace Beichen.Sim.Plans;

/// <summary>What compiling a scenario gave.</summary>
public sealed record PlanCompilation
{
    /// <summary>The plan; null when there are problems.</summary>
    public required DistrictPlan? Plan { get; init; }

    /// <summary>Every value that the run uses.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>SHA-256 over every value of the ledger in the order of paths, lower-case hexadecimal; empty when there are problems.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The scenario; null when its file could not be read.</summary>
    public required ScenarioText? Scenario { get; init; }

    /// <summary>Every problem, by file, line and column.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>What the reader should know though nothing is wrong.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>What the plan's text leaves open, by target.</summary>
    public required IReadOnlyList<TargetAmbiguity> Ambiguities { get; init; }

    internal Levers.LeverBook? Levers { get; init; }

    internal double EffortBudget { get; init; }

    internal Reading.Place LeverPlace { get; init; } = default!;

    /// <summary>Entities and levers, for listing.</summary>
    public required SeedIndex Seeds { get; init; }
}
