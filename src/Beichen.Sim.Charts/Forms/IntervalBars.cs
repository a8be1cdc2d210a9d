using ScottPlot;
using SkiaSharp;
using Range = System.Range;

namespace Beichen.Sim.Charts;

/// <summary>
/// Bars from zero with 95 % intervals, in the order given: blue up, orange down, grey where zero lies in the interval; a second value is a hollow diamond.
/// One form for Shapley values and Sobol' indices.
/// </summary>
internal static class IntervalBars
{
    /// <summary>The colour of a bar that is not told from zero.</summary>
    public static readonly SKColor Untold = SKColor.Parse("B9C0C6");

    /// <summary>Lays the bars on a page.</summary>
    /// <param name="sheet">The page.</param>
    /// <param name="all">The rows of all pages, which share an axis.</param>
    /// <param name="shown">Those of this page.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="headline">The finding.</param>
    /// <param name="measure">What is measured.</param>
    /// <param name="legend">Coloured words.</param>
    /// <param name="text">A value as text.</param>
    public static void Lay(
        Sheet sheet, IntervalBar[] all, Range shown, FigureSource source, Headline headline, Bilingual measure, IReadOnlyList<LegendEntry> legend,
        Func<double, int, string> text)
    {
        IntervalBar[] bars = all[shown];
        TypeScale type = sheet.Type;
        double top = PageFrame.Header(sheet, headline, measure, legend) + 8;
        double below = PageFrame.FooterHeight(sheet, source) + (type.Small * 2);
        RowPage rows = RowPage.Fit(sheet, [.. bars.Select(bar => bar.Name)], top, below, RowPage.LeastPitch(sheet), 50);
        double low = Math.Min(0, all.Min(bar => Math.Min(bar.Low, bar.Value)));
        double high = Math.Max(0, all.Max(bar => Math.Max(bar.High, Math.Max(bar.Value, bar.Second ?? 0))));
        double span = high > low ? high - low : 1;
        double step = Scale.Step(span, type.Compact ? 4 : 7);
        int decimals = Scale.Decimals(step);
        double room = bars.Max(bar => TextMeasure.Width(text(bar.Value, decimals + 1), sheet.Strong)) + 12;
        using PlotArea area = new(
            sheet, rows.NamesRight + 14 + (low < 0 ? room : 4), rows.Top, sheet.Width - type.Margin - room, rows.Bottom, low, low + span, -rows.Count, 0);
        foreach (double tick in Scale.Ticks(low, low + span, step))
        {
            double x = area.PixelX(tick);
            sheet.Line(x, area.Top, x, area.Bottom, Palette.Grid, 1);
            sheet.Text(text(tick, decimals), x, area.Bottom + (type.Small * 1.4), sheet.Small.Center);
        }

        for (int at = 0; at < bars.Length; at++)
        {
            rows.Name(sheet, at, bars[at].Name);
            Row(sheet, area, bars[at], -at - 0.5, rows.Middle(at), text(bars[at].Value, decimals + 1));
        }

        area.Segment(0, area.Y0, 0, area.Y1, Palette.Ink, 1.4f);
        area.Render();
        PageFrame.Footer(sheet, source);
    }

    /// <summary>The coloured words of bars up, down and not told from zero.</summary>
    public static LegendEntry[] Legend(Bilingual up, Bilingual down) =>
    [
        new(up, Palette.Blue),
        new(down, Palette.Orange),
        new(new("与零分不清", "Not told from zero"), Untold, WordColor: Palette.Muted),
        new(new("区间", "interval") { Lead = "95%" }, Palette.Ink, LegendMark.Range),
    ];

    private static void Row(Sheet sheet, PlotArea area, IntervalBar bar, double y, double middle, string text)
    {
        SKColor color = !bar.IsDistinct ? Untold : bar.Value > 0 ? Palette.Blue : Palette.Orange;
        area.Box(Math.Min(0, bar.Value), Math.Max(0, bar.Value), y - 0.26, y + 0.26, color);
        area.Range(bar.Low, bar.High, y, 4, Palette.Ink, 1.4f);
        if (bar.Second is { } second)
        {
            area.Mark(second, y, MarkerShape.FilledDiamond, 11, Palette.Ink);
            area.Mark(second, y, MarkerShape.FilledDiamond, 7, SKColors.White);
        }

        TextStyle style = new(sheet.Type.Body, bar.IsDistinct ? color : Palette.Muted, Bold: bar.IsDistinct);
        double end = Math.Max(Math.Max(bar.High, 0), bar.Second ?? 0);
        if (bar.Value > -1e-9 || end > 0) sheet.Middle(text, area.PixelX(end) + 9, middle, style);
        else sheet.Middle(text, area.PixelX(Math.Min(0, bar.Low)) - 9, middle, style.Right);
    }
}
