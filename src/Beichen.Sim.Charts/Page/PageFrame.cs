using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>What stands around every figure: red tag and hairline, headline, measure, coloured words, source line.</summary>
internal static class PageFrame
{
    // Least height of drawing and foot, in lines of small type.
    private const double LeastDrawing = 16;

    /// <summary>Draws the top of the page and gives back the y below it.</summary>
    public static double Header(Sheet sheet, Headline headline, Bilingual measure, IReadOnlyList<LegendEntry> legend)
    {
        TypeScale type = sheet.Type;
        double left = type.Margin;
        double width = sheet.Width - (2 * left);
        sheet.Line(left, 0.75, sheet.Width - left, 0.75, Palette.Ink, 1.5f);
        sheet.Fill(left, 0, left + 34, 6, Palette.Target);

        double y = 6 + (type.Title * 0.55);
        TextStyle title = new(type.Title, Palette.Ink, Bold: true);
        y = Lines(sheet, sheet.Language == Language.En ? headline.En : headline.Zh, title, y, width, 1.32);
        if (sheet.Language == Language.Both)
            y = Lines(sheet, headline.En, new(type.Body + 0.5f, Palette.Ink), y, width, 1.5);
        y = Measure(sheet, measure, y, width);
        y = (legend.Count == 0 ? y : PageLegend.Draw(sheet, legend, y)) + 4;
        // Under a headline of many lines a low page grows, so that the drawing keeps its room.
        sheet.Height = Math.Max(sheet.Height, (int)(y + (type.Small * LeastDrawing)));
        return y;
    }

    /// <summary>Height of the source line with the space around it.</summary>
    public static double FooterHeight(Sheet sheet, FigureSource source) =>
        (SourceLines(sheet, source).Count * sheet.Type.Source * 1.45) + (sheet.Type.Source * 1.3);

    /// <summary>Draws the source line at the foot of the page.</summary>
    public static void Footer(Sheet sheet, FigureSource source)
    {
        IReadOnlyList<string> lines = SourceLines(sheet, source);
        TextStyle style = new(sheet.Type.Source, SKColor.Parse("76808A"));
        for (int line = 0; line < lines.Count; line++)
        {
            double baseline = sheet.Height - (sheet.Type.Source * (0.8 + ((lines.Count - 1 - line) * 1.45)));
            sheet.Text(lines[line], sheet.Type.Margin, baseline, style);
        }
    }

    private static double Measure(Sheet sheet, Bilingual measure, double y, double width)
    {
        TextStyle style = new(sheet.Type.Body, Palette.Muted);
        string joined = sheet.Language == Language.Both ? $"{measure.Zh}  {measure.En}" : measure.In(sheet.Language);
        if (sheet.Language != Language.Both || TextMeasure.Width(joined, style) <= width)
            return Lines(sheet, joined, style, y, width, 1.5);
        y = Lines(sheet, measure.Zh, style, y, width, 1.5);
        return Lines(sheet, measure.En, style, y, width, 1.5);
    }

    private static double Lines(Sheet sheet, string text, TextStyle style, double y, double width, double leading)
    {
        foreach (string line in TextMeasure.Wrap(text, style, width, 3))
        {
            sheet.Text(line, sheet.Type.Margin, y + (style.Size * ((leading / 2) + 0.34)), style);
            y += style.Size * leading;
        }

        return y;
    }

    private static IReadOnlyList<string> SourceLines(Sheet sheet, FigureSource source)
    {
        TextStyle style = new(sheet.Type.Source, Palette.Grey);
        double width = sheet.Width - (2 * sheet.Type.Margin);
        Bilingual line = source.Line;
        string joined = sheet.Language == Language.Both ? $"{line.Zh}  {line.En}" : line.In(sheet.Language);
        if (TextMeasure.Width(joined, style) <= width)
            return [joined];
        return sheet.Language == Language.Both
            ? [.. TextMeasure.Wrap(line.Zh, style, width, 2), .. TextMeasure.Wrap(line.En, style, width, 2)]
            : TextMeasure.Wrap(joined, style, width, 2);
    }
}
