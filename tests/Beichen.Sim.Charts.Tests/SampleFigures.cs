namespace Beichen.Sim.Charts.Tests;

/// <summary>The figures of the sample inputs.</summary>
public static class SampleFigures
{
    /// <summary>The figures of a run and of a comparison.</summary>
    public static IReadOnlyList<Figure> All(FigureLanguage language) =>
    [
        GdpFanFigure.Draw(Samples.Fan(annotation: Samples.Remark), language),
        ScoreboardFigure.Draw(Samples.Scoreboard(), language),
        ProjectGanttFigure.Draw(Samples.Gantt(), language),
        InvestmentCurveFigure.Draw(Samples.Investment(), language),
        MilestoneFigure.Draw(Samples.Milestones(), language),
        ScenarioHeatFigure.Draw(Samples.Heat(), language),
        PairedDifferenceFigure.Draw(Samples.Differences(), language),
    ];
}
