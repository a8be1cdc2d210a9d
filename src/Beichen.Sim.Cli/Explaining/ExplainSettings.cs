using Beichen.Sim.Experiments;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Cli.Explaining;

/// <summary>What was asked for.</summary>
public sealed record ExplainSettings
{
    /// <summary>Target id.</summary>
    public required string Target { get; init; }

    /// <summary>Whether all scored targets are asked for.</summary>
    public bool AllTargets => Target is "all";

    /// <summary>The targets that are asked for: the one that was named, or all that the plan scores.</summary>
    public IReadOnlyList<string> Targets(CompiledPlan plan) => AllTargets ? [.. plan.Plan.Targets.Where(target => target.IsScored && TargetHits.AskedOf(target, plan.Plan, plan.Plan.Quarters) is not null).Select(target => target.Id)] : [Target];

    /// <summary>Draws of each plan.</summary>
    public required int Draws { get; init; }

    /// <summary>Seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Last quarter.</summary>
    public required Quarter Horizon { get; init; }

    /// <summary>JSON in place of tables.</summary>
    public required bool Json { get; init; }

    /// <summary>Which draws.</summary>
    public Sampling Sampling => new(Seed, Draws);
}
