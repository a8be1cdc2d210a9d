namespace Beichen.Sim.Charts;

/// <summary>The fan of year-to-date GDP growth: median, 30 / 60 / 90 % bands, target, and the probability in large type.</summary>
public static class GdpFanFigure
{
    /// <summary>Draws the fan.</summary>
    /// <param name="input">The growth and its target.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No projected quarter, or labels that do not number past and projected quarters.</exception>
    public static Figure Draw(GdpFanInput input, Language language = Language.Both)
    {
        if (input.Quarters.Count == 0 || input.QuarterLabels.Count != input.Past.Count + input.Quarters.Count)
            throw new ArgumentException("A fan has at least one projected quarter and a label for every quarter.", nameof(input));
        Headline headline = GdpFanHeadline.Write(input);
        FigureData data = new(
            ["quarter", "p5", "p20", "p35", "p50", "p65", "p80", "p95", "target"],
            [
                .. input.Past.Select((value, at) => (IReadOnlyList<object?>)[input.QuarterLabels[at], null, null, null, value, null, null, null, input.Target]),
                .. input.Quarters.Select((fan, at) => (IReadOnlyList<object?>)[input.QuarterLabels[input.Past.Count + at],
                    fan.P5, fan.P20, fan.P35, fan.P50, fan.P65, fan.P80, fan.P95, input.Target]),
            ]);
        if (input.Before.Count > 0)
        {
            data = new([.. data.Columns, "before_p5", "before_p50", "before_p95", "actual"],
                [.. data.Rows.Select((row, at) => (IReadOnlyList<object?>)[.. row, .. Known(input, at - input.Past.Count)])]);
        }

        if (input.Record.Count > 0)
        {
            data = new([.. data.Columns, "on_record"], [
                .. input.Record.Select(year => (IReadOnlyList<object?>)[$"{year.Year}", .. new object?[data.Columns.Count - 1], year.Growth]),
                .. data.Rows.Select(row => (IReadOnlyList<object?>)[.. row, null])]);
        }

        return new(input.Name, headline, language, sheet => Lay(sheet, input, headline), input.Unit, data);
    }

    private static object?[] Known(GdpFanInput input, int quarter)
    {
        if (quarter < 0 || quarter >= input.Before.Count) return [null, null, null, null];
        FanQuarter before = input.Before[quarter];
        int at = input.Actual.ToList().FindIndex(actual => actual.Quarter == quarter);
        return [before.P5, before.P50, before.P95, at < 0 ? null : input.Actual[at].Growth];
    }

    private static void Lay(Sheet sheet, GdpFanInput input, Headline headline)
    {
        TypeScale type = sheet.Type;
        List<LegendEntry> legend = [];
        if (input.Record.Count > 0)
            legend.Add(new(input.RecordOf, Palette.Grey, LegendMark.Diamond, Palette.Muted));
        if (input.Past.Count > 0)
            legend.Add(new(new("此前", "Before"), Palette.Ink, LegendMark.Line));
        legend.Add(new(new("中位", "Median"), Palette.Navy, LegendMark.Line));
        legend.Add(new(new("区间", "bands") { Lead = "30 / 60 / 90%" }, Palette.Band30, WordColor: Palette.Blue));
        if (input.Before.Count > 0)
            legend.Add(new(new("填实绩前中位、P5–P95", "before actuals: median, P5–P95"), Palette.Grey, LegendMark.Dashes, Palette.Muted));
        if (input.Actual.Count > 0)
            legend.Add(new(new("实绩", "Actual"), Palette.Ink, LegendMark.Diamond));
        legend.Add(new(new("目标", "Target"), Palette.Target, LegendMark.Dashes));
        double top = PageFrame.Header(sheet, headline, input.Unit, legend) + type.Small;
        double bottom = sheet.Height - PageFrame.FooterHeight(sheet, input.Source) - (type.Small * 1.9);
        (double low, double high, double step) = Range(input, bottom - top);
        double right = sheet.Width - (type.Compact ? 112 : 148);
        int last = input.QuarterLabels.Count - 1;
        double ticks = Scale.Ticks(low, high, step).Max(tick => TextMeasure.Width(Tick(tick, step), sheet.Small)) + 10;
        using PlotArea area = new(
            sheet, type.Margin + Math.Max(34, ticks), top, right, bottom,
            input.Offset == 0 && last == 0 ? -1 : -0.3, input.Offset + (last == 0 ? 0.2 : last), low, high);

        GdpFanMarks.Draw(sheet, area, input, step);
        Axis(sheet, area, input, step);
        if (input.Annotation is { } annotation)
            GdpFanMarks.Annotate(sheet, area, annotation, input.Offset + input.Past.Count, input.Quarters[annotation.Quarter].P50);
        GdpFanLabels.Draw(sheet, area, input);
        area.Render();
        PageFrame.Footer(sheet, input.Source);
    }

    private static (double Low, double High, double Step) Range(GdpFanInput input, double height)
    {
        IEnumerable<double> values = [.. input.Quarters.SelectMany(quarter => (double[])[quarter.P5, quarter.P95]),
            .. input.Before.SelectMany(quarter => (double[])[quarter.P5, quarter.P95]), .. input.Actual.Select(actual => actual.Growth),
            .. input.Past, .. input.Record.Select(year => year.Growth), input.Target];
        double least = 100 * values.Min();
        double most = 100 * values.Max();
        double span = Math.Max(most - least, 0.4);
        // A year on record that fell furthest has its number below it.
        double under = input.Record.Any(year => year.Growth < 0 && 100 * year.Growth <= least) ? 0.12 : 0.08;
        double low = least - (span * (input.Annotation is null ? under : Math.Max(0.22, 62 / height * 1.3)));
        double high = most + (span * 0.12);
        return (low, high, Scale.Step(high - low, 8));
    }

    private static string Tick(double tick, double step) => Numerals.Fixed(tick, Math.Max(1, Scale.Decimals(step)));

    private static void Axis(Sheet sheet, PlotArea area, GdpFanInput input, double step)
    {
        foreach (double tick in Scale.Ticks(area.Y0, area.Y1, step))
            sheet.Middle(Tick(tick, step), area.Left - 8, area.PixelY(tick), sheet.Small.Right);
        sheet.Line(area.Left, area.Bottom, area.Right, area.Bottom, Palette.Grey, 1);
        double room = Math.Abs(area.PixelX(1) - area.PixelX(0));
        double widest = input.QuarterLabels.Max(label => TextMeasure.Width(label, sheet.Small)) + 8;
        int every = Math.Max(1, (int)Math.Ceiling(widest / room));
        for (int at = input.QuarterLabels.Count - 1; at >= 0; at -= every)
        {
            double x = area.PixelX(input.Offset + at);
            sheet.Line(x, area.Bottom, x, area.Bottom + 4, Palette.Grey, 1);
            sheet.Text(input.QuarterLabels[at], x, area.Bottom + (sheet.Type.Small * 1.5), sheet.Small.Center);
        }
    }
}
