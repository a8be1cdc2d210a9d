using Beichen.Sim.Charts;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Cli.Running;

/// <summary>A figure as its two files.</summary>
/// <param name="Name">Name without ending.</param>
/// <param name="Png">The PNG.</param>
/// <param name="Svg">The SVG.</param>
public sealed record FigureFiles(string Name, byte[] Png, string Svg);

/// <summary>A run's summary as figures.</summary>
public static class RunFigures
{
    /// <summary>All figures of a run.</summary>
    public static IReadOnlyList<Figure> Draw(DistrictPlan plan, RunSummary summary, RunIdentity identity, Language language)
    {
        var source = new FigureSource(identity.Scenario, summary.Draws, identity.Seed, identity.ResultFingerprint);
        FigureLanguage words = Words(language);
        var figures = new List<Figure>();
        if (Fan(plan, summary, source) is { } fan) figures.Add(GdpFanFigure.Draw(fan, words));
        if (summary.Targets.Count > 0) figures.Add(ScoreboardFigure.Draw(new ScoreboardInput(source, [.. summary.Targets.Select(Row)]), words));
        if (Gantt(plan, summary, source) is { Rows.Count: > 0 } gantt) figures.Add(ProjectGanttFigure.Draw(gantt, words));
        if (Curve(plan, summary, source) is { } curve) figures.Add(InvestmentCurveFigure.Draw(curve, words));
        if (summary.Milestones.Count > 0)
        {
            figures.Add(MilestoneFigure.Draw(new MilestoneInput(source, [.. summary.Milestones.Select(m => new MilestoneRow(m.Zh, m.En, m.Due, m.Probability, m.Low, m.High))]), words));
        }

        return figures;
    }

    /// <summary>Figures as the files they become, drawn on all processors.</summary>
    public static IReadOnlyList<FigureFiles> Render(IReadOnlyList<Figure> figures)
    {
        var files = new FigureFiles[figures.Count];
        Parallel.For(0, files.Length, i => files[i] = new FigureFiles(figures[i].Name, figures[i].Png(), figures[i].Svg()));
        return files;
    }

    /// <summary>Saves figures as PNG and SVG into a folder.</summary>
    public static void Save(IReadOnlyList<FigureFiles> figures, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (FigureFiles figure in figures)
        {
            File.WriteAllBytes(Path.Combine(folder, figure.Name + ".png"), figure.Png);
            File.WriteAllText(Path.Combine(folder, figure.Name + ".svg"), figure.Svg, new System.Text.UTF8Encoding(false));
        }
    }

    /// <summary>The figures' words for a language of the command.</summary>
    public static FigureLanguage Words(Language language) => language switch
    {
        Language.Zh => FigureLanguage.Chinese,
        Language.En => FigureLanguage.English,
        _ => FigureLanguage.Both,
    };

    // The first calendar year of the run, against which annual targets are set.
    private static int YearQuarters(DistrictPlan plan, int quarters) => Math.Min(quarters, 5 - plan.Start.Number);

    private static GdpFanInput? Fan(DistrictPlan plan, RunSummary summary, FigureSource source)
    {
        TargetParameters? target = plan.Targets.FirstOrDefault(t => t.Measure == TargetMeasure.GdpGrowth);
        TargetScore? score = summary.Targets.FirstOrDefault(t => t.Id == target?.Id);
        if (target?.Value is not { } value || score?.Probability is not { } chance || summary.GdpGrowth.Count == 0) return null;
        int count = YearQuarters(plan, summary.GdpGrowth.Count);
        QuarterBand[] bands = [.. summary.GdpGrowth.Take(count)];
        return new GdpFanInput(
            source,
            [.. bands.Select(b => b.Quarter)],
            [.. bands.Select(b => new FanQuarter(b.Values[0], b.Values[1], b.Values[2], b.Values[3], b.Values[4], b.Values[5], b.Values[6]))],
            value,
            chance,
            score.Low ?? chance,
            score.High ?? chance,
            []);
    }

    private static ScoreboardRow Row(TargetScore target)
    {
        // A target with a tolerance is met at value less tolerance: that is the line the reader must see.
        double? line = (target.IsPace ? target.PaceValue : target.Value) - target.Tolerance;
        string zh = target.IsPace ? target.Zh + "（进度）" : target.Zh;
        string en = target.IsPace ? target.En + " (pace)" : target.En;
        return new ScoreboardRow(target.Id, zh, en, target.Unit, line, target.P10, target.P50, target.P90, target.Probability, target.Low, target.High);
    }

    private static ProjectGanttInput Gantt(DistrictPlan plan, RunSummary summary, FigureSource source)
    {
        int end = Math.Max(8, summary.GdpGrowth.Count + 4);
        var rows = new List<ProjectGanttRow>();
        foreach (ProjectScore project in summary.Projects)
        {
            MilestoneScore[] milestones = [.. summary.Milestones.Where(m => m.Project == project.Id)];
            if (milestones.Length == 0) continue;
            MilestoneScore last = milestones[^1];
            rows.Add(new ProjectGanttRow(project.Zh, project.En, Stages(project, end), last.Stage == "producing" ? last.DueDate : null, project.ProductionP10 ?? Beyond, project.ProductionP50 ?? Beyond, project.ProductionP90 ?? Beyond, last.Probability));
        }

        return new ProjectGanttInput(source, 0, end, rows, 5 - plan.Start.Number);
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
