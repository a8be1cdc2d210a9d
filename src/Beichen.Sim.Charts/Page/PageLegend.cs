using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>The coloured words under the measure.</summary>
internal static class PageLegend
{
    /// <summary>Draws the words from the left, over as many lines as they need; gives back the y below.</summary>
    public static double Draw(Sheet sheet, IReadOnlyList<LegendEntry> entries, double top)
    {
        float size = sheet.Type.Body;
        double x = sheet.Type.Margin;
        double lineHeight = size * 1.75;
        double y = top + (lineHeight / 2);
        foreach (LegendEntry entry in entries)
        {
            TextStyle style = new(size, entry.WordColor ?? entry.Color, Bold: true);
            string words = entry.Words.In(sheet.Language);
            double mark = entry.Mark is LegendMark.Square or LegendMark.Dot or LegendMark.Diamond
                or LegendMark.Triangle or LegendMark.Upright ? size * 0.8 : size * 1.7;
            double taken = mark + 6 + TextMeasure.Width(words, style);
            if (x + taken > sheet.Width - sheet.Type.Margin && x > sheet.Type.Margin)
            {
                x = sheet.Type.Margin;
                y += lineHeight;
            }

            Mark(sheet, entry, x, y, mark);
            sheet.Middle(words, x + mark + 6, y, style);
            x += taken + (size * 1.7);
        }

        return y + (lineHeight / 2);
    }

    private static void Mark(Sheet sheet, LegendEntry entry, double x, double y, double width)
    {
        double half = width / 2;
        switch (entry.Mark)
        {
            case LegendMark.Square:
                sheet.Fill(x, y - half, x + width, y + half, entry.Color);
                break;
            case LegendMark.Dot:
                using (SKPaint dot = new() { Color = entry.Color, IsAntialias = true })
                    sheet.Canvas.DrawCircle((float)(x + half), (float)y, (float)half, dot);
                break;
            case LegendMark.Diamond:
                Corners(sheet, entry.Color, (x, y), (x + half, y - half), (x + width, y), (x + half, y + half));
                break;
            case LegendMark.Triangle:
                Corners(sheet, entry.Color, (x, y + half), (x + half, y - half), (x + width, y + half));
                break;
            case LegendMark.Upright:
                sheet.Fill(x + half - 1.5, y - half - 1, x + half + 1.5, y + half + 1, entry.Color);
                break;
            case LegendMark.Range:
                sheet.Line(x, y, x + width, y, entry.Color, 1.6f);
                sheet.Line(x, y - 4, x, y + 4, entry.Color, 1.6f);
                sheet.Line(x + width, y - 4, x + width, y + 4, entry.Color, 1.6f);
                break;
            default:
                sheet.Line(x, y, x + width, y, entry.Color, 2.2f, entry.Mark == LegendMark.Dashes);
                break;
        }
    }

    private static void Corners(Sheet sheet, SKColor color, params ReadOnlySpan<(double X, double Y)> corners)
    {
        using SKPaint paint = new() { Color = color, IsAntialias = true };
        using SKPath path = new();
        path.MoveTo((float)corners[0].X, (float)corners[0].Y);
        foreach ((double x, double y) in corners[1..])
            path.LineTo((float)x, (float)y);
        path.Close();
        sheet.Canvas.DrawPath(path, paint);
    }
}
