using Beichen.Sim.Charts;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Briefing.Figures;

/// <summary>The figures of a comparison: chances by scenario and target, and what each scenario does to growth.</summary>
public static class ComparisonFigures
{
    /// <summary>The figures of a comparison, in the order of a page.</summary>
    /// <param name="runs">The runs, the reference first.</param>
    /// <param name="fingerprint">Fingerprint of the reference's result.</param>
    /// <param name="comparison">The others, paired with the reference.</param>
    /// <param name="language">Languages of the figures.</param>
    public static IReadOnlyList<Figure> Draw(IReadOnlyList<ScenarioRun> runs, string fingerprint, ScenarioComparison comparison, Language language)
    {
        ScenarioRun reference = runs[0];
        FigureSource source = Source(runs, fingerprint);
        var figures = new List<Figure> { ScenarioHeatFigure.Draw(Heat(runs, comparison, source), language) };
        string? gdp = reference.Run.Plan.Targets.FirstOrDefault(t => t.Measure == TargetMeasure.GdpGrowth)?.Id;
        PairedDifferenceRow[] rows = [.. comparison.Scenarios
            .SelectMany(s => s.Targets.Where(t => t.Target == gdp)
                .Select(t => new PairedDifferenceRow(s.Zh, s.En, t.MeanDifference * 100, t.MeanLow * 100, t.MeanHigh * 100)))];
        if (rows.Length > 0) figures.Add(PairedDifferenceFigure.Draw(new PairedDifferenceInput(source, rows), language));
        if (Multiples(runs, gdp, source) is { } multiples) figures.Add(SmallMultiplesFigure.Draw(multiples, language));
        return figures;
    }

    /// <summary>What each scenario does to the chance of each scored target, a figure a target: what a desk asks for by name.</summary>
    /// <param name="runs">The runs, the reference first.</param>
    /// <param name="fingerprint">Fingerprint of the reference's result.</param>
    /// <param name="comparison">The others, paired with the reference.</param>
    /// <param name="language">Languages of the figures.</param>
    public static IEnumerable<Figure> OfChances(IReadOnlyList<ScenarioRun> runs, string fingerprint, ScenarioComparison comparison, Language language)
    {
        FigureSource source = Source(runs, fingerprint);
        foreach (TargetScore target in runs[0].Summary.Targets)
        {
            PairedDifferenceRow[] rows =
            [
                .. comparison.Scenarios.SelectMany(s => s.Targets.Where(t => t.Target == target.Id && t.ProbabilityDifference is not null)
                    .Select(t => new PairedDifferenceRow(
                        s.Zh, s.En, t.ProbabilityDifference!.Value * 100, t.ProbabilityLow!.Value * 100, t.ProbabilityHigh!.Value * 100))),
            ];
            if (rows.Length == 0) continue;
            yield return PairedDifferenceFigure.Draw(
                new PairedDifferenceInput(source, rows)
                {
                    Decimals = 1,
                    Name = $"chance-differences-{target.Id}",
                    Subject = new($"{target.Zh}达标概率", $"the chance of {target.En}"),
                    Measure = new(
                        $"各情景对{target.Zh}达标概率的影响（百分点），与基准同一随机数配对",
                        $"Effect on the chance of {target.En}, percentage points, paired draws against the baseline"),
                }, language);
        }
    }

