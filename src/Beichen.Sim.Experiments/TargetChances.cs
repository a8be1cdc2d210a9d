using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Experiments;

/// <summary>A target over the draws of a run, in the target's unit; a rate is a fraction.</summary>
/// <param name="Target">The target.</param>
/// <param name="P10">Outcome that a tenth of the draws stay below.</param>
/// <param name="P50">Median outcome.</param>
/// <param name="P90">Outcome that nine tenths of the draws stay below.</param>
/// <param name="Hits">Draws that hit; null when unscored.</param>
public sealed record TargetChance(TargetParameters Target, double P10, double P50, double P90, Proportion? Hits);

/// <summary>The chances of all targets of a plan: the same numbers as the scoreboard's, to the last bit.</summary>
/// <param name="Targets">The targets, in the order of the plan.</param>
/// <param name="Joint">The chance of all that are due within the run together; null when none is.</param>
/// <param name="Binding">Id of the target that is most often the only one missed; null when none ever is.</param>
public sealed record TargetChances(IReadOnlyList<TargetChance> Targets, JointHits? Joint, string? Binding)
{
    internal static TargetChances Of(DistrictPlan plan, double[][] outcomes)
    {
        var targets = new List<TargetChance>();
        var due = new List<string>();
        var hits = new List<HitSet>();
        double[] buffer = outcomes.Length == 0 ? [] : new double[outcomes[0].Length];
        for (int place = 0; place < outcomes.Length; place++)
        {
            TargetParameters target = plan.Targets[place];
            HitSet? met = TargetHits.AskedOf(target, plan, plan.Quarters) is { } asked ? HitSet.Where(outcomes[place], outcome => outcome >= asked) : null;
            outcomes[place].CopyTo(buffer, 0);
            OrderStatistics.Place(buffer, 0.1, 0.5, 0.9);
            targets.Add(new TargetChance(
                target, Quantiles.OfSorted(buffer, 0.1), Quantiles.OfSorted(buffer, 0.5), Quantiles.OfSorted(buffer, 0.9), met?.Proportion));
            if (met is null || target.DueQuarter >= plan.Quarters) continue;
            due.Add(target.Id);
            hits.Add(met);
        }

        JointHits? joint = hits.Count == 0 ? null : JointHits.Of(hits);
        return new TargetChances(targets, joint, joint?.Binding is { } binding ? due[binding] : null);
    }
}
