using Beichen.Sim.Analysis.Validation;
using Beichen.Sim.Charts;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Briefing.Figures;

/// <summary>The figures of a run, from what it says alone.</summary>
public static class RunFigures
{
    /// <summary>All figures of a run.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="summary">What it says.</param>
    /// <param name="identity">Where it comes from.</param>
    /// <param name="language">Language of the words.</param>
    /// <param name="lights">Lights beside the projects; null for none.</param>
    /// <param name="record">The city's record of earlier years, before the fan; null for none.</param>
    /// <param name="given">What the run knows of its year, and the plan before that; null where it knows nothing.</param>
    public static IReadOnlyList<Figure> Draw(
        DistrictPlan plan, RunSummary summary, RunIdentity identity, Language language, RunLights? lights = null, IReadOnlyList<RecordLine>? record = null,
        GivenYear? given = null)
    {
        var source = new FigureSource(identity.Scenario, summary.Draws, identity.Seed, identity.ResultFingerprint);
        var figures = new List<Figure>();
        if (Fan(plan, summary, source, record, given) is { } fan) figures.Add(GdpFanFigure.Draw(fan, language));
        if (summary.Targets.Count > 0) figures.Add(ScoreboardFigure.Draw(new ScoreboardInput(source, [.. summary.Targets.Select(Row)]), language));
        if (Gantt(plan, summary, source, lights) is { Rows.Count: > 0 } gantt) figures.Add(ProjectGanttFigure.Draw(gantt, language));
        if (Curve(plan, summary, source) is { } curve) figures.Add(InvestmentCurveFigure.Draw(curve, language));
        if (summary.Milestones.Count > 0)
        {
            figures.Add(MilestoneFigure.Draw(
                new MilestoneInput(source, [.. summary.Milestones.Select(m => new MilestoneRow(m.Zh, m.En, m.Due, m.Probability, m.Low, m.High))]), language));
        }

        return figures;
    }

    // The first calendar year of the run, against which annual targets are set.
    private static int YearQuarters(DistrictPlan plan, int quarters) => Math.Min(quarters, 5 - plan.Start.Number);

    private static GdpFanInput? Fan(DistrictPlan plan, RunSummary summary, FigureSource source, IReadOnlyList<RecordLine>? record, GivenYear? given)
    {
        TargetParameters? target = plan.Targets.FirstOrDefault(t => t.Measure == TargetMeasure.GdpGrowth);
        TargetScore? score = summary.Targets.FirstOrDefault(t => t.Id == target?.Id);
        if (target?.Value is not { } value || score?.Probability is not { } chance || summary.GdpGrowth.Count == 0) return null;
        int count = YearQuarters(plan, summary.GdpGrowth.Count);
        QuarterBand[] bands = [.. summary.GdpGrowth.Take(count)];
        return new GdpFanInput(
            source,
            [.. bands.Select(b => b.Quarter)],
            Quarters(bands),
            value,
            chance,
            score.Low ?? chance,
            score.High ?? chance,
            [])
        {
            Record = FanRecord.Of(record, TargetMeasure.GdpGrowth, plan),
            Before = given is null ? [] : Quarters(given.Before.GdpGrowth.Take(count)),
            Actual = given?.Growth.Where(one => one.Quarter < count).ToList() ?? [],
        };
    }

    private static FanQuarter[] Quarters(IEnumerable<QuarterBand> bands) =>
        [.. bands.Select(b => new FanQuarter(b.Values[0], b.Values[1], b.Values[2], b.Values[3], b.Values[4], b.Values[5], b.Values[6]))];

    private static ScoreboardRow Row(TargetScore target)
    {
        string zh = target.IsPace ? target.Zh + "（进度）" : target.Zh;
        string en = target.IsPace ? target.En + " (pace)" : target.En;
        return new ScoreboardRow(target.Id, zh, en, target.Unit, target.Asked, target.P10, target.P50, target.P90, target.Probability, target.Low, target.High);
    }

    private static ProjectGanttInput Gantt(DistrictPlan plan, RunSummary summary, FigureSource source, RunLights? lights)
    {
        int end = Math.Max(8, summary.GdpGrowth.Count + 4), lit = Math.Min(lights?.Quarters.Count ?? 0, GanttLights.MostQuarters);
        var rows = new List<ProjectGanttRow>();
        foreach (ProjectScore project in summary.Projects)
        {
            MilestoneScore[] milestones = [.. summary.Milestones.Where(m => m.Project == project.Id)];
            if (milestones.Length == 0) continue;
            MilestoneScore last = milestones[^1];
            rows.Add(new ProjectGanttRow(project.Zh, project.En, Stages(project, end), last.Stage == "producing" ? last.DueDate : null,
                project.ProductionP10 ?? Beyond, project.ProductionP50 ?? Beyond, project.ProductionP90 ?? Beyond, last.Probability)
            {
                Milestone = StageWords.Of(last.Stage),
                Dues = [.. milestones.Select(milestone => (double)milestone.DueDate)],
                Lights = [.. (lights?.For(project.Id) ?? []).Take(lit)],
            });
        }

        return new ProjectGanttInput(source, 0, end, rows, 5 - plan.Start.Number)
        {
            Lights = lights is null ? null : new GanttLights(lights.Rules, [.. lights.Quarters.Take(lit)]),
        };
    }

    // A date that no axis holds: the figure draws an arrow.
    private const double Beyond = 999;

    private static List<ProjectStage> Stages(ProjectScore project, int end)
    {
        var stages = new List<ProjectStage>();
        double at = 0;
        Add(StageKind.Permits, project.Start);
        Add(StageKind.Construction, project.Completion);
        Add(StageKind.Commissioning, project.ProductionP50);
        return stages;

        void Add(StageKind kind, double? until)
        {
            double to = Math.Min(until ?? end, end);
            if (to > at) stages.Add(new ProjectStage(kind, at, to));
            at = Math.Max(at, to);
        }
    }

    private static InvestmentCurveInput? Curve(DistrictPlan plan, RunSummary summary, FigureSource source)
    {
        TargetParameters? target = plan.Targets.FirstOrDefault(t => t.Measure == TargetMeasure.InvestmentGrowth);
        TargetScore? score = summary.Targets.FirstOrDefault(t => t.Id == target?.Id);
        int count = YearQuarters(plan, summary.InvestmentYearToDate.Count);
        if (target?.Value is not { } growth || score?.Probability is not { } chance || count == 0) return null;
        QuarterBand[] bands = [.. summary.InvestmentYearToDate.Take(count)];
        double lastYear = plan.Accounts.BaseInvestment.Median * plan.Accounts.InvestmentBaseRevision;
        double cumulative = 0;
        var before = new List<double>();
        for (int q = 0; q < count; q++) before.Add(cumulative += lastYear * plan.Accounts.InvestmentSeason[plan.Season(q)]);
        return new InvestmentCurveInput(
            source,
            [.. bands.Select(b => b.Quarter)],
            [],
            [.. bands.Select(b => b.Values[0])],
            [.. bands.Select(b => b.Values[3])],
            [.. bands.Select(b => b.Values[6])],
            before,
            lastYear * (1 + growth),
            growth,
            chance,
            score.Low ?? chance,
            score.High ?? chance);
    }
}
