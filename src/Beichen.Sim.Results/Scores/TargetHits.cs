using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Results.Scores;

/// <summary>The draws that meet a target.</summary>
public static class TargetHits
{
    /// <summary>Quarter that a target is read at: the due one, or the last of the run.</summary>
    public static int QuarterOf(TargetParameters target, IRunColumns run) => QuarterOf(target, run.Quarters);

    /// <summary>Quarter that a target is read at in a run of so many.</summary>
    public static int QuarterOf(TargetParameters target, int quarters) => Math.Min(target.DueQuarter, quarters - 1);

    /// <summary>Value that it is held against there; null when unscored.</summary>
    public static double? ValueAt(TargetParameters target, IRunColumns run) => ValueAt(target, run.Plan, run.Quarters);

    /// <summary>Value that it is held against at the end of so many quarters; null when unscored.</summary>
    public static double? ValueAt(TargetParameters target, DistrictPlan plan, int quarters) =>
        !target.IsScored ? null : target.DueQuarter < quarters ? target.Value : HitRule.PaceValue(target, plan, quarters - 1);

    /// <summary>Least outcome that is a hit there: the value less the tolerance; null when unscored.</summary>
    public static double? AskedOf(TargetParameters target, DistrictPlan plan, int quarters) => ValueAt(target, plan, quarters) - target.Tolerance;

    /// <summary>Margins of a run to a scored target in draw order: outcome less what is asked for, so that 0 or more is a hit.</summary>
    /// <exception cref="ArgumentException">The target is not scored, or the layout has no outcome of it.</exception>
    public static void ReadMargins(TargetParameters target, IRunColumns run, Span<double> destination)
    {
        ReadOutcome(target, run, destination);
        double asked = AskedOf(target, run.Plan, run.Quarters) ?? throw new ArgumentException($"target {target.Id} is not scored", nameof(target));
        foreach (ref double outcome in destination[..run.Draws]) outcome -= asked;
    }

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
