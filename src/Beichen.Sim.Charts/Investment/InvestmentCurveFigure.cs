using ScottPlot;

namespace Beichen.Sim.Charts;

/// <summary>The S-curve of cumulative fixed-asset investment against plan, year before and target.</summary>
public static class InvestmentCurveFigure
{
    /// <summary>Draws the curve.</summary>
    /// <param name="input">The investment.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No quarter, or columns of other lengths than the labels.</exception>
    public static Figure Draw(InvestmentCurveInput input, Language language = Language.Both)
    {
        int count = input.QuarterLabels.Count;
        if (count == 0 || input.P10.Count != count || input.P50.Count != count || input.P90.Count != count
            || (input.Planned.Count != 0 && input.Planned.Count != count) || (input.BaseYear.Count != 0 && input.BaseYear.Count != count))
            throw new ArgumentException("Every column of the investment curve has a value for each quarter label.", nameof(input));
        Headline headline = InvestmentCurveHeadline.Write(input);
        Bilingual measure = new("固定资产投资累计完成额（亿元）", "Cumulative fixed-asset investment, ¥100 million");
        FigureData data = new(
            ["quarter", "planned", "p10", "p50", "p90", "year_before", "target_of_year"],
            [.. input.QuarterLabels.Select((quarter, at) => (IReadOnlyList<object?>)[quarter, input.Planned.Count > 0 ? input.Planned[at] : null,
                input.P10[at], input.P50[at], input.P90[at], input.BaseYear.Count > 0 ? input.BaseYear[at] : null, input.TargetLevel])]);
        return new("investment-curve", headline, language, sheet => Lay(sheet, input, headline, measure), measure, data);
    }

    private static void Lay(Sheet sheet, InvestmentCurveInput input, Headline headline, Bilingual measure)
    {
        TypeScale type = sheet.Type;
        List<LegendEntry> legend = [new(new("中位", "Median"), Palette.Navy, LegendMark.Line),
            new(new("P10–P90", "P10–P90"), Palette.Band60, WordColor: Palette.Blue)];
        if (input.Planned.Count > 0)
            legend.Add(new(new("计划", "Plan"), Palette.Ink, LegendMark.Dashes));
        if (input.BaseYear.Count > 0)
            legend.Add(new(new("上年", "Year before"), Palette.Grey, LegendMark.Line, Palette.Muted));
        legend.Add(new(new("全年目标", "Target"), Palette.Target, LegendMark.Dashes));
        double top = PageFrame.Header(sheet, headline, measure, legend) + type.Small;
        double bottom = sheet.Height - PageFrame.FooterHeight(sheet, input.Source) - (type.Small * 1.9);
        double most = input.P90.Concat(input.Planned).Concat(input.BaseYear).Append(input.TargetLevel).Max() * 1.06;
        double step = Scale.Step(most, 6);
        double right = sheet.Width - (type.Compact ? 120 : 156);
        using PlotArea area = new(sheet, type.Margin + 40, top, right, bottom, 0, input.QuarterLabels.Count, 0, most);
        foreach (double tick in Scale.Ticks(0, most, step))
        {
            sheet.Line(area.Left, area.PixelY(tick), area.Right, area.PixelY(tick), tick == 0 ? Palette.Grey : Palette.Grid, 1);
            sheet.Middle(Numerals.Fixed(tick, Scale.Decimals(step)), area.Left - 8, area.PixelY(tick), sheet.Small.Right, 44);
        }

        Quarters(sheet, area, input.QuarterLabels);
        Curves(area, input);
        EndLabels.Draw(sheet, area, Labels(sheet, area, input), new(input.Probability, input.Low, input.High));
        area.Render();
        PageFrame.Footer(sheet, input.Source);
    }

    private static void Quarters(Sheet sheet, PlotArea area, IReadOnlyList<string> labels)
    {
        double room = area.PixelX(1) - area.PixelX(0);
        int every = Math.Max(1, (int)Math.Ceiling((labels.Max(label => TextMeasure.Width(label, sheet.Small)) + 8) / room));
        for (int at = labels.Count; at >= 1; at -= every)
        {
            sheet.Line(area.PixelX(at), area.Bottom, area.PixelX(at), area.Bottom + 4, Palette.Grey, 1);
            sheet.Text(labels[at - 1], area.PixelX(at), area.Bottom + (sheet.Type.Small * 1.5), sheet.Small.Center);
        }
    }

    private static void Curves(PlotArea area, InvestmentCurveInput input)
    {
        double[] xs = [.. Enumerable.Range(0, input.QuarterLabels.Count + 1).Select(at => (double)at)];
        area.Band(xs, [0, .. input.P10], [0, .. input.P90], Palette.Band60);
        if (input.BaseYear.Count > 0)
            area.Line(xs, [0, .. input.BaseYear], Palette.Grey, 1.6f);
        if (input.Planned.Count > 0)
            area.Line(xs, [0, .. input.Planned], Palette.Ink, 1.6f, dashed: true);
        area.Segment(0, input.TargetLevel, area.X1, input.TargetLevel, Palette.Target, 2, dashed: true);
        area.Line(xs, [0, .. input.P50], Palette.Navy, 2.6f);
        for (int at = 1; at < xs.Length; at++)
            area.Mark(at, input.P50[at - 1], MarkerShape.FilledCircle, 6, Palette.Navy);
    }

    private static List<EndLabel> Labels(Sheet sheet, PlotArea area, InvestmentCurveInput input)
    {
        EndLabel Label(string zh, string en, double level, TextStyle style) =>
            new($"{new Bilingual(zh, en).Short(sheet.Language)} {Numerals.Amount(level)}", area.PixelY(level), style);
        List<EndLabel> labels =
        [
            Label("P90", "P90", input.P90[^1], sheet.Small with { Color = Palette.Blue }),
            Label("P10", "P10", input.P10[^1], sheet.Small with { Color = Palette.Blue }),
            Label("中位", "Median", input.P50[^1], sheet.Strong with { Color = Palette.Navy }),
            Label("目标", "Target", input.TargetLevel, sheet.Strong with { Color = Palette.Target }),
        ];
        if (input.Planned.Count > 0)
            labels.Add(Label("计划", "Plan", input.Planned[^1], sheet.Strong));
        if (input.BaseYear.Count > 0)
            labels.Add(Label("上年", "Year before", input.BaseYear[^1], sheet.Small));
        return labels;
    }
}
