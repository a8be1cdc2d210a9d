using System.Globalization;
using System.Net;
using System.Text;
using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>Writes a sheet as SVG: the shapes as recorded, the texts as shared glyph outlines, so that no font is needed.</summary>
internal static class SvgPage
{
    /// <summary>The document; the same sheet gives the same bytes.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="name">Name of the figure, before every id, so that several figures can stand in one page.</param>
    /// <param name="title">Title for readers that do not see the figure.</param>
    /// <param name="description">The same at length.</param>
    /// <param name="data">Just what it shows, as CSV.</param>
    /// <param name="width">Width that the document states: a number of pixels or a length in mm.</param>
    public static string Write(Sheet sheet, string name, string title, string description, string data, string width)
    {
        StringBuilder svg = new(160_000);
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
            + $"width=\"{width}\" height=\"{HeightOf(sheet, width)}\" viewBox=\"0 0 {sheet.Width} {sheet.Height}\" role=\"img\">");
        svg.Append("<title>").Append(WebUtility.HtmlEncode(title)).Append("</title>\n");
        svg.Append("<desc>").Append(WebUtility.HtmlEncode(description)).Append("</desc>\n");
        if (data.Length > 0)
            svg.Append("<metadata>").Append(WebUtility.HtmlEncode(data).Replace("\r", "&#13;", StringComparison.Ordinal)).Append("</metadata>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{sheet.Width}\" height=\"{sheet.Height}\" fill=\"#fff\"/>\n");
        svg.Append(Shapes(sheet, name)).Append('\n');
        Texts(svg, sheet, name);
        return svg.Append("</svg>\n").ToString();
    }

    private static string HeightOf(Sheet sheet, string width) => width.EndsWith("mm", StringComparison.Ordinal)
        ? string.Create(CultureInfo.InvariantCulture,
            $"{double.Parse(width.AsSpan(0, width.Length - 2), CultureInfo.InvariantCulture) * sheet.Height / sheet.Width:0.###}mm")
        : sheet.Height.ToString(CultureInfo.InvariantCulture);

    private static string Shapes(Sheet sheet, string name)
    {
        using MemoryStream bytes = new();
        using (SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, sheet.Width, sheet.Height), bytes))
            canvas.DrawPicture(sheet.Picture);
        string document = Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        int start = document.IndexOf('>', document.IndexOf("<svg", StringComparison.Ordinal)) + 1;
        int end = document.LastIndexOf("</svg>", StringComparison.Ordinal);
        string shapes = end < start ? string.Empty : document[start..end].Trim();
        return Renumber(shapes, name);
    }

    /// <summary>Clip paths are numbered by the process when drawn; here by their place in the figure.</summary>
    private static string Renumber(string shapes, string name)
    {
        const string Definition = "<clipPath id=\"";
        const string Reference = "url(#";
        StringBuilder own = new(shapes.Length);
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        int done = 0;
        while (true)
        {
            int definition = shapes.IndexOf(Definition, done, StringComparison.Ordinal);
            int reference = shapes.IndexOf(Reference, done, StringComparison.Ordinal);
            if (definition < 0 && reference < 0)
                return own.Append(shapes, done, shapes.Length - done).ToString();
            int start = reference < 0 || (definition >= 0 && definition < reference)
                ? definition + Definition.Length
                : reference + Reference.Length;
            int end = shapes.AsSpan(start).IndexOfAny('"', ')') + start;
            string id = shapes[start..end];
            if (!ids.TryGetValue(id, out string? number))
                ids.Add(id, number = $"{name}-c{ids.Count}");
            own.Append(shapes, done, start - done).Append(number);
            done = end;
        }
    }

    private static void Texts(StringBuilder svg, Sheet sheet, string name)
    {
        SortedDictionary<string, (Face Face, ushort Glyph)> used = new(StringComparer.Ordinal);
        StringBuilder body = new(60_000);
        foreach (SheetText text in sheet.Texts)
        {
            body.Append(CultureInfo.InvariantCulture, $"<g fill=\"#{text.Style.Color.ToString()[3..]}\" "
                + $"transform=\"translate({text.X:0.##} {text.Baseline:0.##}) scale({text.Style.Size / GlyphOutlines.UnitsPerSize:0.#####})\">");
            float x = 0;
            foreach (LetterRun run in Lettering.Runs(text.Text, text.Style.Bold))
            {
                using SKFont font = run.Face.Font(GlyphOutlines.UnitsPerSize);
                ushort[] glyphs = font.GetGlyphs(run.Text);
                float[] advances = font.GetGlyphWidths(glyphs);
                for (int at = 0; at < glyphs.Length; at++)
                {
                    if (GlyphOutlines.Path(run.Face, glyphs[at]).Length > 0)
                    {
                        used[Id(name, run.Face, glyphs[at])] = (run.Face, glyphs[at]);
                        body.Append(CultureInfo.InvariantCulture, $"<use xlink:href=\"#{Id(name, run.Face, glyphs[at])}\" x=\"{x:0.#}\"/>");
                    }

                    x += advances[at];
                }
            }

            body.Append("</g>\n");
        }

        svg.Append("<defs>\n");
        foreach ((string id, (Face face, ushort glyph)) in used)
            svg.Append("<path id=\"").Append(id).Append("\" d=\"").Append(GlyphOutlines.Path(face, glyph)).Append("\"/>\n");
        svg.Append("</defs>\n").Append(body);
    }

    private static string Id(string name, Face face, ushort glyph) => string.Create(CultureInfo.InvariantCulture, $"{name}-{face.Mark}{glyph}");
}
