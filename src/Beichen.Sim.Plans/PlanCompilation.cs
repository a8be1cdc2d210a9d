using Beichen.Sim.Kernel;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Scenarios;
using Beichen.Sim.Plans.Targets;

namespace Beichen.Sim.Plans;

/// <summary>What compiling a scenario gave: a plan or problems, and whatever could be read in either case.</summary>
public sealed record PlanCompilation
{
    /// <summary>The compiled plan; null when there are problems.</summary>
    public required CompiledPlan? Compiled { get; init; }

    /// <summary>The plan; null when there are problems.</summary>
    public DistrictPlan? Plan => Compiled?.Plan;

    /// <summary>Every value that the run uses.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>SHA-256 over every value of the ledger in the order of paths, lower-case hexadecimal; empty when there are problems.</summary>
    public string Fingerprint => Compiled?.Fingerprint ?? string.Empty;

    /// <summary>The scenario; null when its file could not be read.</summary>
    public required ScenarioText? Scenario { get; init; }

    /// <summary>Every problem, by file, line and column.</summary>
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>What the reader should know though nothing is wrong.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>What the plan's text leaves open, by target.</summary>
    public required IReadOnlyList<TargetAmbiguity> Ambiguities { get; init; }

    /// <summary>Entities and levers, for listing.</summary>
    public required SeedIndex Seeds { get; init; }

    /// <summary>The compiled plan.</summary>
    /// <exception cref="RefusedException">There are problems: it carries them all.</exception>
    public CompiledPlan Accept() => Compiled ?? throw RefusedException.Of(Problems);
}
