using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Results.Scores;

/// <summary>The draws that meet a target.</summary>
public static class TargetHits
{
    /// <summary>Quarter that a target is read at: the due one, or the last of the run.</summary>
    public static int QuarterOf(TargetParameters target, IRunColumns run) => Math.Min(target.DueQuarter, run.Quarters - 1);

    /// <summary>Value that it is held against there; null when unscored.</summary>
    public static double? ValueAt(TargetParameters target, IRunColumns run) => !target.IsScored ? null :
        target.DueQuarter < run.Quarters ? target.Value : HitRule.PaceValue(target, run.Plan, run.Quarters - 1);

    /// <summary>Its outcomes in draw order.</summary>
    /// <exception cref="ArgumentException">The layout has no outcome of that target.</exception>
    public static void ReadOutcome(TargetParameters target, IRunColumns run, Span<double> destination)
    {
        int column = run.Find(EntityKind.District, target.Id, "Outcome");
        if (column < 0) throw new ArgumentException($"the run has no outcome of target {target.Id}", nameof(run));
        run.Read(QuarterOf(target, run), column, destination);
    }

    /// <summary>The draws whose outcomes, in draw order, meet it on the unrounded figure; null when unscored.</summary>
    public static HitSet? Of(TargetParameters target, IRunColumns run, ReadOnlySpan<double> outcomes) =>
        ValueAt(target, run) is { } value ? HitSet.Where(outcomes, outcome => HitRule.IsMet(outcome, value, target.Tolerance)) : null;
}
