using Beichen.Sim.Experiments;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Terminal.Parsing;

/// <summary>What was asked for.</summary>
internal sealed record ExplainSettings
{
    /// <summary>Id of the target, or <c>all</c>.</summary>
    public required string Target { get; init; }

    /// <summary>Whether all scored targets are asked for.</summary>
    public bool AllTargets => Target is "all";

    /// <summary>The targets that are asked for: the one that was named, or all that the plan scores.</summary>
    public IReadOnlyList<string> Targets(CompiledPlan plan) => AllTargets ? [.. plan.Plan.Targets.Where(target =>
        target.IsScored && TargetHits.AskedOf(target, plan.Plan, plan.Plan.Quarters) is not null).Select(target => target.Id)] : [Target];

    /// <summary>Which draws of each plan.</summary>
    public required Sampling Sampling { get; init; }

    /// <summary>Last quarter that is run.</summary>
    public required Quarter Horizon { get; init; }

    /// <summary>JSON in place of tables.</summary>
    public required bool Json { get; init; }
}
