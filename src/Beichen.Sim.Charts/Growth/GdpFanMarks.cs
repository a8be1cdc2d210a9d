using ScottPlot;

namespace Beichen.Sim.Charts;

/// <summary>The shapes of the fan.</summary>
internal static class GdpFanMarks
{
    /// <summary>Draws projection shade, gridlines, bands, median, past and target.</summary>
    public static void Draw(Sheet sheet, PlotArea area, GdpFanInput input, double step)
    {
        int past = input.Past.Count;
        double offset = input.Offset, start = past > 0 ? offset + past - 1 : offset > 0 ? offset - 0.35 : area.X0;
        sheet.Fill(area.PixelX(start), area.Top, area.Right, area.Bottom, Palette.Shade);
        foreach (double tick in Scale.Ticks(area.Y0, area.Y1, step))
            sheet.Line(area.Left, area.PixelY(tick), area.Right, area.PixelY(tick), Palette.Grid, 1);

        List<double> xs = [];
        List<FanQuarter> fan = [];
        if (past > 0)
        {
            double from = input.Past[^1];
            xs.Add(offset + past - 1);
            fan.Add(new(from, from, from, from, from, from, from));
        }

        for (int at = 0; at < input.Quarters.Count; at++)
        {
            xs.Add(offset + past + at);
            fan.Add(input.Quarters[at]);
        }

        double[] Column(Func<FanQuarter, double> pick) => [.. fan.Select(quarter => 100 * pick(quarter))];
        if (xs.Count == 1)
        {
            xs = [xs[0] - 0.1, xs[0]];
            fan = [fan[0], fan[0]];
        }

        area.Band(xs, Column(quarter => quarter.P5), Column(quarter => quarter.P95), Palette.Band90);
        area.Band(xs, Column(quarter => quarter.P20), Column(quarter => quarter.P80), Palette.Band60);
        area.Band(xs, Column(quarter => quarter.P35), Column(quarter => quarter.P65), Palette.Band30);
        Known(sheet, area, input);
        area.Line(xs, Column(quarter => quarter.P50), Palette.Navy, 2.4f);
        for (int at = 0; at < input.Quarters.Count; at++)
            area.Mark(offset + past + at, 100 * input.Quarters[at].P50, MarkerShape.FilledCircle, 6, Palette.Navy);
        if (past > 0)
        {
            area.Line([.. Enumerable.Range(0, past).Select(at => offset + at)], [.. input.Past.Select(value => 100 * value)], Palette.Ink, 2.4f);
            for (int at = 0; at < past; at++)
                area.Mark(offset + at, 100 * input.Past[at], MarkerShape.FilledCircle, 6, Palette.Ink);
        }

        for (int at = 0; at < input.Record.Count; at++)
        {
            (int year, double growth) = input.Record[at];
            area.Segment(at, Math.Clamp(0, area.Y0, area.Y1), at, 100 * growth, Palette.Grid, 1.2f);
            area.Mark(at, 100 * growth, MarkerShape.FilledDiamond, 11, Palette.Grey);
            double point = area.PixelY(100 * growth), away = sheet.Type.Small * (growth < 0 ? 1.15 : -1.15);
            // A number that would stand on the target line, or on the years below, goes to the other side of its own.
            if (Math.Abs(point + away - area.PixelY(100 * input.Target)) < sheet.Type.Small * 0.75
                || point + away + (sheet.Type.Small * 0.5) > area.Bottom) away = -away;
            sheet.Middle(Numerals.Fixed(100 * growth, 1), area.PixelX(at), point + away, sheet.Small.Center);
            sheet.Text($"{year}", area.PixelX(at), area.Bottom + (sheet.Type.Small * 1.5), sheet.Small.Center);
        }

        area.Segment(area.X0, 100 * input.Target, area.X1, 100 * input.Target, Palette.Target, 2, dashed: true);
        Bilingual projection = new("推演", "Projection");
        double width = area.Right - area.PixelX(start) - 16;
        sheet.Middle(projection.In(sheet.Language) + " →", area.PixelX(start) + 8, area.Top + sheet.Type.Small, sheet.Small, width);
    }

    // What the year looked like before, and what has come of it.
    private static void Known(Sheet sheet, PlotArea area, GdpFanInput input)
    {
        double first = input.Offset + input.Past.Count;
        for (int at = 1; at < input.Before.Count; at++)
        {
            foreach (Func<FanQuarter, double> level in (Func<FanQuarter, double>[])[quarter => quarter.P5, quarter => quarter.P50, quarter => quarter.P95])
            {
                area.Segment(first + at - 1, 100 * level(input.Before[at - 1]), first + at, 100 * level(input.Before[at]),
                    Palette.Grey, 1.4f, dashed: true);
            }
        }

        foreach ((int quarter, double growth) in input.Actual)
        {
            area.Mark(first + quarter, 100 * growth, MarkerShape.FilledDiamond, 13, Palette.Ink);
            sheet.Middle(Numerals.Percent(growth), area.PixelX(first + quarter) + 10, area.PixelY(100 * growth) - (sheet.Type.Small * 0.9), sheet.Small);
        }
    }

    /// <summary>Draws the remark below the bands, tied to its quarter by a line.</summary>
    public static void Annotate(Sheet sheet, PlotArea area, FanAnnotation annotation, double past, double median)
    {
        double x = area.PixelX(past + annotation.Quarter);
        TextStyle strong = sheet.Strong;
        List<(string Text, TextStyle Style)> lines = [];
        if (sheet.Language != Language.En)
            lines.Add((annotation.Zh, strong));
        if (sheet.Language != Language.Zh)
            lines.Add((annotation.En, sheet.Language == Language.En ? strong : sheet.Small));
        double most = area.Right - area.Left - 16;
        lines = [.. lines.Select(line => TextMeasure.Fit(line.Text, line.Style, most))];
        double width = lines.Max(line => TextMeasure.Width(line.Text, line.Style));
        double left = Math.Clamp(x - (width / 2), area.Left + 8, area.Right - 8 - width);
        double leading = sheet.Type.Body * 1.45;
        double y = area.Bottom - 8 - ((lines.Count - 1) * leading);
        double at = past + annotation.Quarter;
        area.Segment(at, area.DataY(area.PixelY(100 * median) + 6), at, area.DataY(y - sheet.Type.Body - 3), Palette.Ink, 1);
        area.Mark(at, 100 * median, MarkerShape.OpenCircle, 11, Palette.Ink);
        foreach ((string text, TextStyle style) in lines)
        {
            sheet.Text(text, left, y, style);
            y += leading;
        }
    }
}
