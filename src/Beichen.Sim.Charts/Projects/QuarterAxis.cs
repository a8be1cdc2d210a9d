namespace Beichen.Sim.Charts;

/// <summary>A time axis in quarters under a plot, with the years below.</summary>
internal static class QuarterAxis
{
    /// <summary>Draws quarter lines, quarter names where they have room, and years.</summary>
    public static void Draw(Sheet sheet, PlotArea area, int start, int end)
    {
        double room = area.PixelX(start + 1) - area.PixelX(start);
        bool quarters = room >= TextMeasure.Width("Q4", sheet.Small) + 8;
        sheet.Line(area.Left, area.Bottom, area.Right, area.Bottom, Palette.Grey, 1);
        double small = sheet.Type.Small;
        for (int at = start; at <= end; at++)
        {
            bool year = at % 4 == 0;
            double x = area.PixelX(at);
            if (quarters || year)
                sheet.Line(x, area.Top, x, area.Bottom + (year ? 6 : 4), Palette.Grid, year ? 1.4f : 0.8f);
            if (quarters && at < end)
                sheet.Text($"Q{(((at % 4) + 4) % 4) + 1}", x + (room / 2), area.Bottom + (small * 1.35), sheet.Small.Center);
        }

        double yearY = area.Bottom + (small * (quarters ? 2.65 : 1.45));
        for (int first = (int)Math.Floor(start / 4.0) * 4; first < end; first += 4)
        {
            double left = Math.Max(area.Left, area.PixelX(first));
            double right = Math.Min(area.Right, area.PixelX(first + 4));
            string label = (2022 + (first / 4)).ToString(System.Globalization.CultureInfo.InvariantCulture)
                + (sheet.Language == Language.Zh ? "年" : string.Empty);
            TextStyle style = sheet.Small with { Color = Palette.Ink };
            if (right - left >= TextMeasure.Width(label, style) + 4)
                sheet.Text(label, (left + right) / 2, yearY, style.Center);
        }
    }
}
