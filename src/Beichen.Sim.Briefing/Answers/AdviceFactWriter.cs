using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Answers;

/// <summary>Applies the rule of advice to plans that are compared.</summary>
internal static class AdviceFactWriter
{
    private const string Levers = "scenario/levers/", Slip = "project-slip";

    /// <summary>What each plan costs beyond the reference; null where that is not known, or where more than measures of the district differs.</summary>
    public static IReadOnlyList<double?> Costs(IReadOnlyList<StoredColumns> runs)
    {
        double? reference = CostOf(runs[0].Compiled);
        return [.. runs.Select((run, at) => at == 0 ? 0 : DiffersInMeasuresAlone(runs[0].Compiled.Ledger, run.Compiled.Ledger)
            ? CostOf(run.Compiled) - reference : null)];
    }

    // A delay has its price, but nobody is advised to buy it.
    private static double? CostOf(CompiledPlan plan) =>
        MeasuresCost.Each(plan).Any(one => one.Lever is Slip) ? null : MeasuresCost.Of(plan);

    /// <summary>The plan that the rule takes; null where none qualifies.</summary>
    public static AdviceFact? Of(IReadOnlyList<StoredColumns> runs, ScenarioComparison comparison, IReadOnlyList<double?> costs)
    {
        AdviceFact? best = null;
        for (int at = 1; at < runs.Count; at++)
        {
            if (costs[at] is not (> 0 and var more)) continue;
            TargetDifference[] told = [.. comparison.Scenarios[at - 1].Targets.Where(target => target.ChanceDiffers)];
            TargetDifference? most = told.Where(target => target.ProbabilityDifference > 0).MaxBy(target => target.ProbabilityDifference);
            TargetDifference? least = told.Where(target => target.ProbabilityDifference < 0).MinBy(target => target.ProbabilityDifference);
            if (most?.ProbabilityDifference is not { } rise || least?.ProbabilityDifference * -100 > RunRules.Published.MostFall) continue;
            if (best is null || rise / more > best.Rise / best.More)
                best = new AdviceFact(at, more, most.Target, rise, least?.Target, least?.ProbabilityDifference ?? 0, []);
        }

        return best is null ? null : best with { Rivals = [.. Rivals(runs, costs, best)] };
    }

    private static IEnumerable<RivalFact> Rivals(IReadOnlyList<StoredColumns> runs, IReadOnlyList<double?> costs, AdviceFact advised)
    {
        int[] dearer = [.. Enumerable.Range(1, runs.Count - 1).Where(at => costs[at] > advised.More)];
        if (dearer.Length == 0) yield break;
        ScenarioComparison against = CompareFactsWriter.Compare([runs[advised.At], .. dearer.Select(at => runs[at])]);
        for (int place = 0; place < dearer.Length; place++)
        {
            TargetDifference pair = against.Scenarios[place].Targets.First(one => string.Equals(one.Target, advised.Target, StringComparison.Ordinal));
            if (pair is { ProbabilityLow: { } low, ProbabilityHigh: { } high })
                yield return new RivalFact(dearer[place], costs[dearer[place]]!.Value - advised.More, low, high, pair.ChanceDiffers);
        }
    }

    private static bool DiffersInMeasuresAlone(Ledger before, Ledger after)
    {
        return Written(before).SetEquals(Written(after));

        static HashSet<(string, string, string?)> Written(Ledger ledger) => [.. ledger.Entries
            .Where(entry => !entry.Path.StartsWith(Levers, StringComparison.Ordinal)).Select(entry => (entry.Path, entry.Value, entry.Distribution))];
    }
}
