using Beichen.Sim.Charts;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Scores;

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
        var source = new FigureSource(string.Join(" / ", runs.Count <= 3 ? runs.Select(run => run.Scenario) : [reference.Scenario, $"+{runs.Count - 1}"]),
            reference.Summary.Draws, reference.Seed, fingerprint);
        var figures = new List<Figure> { ScenarioHeatFigure.Draw(Heat(runs, comparison, source), language) };
        string? gdp = reference.Run.Plan.Targets.FirstOrDefault(t => t.Measure == TargetMeasure.GdpGrowth)?.Id;
        PairedDifferenceRow[] rows = [.. comparison.Scenarios
            .SelectMany(s => s.Targets.Where(t => t.Target == gdp)
                .Select(t => new PairedDifferenceRow(s.Zh, s.En, t.MeanDifference * 100, t.MeanLow * 100, t.MeanHigh * 100)))];
        if (rows.Length > 0) figures.Add(PairedDifferenceFigure.Draw(new PairedDifferenceInput(source, rows), language));
        return figures;
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
                even[s, t] = ProbabilityWords.IsEven(score?.Low, score?.High);
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
