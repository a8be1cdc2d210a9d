namespace Beichen.Sim.Charts.Tests;

/// <summary>The figures of the sample inputs.</summary>
public static class SampleFigures
{
    /// <summary>The figures of a run and of a comparison.</summary>
    public static IReadOnlyList<Figure> All(Language language) =>
    [
        GdpFanFigure.Draw(Samples.Fan(annotation: Samples.Remark), language),
        ScoreboardFigure.Draw(Samples.Scoreboard(), language),
        ProjectGanttFigure.Draw(Samples.Gantt(), language),
        ProjectGanttFigure.Draw(Samples.Lit(), language),
        InvestmentCurveFigure.Draw(Samples.Investment(), language),
        MilestoneFigure.Draw(Samples.Milestones(), language),
        ScenarioHeatFigure.Draw(Samples.Heat(), language),
        PairedDifferenceFigure.Draw(Samples.Differences(), language),
        RangeFigure.Draw(Samples.Ranges(), language),
        DrawDifferenceFigure.Draw(Samples.Drawn(), language),
    ];

    /// <summary>Inputs at the edges of what a run can give.</summary>
    public static IReadOnlyList<Figure> Extremes(Language language) =>
    [
        GdpFanFigure.Draw(Samples.Fan(0, 0.065), language),
        GdpFanFigure.Draw(Samples.Fan(1, 0.065, past: false, Samples.Remark), language),
        GdpFanFigure.Draw(Samples.Fan(0.5, -0.08), language),
        GdpFanFigure.Draw(Samples.Fan(0.5, 0.4, past: false), language),
        GdpFanFigure.Draw(Samples.Certain(), language),
        ScoreboardFigure.Draw(Samples.EdgeScoreboard(), language),
        ScoreboardFigure.Draw(Samples.Unscored(), language),
        ScoreboardFigure.Draw(Samples.LongScoreboard(), language),
        ProjectGanttFigure.Draw(Samples.Gantt(27, 20), language),
        ProjectGanttFigure.Draw(Samples.Gantt(27, 8), language),
        ProjectGanttFigure.Draw(Samples.Gantt(1, 2), language),
        ProjectGanttFigure.Draw(Samples.Lit(27), language),
        InvestmentCurveFigure.Draw(Samples.Investment(0, 614.5), language),
        InvestmentCurveFigure.Draw(Samples.Investment(1, 2000), language),
        MilestoneFigure.Draw(Samples.Milestones(27), language),
        MilestoneFigure.Draw(Samples.Milestones(1), language),
        ScenarioHeatFigure.Draw(Samples.OneScenario(), language),
        PairedDifferenceFigure.Draw(Samples.NoDifference(), language),
        DrawDifferenceFigure.Draw(Samples.DrawnAlike(), language),
        DrawDifferenceFigure.Draw(Samples.DrawnOnce(), language),
        RangeFigure.Draw(Samples.Ranges(1), language),
        RangeFigure.Draw(Samples.Ranges(24), language),
    ];
}
