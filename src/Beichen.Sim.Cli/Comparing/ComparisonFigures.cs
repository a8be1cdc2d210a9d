using Beichen.Sim.Charts;
using Beichen.Sim.Cli.Running;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Experiments;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Cli.Comparing;

/// <summary>The figures of a comparison: chances by scenario and target, and what each scenario does to growth.</summary>
public static class ComparisonFigures
{
    /// <summary>Draws them.</summary>
    public static IReadOnlyList<Figure> Draw(IReadOnlyList<ScoredRun> runs, ScenarioComparison comparison, Language language)
    {
        ScoredRun reference = runs[0];
        var source = new FigureSource(string.Join(" / ", runs.Count <= 3 ? runs.Select(r => r.Identity.Scenario) : [reference.Identity.Scenario, $"+{runs.Count - 1}"]), reference.Summary.Draws, reference.Identity.Seed, reference.Identity.ResultFingerprint);
        var figures = new List<Figure> { ScenarioHeatFigure.Draw(Heat(runs, comparison, source), RunFigures.Words(language)) };
        string? gdp = reference.Columns.Plan.Targets.FirstOrDefault(t => t.Measure == TargetMeasure.GdpGrowth)?.Id;
        PairedDifferenceRow[] rows = [.. comparison.Scenarios
            .SelectMany(s => s.Targets.Where(t => t.Target == gdp).Select(t => new PairedDifferenceRow(s.Zh, s.En, t.MeanDifference * 100, t.MeanLow * 100, t.MeanHigh * 100)))];
        if (rows.Length > 0) figures.Add(PairedDifferenceFigure.Draw(new PairedDifferenceInput(source, rows), RunFigures.Words(language)));
        return figures;
    }

    private static ScenarioHeatInput Heat(IReadOnlyList<ScoredRun> runs, ScenarioComparison comparison, FigureSource source)
    {
        TargetScore[] targets = [.. runs[0].Summary.Targets.Where(t => t.Probability is not null)];
        var probability = new double[runs.Count, targets.Length];
        var significant = new bool[runs.Count, targets.Length];
        for (int s = 0; s < runs.Count; s++)
        {
            for (int t = 0; t < targets.Length; t++)
            {
                probability[s, t] = runs[s].Summary.Targets.FirstOrDefault(x => x.Id == targets[t].Id)?.Probability ?? double.NaN;
                significant[s, t] = s > 0 && comparison.Scenarios[s - 1].Targets.Any(x => x.Target == targets[t].Id && x.ChanceDiffers);
            }
        }

        return new ScenarioHeatInput(
            source,
            [.. runs.Select(r => new Bilingual(r.Identity.ScenarioZh, r.Identity.ScenarioEn))],
            [.. targets.Select(t => new Bilingual(t.Zh, t.En))],
            probability,
            significant);
    }
}