    /// <summary>How the first of the others differs from the reference in one target, draw by draw.</summary>
    /// <param name="runs">The runs, the reference first.</param>
    /// <param name="fingerprint">Fingerprint of the reference's result.</param>
    /// <param name="target">Id of the target, which both have.</param>
    /// <param name="language">Languages of the figure.</param>
    public static Figure OfDraws(IReadOnlyList<ScenarioRun> runs, string fingerprint, string target, Language language)
    {
        (ScenarioRun reference, ScenarioRun scenario) = (runs[0], runs[1]);
        TargetParameters own = Of(scenario), former = Of(reference);
        double[] before = new double[reference.Run.Draws], after = new double[reference.Run.Draws];
        TargetHits.ReadOutcome(former, reference.Run, before);
        TargetHits.ReadOutcome(own, scenario.Run, after);
        PairedMean mean = PairedMean.Of(before, after);
        (HitSet? was, HitSet? now) = (TargetHits.Of(former, reference.Run, before), TargetHits.Of(own, scenario.Run, after));
        PairedProportion? chance = was is not null && now is not null ? PairedProportion.Of(was, now) : null;
        return DrawDifferenceFigure.Draw(
            new DrawDifferenceInput(
                Source(runs, fingerprint), new(own.Chinese, own.English), new(scenario.Zh, scenario.En), new(reference.Zh, reference.En), own.Unit,
                [.. after.Zip(before, (here, there) => here - there)], new RangeMark(mean.Interval.Low, mean.Difference, mean.Interval.High))
            {
                Chance = chance is { } pair
                    ? (was!.Proportion.Value, now!.Proportion.Value, new RangeMark(pair.Interval.Low, pair.Difference, pair.Interval.High))
                    : null,
            }, language);

        TargetParameters Of(ScenarioRun run) => run.Run.Plan.Targets.First(known => known.Id == target);
    }

    private static FigureSource Source(IReadOnlyList<ScenarioRun> runs, string fingerprint) => new(
        string.Join(" / ", runs.Count <= 3 ? runs.Select(run => run.Scenario) : [runs[0].Scenario, $"+{runs.Count - 1}"]),
        runs[0].Summary.Draws, runs[0].Seed, fingerprint);

    private static SmallMultiplesInput? Multiples(IReadOnlyList<ScenarioRun> runs, string? target, FigureSource source)
    {
        int count = runs.Min(run => Math.Min(5 - run.Run.Plan.Start.Number, run.Summary.GdpGrowth.Count));
        if (count < 2) return null;
        SmallMultiple[] panels =
        [
            .. runs.Select(run =>
            {
                TargetScore? score = run.Summary.Targets.FirstOrDefault(known => known.Id == target);
                FanQuarter[] quarters = [.. run.Summary.GdpGrowth.Take(count).Select(band => band.Values)
                    .Select(v => new FanQuarter(v[0], v[1], v[2], v[3], v[4], v[5], v[6]))];
                return new SmallMultiple(
                    new(run.Zh, run.En), quarters, score?.Probability is { } chance ? (chance, score.Low ?? chance, score.High ?? chance) : null);
            }),
        ];
        return new SmallMultiplesInput(
            source, [.. runs[0].Summary.GdpGrowth.Take(count).Select(band => band.Quarter)],
            runs[0].Run.Plan.Targets.FirstOrDefault(t => t.Id == target)?.Value, panels);
    }

    private static ScenarioHeatInput Heat(IReadOnlyList<ScenarioRun> runs, ScenarioComparison comparison, FigureSource source)
    {
        TargetScore[] targets = [.. runs[0].Summary.Targets.Where(t => t.Probability is not null)];
        var probability = new double[runs.Count, targets.Length];
        var distinct = new bool[runs.Count, targets.Length];
        var even = new bool[runs.Count, targets.Length];
        for (int s = 0; s < runs.Count; s++)
        {
            for (int t = 0; t < targets.Length; t++)
            {
                TargetScore? score = runs[s].Summary.Targets.FirstOrDefault(x => x.Id == targets[t].Id);
                probability[s, t] = score?.Probability ?? double.NaN;
                even[s, t] = CertaintyWords.IsEven(score?.Probability, score?.Low, score?.High);
                distinct[s, t] = s > 0 && comparison.Scenarios[s - 1].Targets.Any(x => x.Target == targets[t].Id && x.ChanceDiffers);
            }
        }

        return new ScenarioHeatInput(
            source,
            [.. runs.Select(r => new Bilingual(r.Zh, r.En))],
            [.. targets.Select(t => new Bilingual(t.Zh, t.En))],
            probability,
            distinct)
        { Even = even };
    }
}
