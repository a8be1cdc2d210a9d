using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>The effects of the scenarios on a number, greatest first: blue up, orange down, grey where zero lies in the interval.</summary>
public static class PairedDifferenceFigure
{
    /// <summary>Draws the effects.</summary>
    /// <param name="input">The effects.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No rows.</exception>
    public static Figure Draw(PairedDifferenceInput input, Language language = Language.Both)
    {
        if (input.Rows.Count == 0)
            throw new ArgumentException("A comparison of differences has at least one scenario besides the baseline.", nameof(input));
        Headline headline = PairedDifferenceHeadline.Write(input);
        Bilingual measure = input.Measure;
        FigureData data = new(
            ["scenario", "effect_points", "low", "high"],
            [.. input.Rows.Select(row => (IReadOnlyList<object?>)[row.Name.Short(language), row.Effect, row.Low, row.High])]);
        PairedDifferenceRow[] ranked = [.. input.Rows.OrderByDescending(row => row.Effect)];
        return new(input.Name, headline, language, sheet => Lay(sheet, input, ranked, .., headline, measure), measure, data)
        {
            Rows = new(ranked.Length, (range, words) => sheet => Lay(sheet, input, ranked, range, headline, words)),
        };
    }

    private static void Lay(Sheet sheet, PairedDifferenceInput input, PairedDifferenceRow[] all, Range shown, Headline headline, Bilingual measure)
    {
        PairedDifferenceRow[] ranked = all[shown];
        TypeScale type = sheet.Type;
        LegendEntry[] legend =
        [
            new(new("提升", "Adds"), Palette.Blue),
            new(new("拖累", "Subtracts"), Palette.Orange),
            new(new("与零分不清", "Not told from zero"), SKColor.Parse("B9C0C6"), WordColor: Palette.Muted),
            new(new("区间", "interval") { Lead = "95%" }, Palette.Ink, LegendMark.Range),
        ];
        double top = PageFrame.Header(sheet, headline, measure, legend) + 8;
        double below = PageFrame.FooterHeight(sheet, input.Source) + (type.Small * 2);
        RowPage rows = RowPage.Fit(sheet, [.. ranked.Select(row => row.Name)], top, below, RowPage.LeastPitch(sheet), 50);
        double low = Math.Min(0, all.Min(row => Math.Min(row.Low, row.Effect)));
        double high = Math.Max(0, all.Max(row => Math.Max(row.High, row.Effect)));
        double span = Math.Max(high - low, 0.02);
        double labelRoom = type.Body * 4.4;
        using PlotArea area = new(
            sheet, rows.NamesRight + 16 + labelRoom, rows.Top, sheet.Width - type.Margin - labelRoom, rows.Bottom, low, low + span, -rows.Count, 0);
        double step = Scale.Step(span, type.Compact ? 4 : 7);
        foreach (double tick in Scale.Ticks(low, low + span, step))
        {
            double x = area.PixelX(tick);
            sheet.Line(x, area.Top, x, area.Bottom, Palette.Grid, 1);
            sheet.Text(Numerals.Signed(tick, Math.Max(1, Scale.Decimals(step))), x, area.Bottom + (type.Small * 1.4), sheet.Small.Center);
        }

        for (int at = 0; at < ranked.Length; at++)
        {
            rows.Name(sheet, at, ranked[at].Name);
            Row(sheet, area, ranked[at], -at - 0.5, rows.Middle(at), input.Decimals);
        }

        area.Segment(0, area.Y0, 0, area.Y1, Palette.Ink, 1.4f);
        area.Render();
        PageFrame.Footer(sheet, input.Source);
    }

    private static void Row(Sheet sheet, PlotArea area, PairedDifferenceRow row, double y, double middle, int decimals)
    {
        SKColor color = !row.IsDistinct ? SKColor.Parse("B9C0C6") : row.Effect > 0 ? Palette.Blue : Palette.Orange;
        SKColor ink = row.IsDistinct ? color : Palette.Muted;
        area.Box(Math.Min(0, row.Effect), Math.Max(0, row.Effect), y - 0.26, y + 0.26, color);
        area.Range(row.Low, row.High, y, 4, Palette.Ink, 1.4f);
        string text = Numerals.Signed(row.Effect, decimals);
        TextStyle style = new(sheet.Type.Body, ink, Bold: row.IsDistinct);
        if (row.Effect >= 0)
            sheet.Middle(text, area.PixelX(Math.Max(0, row.High)) + 7, middle, style);
        else
            sheet.Middle(text, area.PixelX(Math.Min(0, row.Low)) - 7, middle, style.Right);
    }
}
