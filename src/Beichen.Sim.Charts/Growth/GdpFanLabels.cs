namespace Beichen.Sim.Charts;

/// <summary>The labels at the line ends and the probability in large type.</summary>
internal static class GdpFanLabels
{
    /// <summary>Draws the labels in one column, apart from each other.</summary>
    public static void Draw(Sheet sheet, PlotArea area, GdpFanInput input)
    {
        FanQuarter end = input.Quarters[^1];
        List<EndLabel> labels =
        [
            new($"P95 {Numerals.Percent(end.P95)}", area.PixelY(100 * end.P95), sheet.Small),
            new($"P5 {Numerals.Percent(end.P5)}", area.PixelY(100 * end.P5), sheet.Small),
            new($"{new Bilingual("中位", "Median").Short(sheet.Language)} {Numerals.Percent(end.P50)}",
                area.PixelY(100 * end.P50), sheet.Strong with { Color = Palette.Navy }),
            new($"{new Bilingual("目标", "Target").Short(sheet.Language)} {Numerals.Percent(input.Target)}",
                area.PixelY(100 * input.Target), sheet.Strong with { Color = Palette.Target }),
        ];
        EndLabels.Draw(sheet, area, labels, new ProbabilityMark(input.Probability, input.Low, input.High));
    }
}
