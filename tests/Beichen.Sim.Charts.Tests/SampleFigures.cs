namespace Beichen.Sim.Charts.Tests;

public static class SampleFigures
{
    public static IReadOnlyList<Figure> All(FigureLanguage language) =>
    [
        GdpFanFigure.Draw(Samples.Fan(annotation: Samples.Remark), language),
        ScoreboardFigure.Draw(Samples.Scoreboard(), language),
    ];
}
