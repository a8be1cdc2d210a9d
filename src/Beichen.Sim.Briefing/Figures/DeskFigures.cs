using Beichen.Sim.Analysis.Validation;
using Beichen.Sim.Charts;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Figures;

/// <summary>Every figure of a stored run, from its folder alone.</summary>
public static class DeskFigures
{
    /// <summary>Draws those that the run has answers for.</summary>
    /// <param name="run">The run.</param>
    /// <param name="language">Language of the words.</param>
    /// <param name="record">The city's record of earlier years, where there is one.</param>
    /// <param name="rules">A county's rules of lights, where the projects are to be held to some.</param>
    public static IReadOnlyList<Figure> Draw(
        StoredColumns run, Language language, IReadOnlyList<RecordLine>? record = null, LightRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        RunSummary summary = run.Run.Summary;
        var source = new FigureSource(run.Run.Manifest.Scenario, run.Draws, run.Run.Manifest.Seed, run.Run.Manifest.ResultFingerprint);
        RunLights? lights = rules is null ? null : RunLights.Of(run, rules);
        var figures = new List<Figure>(RunFigures.Draw(run.Plan, summary, run.Run.Identity, language, lights, record));
        if (lights is not null)
            figures.Add(LightsFigure.Draw(
                new LightsInput(source, lights.Rules, lights.Quarters, [.. lights.Projects.Select(one => one.Row)]), language));
        figures.AddRange(GrowthFans(run, summary, source, record).Select(fan => GdpFanFigure.Draw(fan, language)));
        figures.AddRange(AnnualFigures.Draw(summary, run.Run.Identity, language));
        figures.AddRange(TargetFigures.Draw(run, source, language));
        if (Pulls(run, source) is { } pulls) figures.Add(PullFigure.Draw(pulls, language));
        figures.AddRange(EntityFigures.Draw(run, source, language));
        if (record is not null && PriorPredictiveFigures.Of(run, record, source) is { } panel) figures.Add(RangeFigure.Draw(panel, language));
        return figures;
    }

    // Growth of revenue and of investment by quarter, each against its own target.
    private static IEnumerable<GdpFanInput> GrowthFans(
        StoredColumns run, RunSummary summary, FigureSource source, IReadOnlyList<RecordLine>? record)
    {
        (TargetMeasure Measure, string Column, string Name, Bilingual Unit)[] sums =
        [
            (TargetMeasure.RevenueGrowth, "RevenueGrowth", "revenue-fan",
                new Bilingual("一般公共预算收入累计同比增速（%），扣除留抵退税后", "General public budget revenue, year to date on a year earlier, %, after refunds")),
            (TargetMeasure.InvestmentGrowth, "InvestmentGrowth", "investment-fan",
                new Bilingual("固定资产投资累计同比名义增速（%）", "Fixed-asset investment, year to date on a year earlier, %, nominal")),
        ];
        foreach ((TargetMeasure measure, string column, string name, Bilingual unit) in sums)
        {
            if (run.Plan.Targets.FirstOrDefault(known => known.Measure == measure) is not { Value: { } asked } target) continue;
            TargetScore score = summary.Target(target.Id);
            int count = Math.Min(run.Quarters, 5 - run.Plan.Start.Number);
            if (score.Probability is not { } chance || run.Find(EntityKind.District, run.Plan.Name.Id, column) is not (>= 0 and var at)) continue;
            var quarters = new List<FanQuarter>();
            for (int quarter = 0; quarter < count; quarter++)
            {
                double[] levels = Quantiles.Of(run.Column(quarter, at), [.. QuarterBand.Levels]);
                quarters.Add(new FanQuarter(levels[0], levels[1], levels[2], levels[3], levels[4], levels[5], levels[6]));
            }

            yield return new GdpFanInput(source, [.. Enumerable.Range(0, count).Select(quarter => run.Plan.Start.Plus(quarter).ToString())],
                quarters, asked, chance, score.Low ?? chance, score.High ?? chance, [])
            {
                Name = name,
                Record = FanRecord.Of(record, measure, run.Plan),
                Subject = new Bilingual(target.Chinese, target.English),
                Unit = unit,
            };
        }
    }

    private static PullInput? Pulls(StoredColumns run, FigureSource source)
    {
        int last = Math.Min(run.Quarters, 5 - run.Plan.Start.Number) - 1;
        var pulls = new List<(Bilingual, double)>();
        foreach (ActivityParameters activity in run.Plan.Accounts.Activities)
        {
            if (run.Column(last, EntityKind.District, activity.Name.Id, "Pull") is not { } values) return null;
            pulls.Add((new Bilingual(activity.Name.Chinese, activity.Name.English), BlockSum.Of(values) / values.Length));
        }

        return pulls.Count == 0 ? null : new PullInput(
            source, pulls, run.Plan.Targets.FirstOrDefault(target => target.Measure == TargetMeasure.GdpGrowth)?.Value);
    }
}
