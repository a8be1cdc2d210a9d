namespace Beichen.Sim.Charts;

/// <summary>A plane of two measures: gridlines, ticks, and the name of each axis.</summary>
/// <param name="X">Name of the axis across.</param>
/// <param name="Y">Name of the axis up, over its ticks.</param>
/// <param name="TextX">A tick across as text, with so many decimals.</param>
/// <param name="TextY">A tick up as text.</param>
internal sealed record PlaneAxes(Bilingual X, Bilingual Y, Func<double, int, string> TextX, Func<double, int, string> TextY)
{
    /// <summary>Opens the plane under a header; the caller draws on it, renders it and ends the page with its footer.</summary>
    /// <param name="sheet">The page.</param>
    /// <param name="top">Where the header ended.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="right">Room to the right of the plane.</param>
    /// <param name="rangeX">From and to across.</param>
    /// <param name="rangeY">From and to up.</param>
    public PlotArea Open(Sheet sheet, double top, FigureSource source, double right, (double From, double To) rangeX, (double From, double To) rangeY)
    {
        TypeScale type = sheet.Type;
        double stepX = Scale.Step(rangeX.To - rangeX.From, type.Compact ? 5 : 8), stepY = Scale.Step(rangeY.To - rangeY.From, 5);
        string[] ticks = [.. Scale.Ticks(rangeY.From, rangeY.To, stepY).Select(tick => TextY(tick, Scale.Decimals(stepY)))];
        double left = type.Margin + ticks.Max(tick => TextMeasure.Width(tick, sheet.Small)) + 10;
        sheet.Middle(Y.In(sheet.Language), type.Margin, top + (type.Small * 0.7), sheet.Small, sheet.Width - (2 * type.Margin));
        double bottom = sheet.Height - PageFrame.FooterHeight(sheet, source) - (type.Small * 3.4);
        var area = new PlotArea(
            sheet, left, top + (type.Small * 2.2), sheet.Width - type.Margin - right, bottom, rangeX.From, rangeX.To, rangeY.From, rangeY.To);
        foreach (double tick in Scale.Ticks(rangeY.From, rangeY.To, stepY))
        {
            double y = area.PixelY(tick);
            sheet.Line(area.Left, y, area.Right, y, Palette.Grid, 1);
            sheet.Middle(TextY(tick, Scale.Decimals(stepY)), area.Left - 8, y, sheet.Small.Right);
        }

        foreach (double tick in Scale.Ticks(rangeX.From, rangeX.To, stepX))
            sheet.Text(TextX(tick, Scale.Decimals(stepX)), area.PixelX(tick), bottom + (type.Small * 1.5), sheet.Small.Center);
        sheet.Middle(X.In(sheet.Language), (area.Left + area.Right) / 2, bottom + (type.Small * 2.6), sheet.Small.Center, area.Right - area.Left);
        sheet.Line(area.Left, bottom, area.Right, bottom, Palette.Grey, 1);
        return area;
    }
}
