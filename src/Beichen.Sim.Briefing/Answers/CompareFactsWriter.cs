using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Variants;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Answers;

/// <summary>Works out what several runs on the same draws say of one another.</summary>
public static class CompareFactsWriter
{
    private const int MostMilestones = 8;

    /// <summary>The runs as a comparison sees them.</summary>
    public static ScenarioComparison Compare(IReadOnlyList<StoredColumns> runs) => ScenarioComparison.Of(Scenarios(runs));

    /// <summary>The runs as figures see them.</summary>
    public static IReadOnlyList<ScenarioRun> Scenarios(IReadOnlyList<StoredColumns> runs) =>
        [.. runs.Select(run => new ScenarioRun(run.Run.Manifest.Scenario, run.Run.Manifest.ScenarioZh, run.Run.Manifest.ScenarioEn,
            run.Run.Manifest.Seed, run.Run.Summary, run))];

    /// <summary>What the runs say of one another beyond their pairing.</summary>
    /// <param name="runs">The runs, the reference first.</param>
    /// <param name="comparison">Their pairing.</param>
    public static CompareFacts Of(IReadOnlyList<StoredColumns> runs, ScenarioComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(comparison);
        StoredColumns reference = runs[0];
        IReadOnlyList<double?> costs = AdviceFactWriter.Costs(runs);
        var plans = new List<ComparedPlan>
        {
            new(reference.Run.Manifest.ScenarioZh, reference.Run.Manifest.ScenarioEn, null, 0, 0, 0, [], 0, [], 0, null, null),
        };
        for (int at = 1; at < runs.Count; at++) plans.Add(Plan(reference, runs[at], comparison.Scenarios[at - 1]));
        return new CompareFacts(
            new NameFact(reference.Plan.Name.Chinese, reference.Plan.Name.English), reference.Plan.Start.Year, runs.Count, plans,
            [.. reference.Run.Manifest.Targets.Where(target => target.Asked is not null)
                .Select(target => new AskedFact(target.Id, target.Asked!.Value, target.P50 - target.Asked!.Value))],
            Farthest(comparison.Scenarios.SelectMany(other => other.Targets.Where(target => target.ChanceDiffers)
                .Select(target => (target.Target, target.ProbabilityDifference ?? 0))), 1).FirstOrDefault(),
            [.. Farthest(comparison.Scenarios.SelectMany(other => other.Milestones.Where(IsTold).Select(one => (one.Id, one.Difference))), MostMilestones)])
        {
            Costs = costs,
            Advice = AdviceFactWriter.Of(runs, comparison, costs),
        };
    }

    private static ComparedPlan Plan(StoredColumns reference, StoredColumns run, ScenarioDifference other)
    {
        TargetDifference[] told = [.. other.Targets.Where(target => target.ChanceDiffers)];
        TargetDifference? most = told.MaxBy(target => Math.Abs(target.ProbabilityDifference ?? 0));
        MilestoneDifference[] moved = [.. other.Milestones.Where(IsTold)];
        MilestoneDifference? first = moved.MaxBy(one => Math.Abs(one.Difference));
        return new ComparedPlan(
            other.Zh, other.En, most?.Target, most?.ProbabilityDifference ?? 0,
            told.Count(target => target.ProbabilityDifference > 0), told.Count(target => target.ProbabilityDifference < 0),
            [.. new[] { most?.Target, reference.Run.Manifest.BindingTarget }.Distinct(StringComparer.Ordinal)
                .Where(id => other.Targets.Any(target => target.OutcomeDiffers && string.Equals(target.Target, id, StringComparison.Ordinal)))
                .Select(id => id!)],
            Inputs(reference.Compiled.Ledger, run.Compiled.Ledger), Measures(reference.Compiled, run.Compiled), moved.Length, first?.Id,
            first?.ProbabilityBefore);
    }

    private static bool IsTold(MilestoneDifference one) => one.Low > 0 || one.High < 0;

    // Each once, by its largest change, ties in the order in which they came.
    private static IEnumerable<string> Farthest(IEnumerable<(string Id, double Change)> changes, int most) =>
        changes.GroupBy(change => change.Id, StringComparer.Ordinal)
            .OrderByDescending(group => group.Max(change => Math.Abs(change.Change))).Take(most).Select(group => group.Key);

    private static int Inputs(Ledger before, Ledger after)
    {
        Dictionary<string, string> was = Written(before), now = Written(after);
        return was.Keys.Union(now.Keys, StringComparer.Ordinal)
            .Count(path => !string.Equals(was.GetValueOrDefault(path), now.GetValueOrDefault(path), StringComparison.Ordinal));

        static Dictionary<string, string> Written(Ledger ledger) =>
            ledger.Entries.ToDictionary(entry => entry.Path, entry => $"{entry.Value} {entry.Distribution}", StringComparer.Ordinal);
    }

    private static IReadOnlyList<NameFact> Measures(CompiledPlan before, CompiledPlan after)
    {
        LeverChoice[] known = [.. before.Levers], now = [.. after.Levers];
        var moved = now.Where(choice => !known.Contains(choice)).Concat(known.Where(choice => !now.Contains(choice)))
            .Select(choice => choice.Lever).ToHashSet(StringComparer.Ordinal);
        return [.. after.Seeds.Levers.Where(lever => moved.Contains(lever.Id)).Select(lever => new NameFact(lever.Chinese, lever.English))];
    }
}
