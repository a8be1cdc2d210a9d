namespace Beichen.Sim.Charts;

/// <summary>
/// How a scenario's outcome differs from the reference's over the same draws, as a histogram: blue what is higher, orange what is lower; above it the mean
/// with its 95 % interval. What both share cancels, so that the width is the effect's own spread over the worlds drawn.
/// </summary>
public static class DrawDifferenceFigure
{
    private const int MostBins = 36;

    /// <summary>Draws the differences.</summary>
    /// <param name="input">The differences.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No draws.</exception>
    public static Figure Draw(DrawDifferenceInput input, Language language = Language.Both)
    {
        if (input.Differences.Count == 0) throw new ArgumentException("A figure of differences has at least one draw.", nameof(input));
        Headline headline = DrawDifferenceHeadline.Write(input);
        Bilingual measure = new(
            $"“{input.Scenario.Zh}”减“{input.Reference.Zh}”，同一次抽样的结果之差（{input.Shown.Zh}），占全部抽样的份额",
            $"{input.Scenario.En} less {input.Reference.En}: difference of outcomes in the same draw ({input.Shown.En}), as a share of all draws");
        (double from, double width, int[] counts) = Bins(input);
        FigureData data = new(
            ["from", "to", "draws"],
            [.. counts.Select((count, at) => (IReadOnlyList<object?>)[from + (at * width), from + ((at + 1) * width), count])]);
        return new("draw-differences", headline, language, sheet => Lay(sheet, input, headline, measure, from, width, counts), measure, data);
    }

    // Round edges, zero among them: no bar stands on both sides of no change.
    private static (double From, double Width, int[] Counts) Bins(DrawDifferenceInput input)
    {
        double low = input.Differences.Min() * input.Factor, high = input.Differences.Max() * input.Factor;
        (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        double width = high > low ? Scale.Step(high - low, MostBins) : 1;
        int first = (int)Math.Floor((low / width) + 1e-9), last = Math.Max((int)Math.Ceiling((high / width) - 1e-9), first + 1);
        var counts = new int[last - first];
        foreach (double difference in input.Differences)
            counts[Math.Clamp((int)Math.Floor(difference * input.Factor / width) - first, 0, counts.Length - 1)]++;
        return (first * width, width, counts);
    }

    private static void Lay(Sheet sheet, DrawDifferenceInput input, Headline headline, Bilingual measure, double from, double width, int[] counts)
    {
        TypeScale type = sheet.Type;
        LegendEntry[] legend =
        [
            new(new("更高", "Higher"), Palette.Blue),
            new(new("更低", "Lower"), Palette.Orange),
            new(new("均值，区间", "mean, interval") { Lead = "95%" }, Palette.Ink, LegendMark.Range),
        ];
        double top = PageFrame.Header(sheet, headline, measure, legend) + (type.Body * 2.4);
        double bottom = sheet.Height - PageFrame.FooterHeight(sheet, input.Source) - (type.Small * 2.1);
        double all = input.Differences.Count, most = counts.Max() / all * 100, step = Scale.Step(most, 5), to = from + (width * counts.Length);
        double ticks = Scale.Step(to - from, type.Compact ? 5 : 9);
        // The words of the axes stay within the page.
        double shares = Scale.Ticks(0, most * 1.04, step).Max(tick => TextMeasure.Width($"{Numerals.Fixed(tick, Scale.Decimals(step))}%", sheet.Small)) + 9;
        double last = TextMeasure.Width(Numerals.Signed(to, Scale.Decimals(ticks)), sheet.Small) / 2;
        using PlotArea area = new(
            sheet, Math.Max(type.Margin + (type.Body * 3), shares), top, sheet.Width - Math.Max(type.Margin, last + 1), bottom, from, to, 0, most * 1.04);
        foreach (double tick in Scale.Ticks(0, area.Y1, step))
        {
            sheet.Line(area.Left, area.PixelY(tick), area.Right, area.PixelY(tick), Palette.Grid, 1);
            sheet.Middle($"{Numerals.Fixed(tick, Scale.Decimals(step))}%", area.Left - 8, area.PixelY(tick), sheet.Small.Right);
        }

        for (int at = 0; at < counts.Length; at++)
        {
            double left = from + (at * width), gap = width * 0.05;
            if (counts[at] > 0) area.Box(left + gap, left + width - gap, 0, counts[at] / all * 100, left > -width / 2 ? Palette.Blue : Palette.Orange);
        }

        foreach (double tick in Scale.Ticks(area.X0, area.X1, ticks))
        {
            sheet.Line(area.PixelX(tick), area.Bottom, area.PixelX(tick), area.Bottom + 4, Palette.Grey, 1);
            sheet.Text(Numerals.Signed(tick, Scale.Decimals(ticks)), area.PixelX(tick), area.Bottom + (type.Small * 1.5), sheet.Small.Center);
        }

        sheet.Line(area.Left, area.Bottom, area.Right, area.Bottom, Palette.Grey, 1);
        area.Segment(0, 0, 0, area.Y1, Palette.Ink, 1.4f);
        Mean(sheet, area, input);
        area.Render();
        PageFrame.Footer(sheet, input.Source);
    }

    // Over the bars, where it hides none of them.
    private static void Mean(Sheet sheet, PlotArea area, DrawDifferenceInput input)
    {
        double y = area.Top - (sheet.Type.Body * 0.8), x = area.PixelX(input.Mean.Middle * input.Factor);
        foreach ((double x0, double y0, double x1, double y1) in new[]
        {
            (area.PixelX(input.Mean.Low * input.Factor), y, area.PixelX(input.Mean.High * input.Factor), y),
            (area.PixelX(input.Mean.Low * input.Factor), y - 4, area.PixelX(input.Mean.Low * input.Factor), y + 4),
            (area.PixelX(input.Mean.High * input.Factor), y - 4, area.PixelX(input.Mean.High * input.Factor), y + 4),
            (x, y - 7, x, y + 7),
        }) sheet.Line(x0, y0, x1, y1, Palette.Ink, 1.4f);
        string text = NumberWords.Difference(input.Mean.Middle, input.Mean.Low, input.Mean.High, input.Unit, sheet.Language);
        bool right = x > (area.Left + area.Right) / 2;
        sheet.Middle(text, right ? area.PixelX(input.Mean.Low * input.Factor) - 10 : area.PixelX(input.Mean.High * input.Factor) + 10, y,
            right ? sheet.Strong.Right : sheet.Strong);
    }
}
