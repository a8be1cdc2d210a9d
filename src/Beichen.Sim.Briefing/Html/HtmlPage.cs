using System.Globalization;
using System.Net;
using System.Text;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Charts;

namespace Beichen.Sim.Briefing.Html;

/// <summary>A briefing as one file of HTML: figures as outlines within it, every claim with the cell behind it, printed on A4.</summary>
public static class HtmlPage
{
    /// <summary>The document; the same briefing gives the same bytes.</summary>
    /// <param name="page">The briefing.</param>
    public static string Write(BriefingPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        StringBuilder html = new(400_000);
        html.Append(CultureInfo.InvariantCulture,
            $"<!doctype html>\n<html lang=\"{(page.Language == Language.En ? "en" : "zh-Hans")}\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>").Append(Escape(page.Title.Text)).Append("</title>\n<style>\n");
        html.Append(HtmlStyle.Of(page.Language)).Append("</style>\n</head>\n<body>\n<main>\n");
        html.Append("<h1>").Append(Inline(page.Title)).Append("</h1>\n<p class=\"under\">").Append(Inline(page.Subtitle)).Append("</p>\n");
        foreach (Block block in page.Blocks) Write(html, block, page.Language);
        html.Append("</main>\n<section class=\"annex\">\n<h2>").Append(page.Language == Language.En ? "Annex" : "附件").Append("</h2>\n");
        foreach (Block block in page.Annex) Write(html, block, page.Language);
        return html.Append("</section>\n</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder html, Block block, Language language)
    {
        switch (block)
        {
            case Section section:
                html.Append(section.Number == 0 ? "<h3>" : "<h2>").Append(SectionNumber.Of(section.Number, language))
                    .Append(Inline(section.Text)).Append(section.Number == 0 ? "</h3>\n" : "</h2>\n");
                break;
            case Paragraph paragraph:
                html.Append(paragraph.Small ? "<p class=\"small\">" : "<p>").Append(Inline(paragraph.Text)).Append("</p>\n");
                break;
            case CommandLine command:
                html.Append("<pre>").Append(Inline(command.Line)).Append("</pre>\n");
                break;
            case Picture picture:
                html.Append("<figure>\n").Append(picture.Figure.Svg(FigureMedium.Brief)).Append("<figcaption>")
                    .Append(Inline(picture.Caption)).Append("</figcaption>\n</figure>\n");
                break;
            case Grid grid:
                Write(html, grid);
                break;
            default:
                throw new ArgumentException($"a block of kind {block.GetType().Name} has no form in HTML", nameof(block));
        }
    }

    private static void Write(StringBuilder html, Grid grid)
    {
        double all = grid.Columns.Sum(column => column.Weight);
        html.Append("<table>\n<caption>").Append(Inline(grid.Caption)).Append("</caption>\n<colgroup>");
        foreach (Column column in grid.Columns) html.Append(CultureInfo.InvariantCulture, $"<col style=\"width:{100 * column.Weight / all:0.0}%\">");
        html.Append("</colgroup>\n<thead><tr>");
        foreach (Column column in grid.Columns) html.Append(column.Numbers ? "<th class=\"n\">" : "<th>").Append(Inline(column.Head)).Append("</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (IReadOnlyList<Sentence> row in grid.Rows)
        {
            html.Append("<tr>");
            for (int at = 0; at < row.Count; at++) html.Append(grid.Columns[at].Numbers ? "<td class=\"n\">" : "<td>").Append(Inline(row[at])).Append("</td>");
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
        if (grid.Note is { } note) html.Append("<p class=\"note\">").Append(Inline(note)).Append("</p>\n");
    }

    private static string Inline(Sentence sentence)
    {
        StringBuilder text = new();
        foreach (Piece piece in sentence.Pieces)
        {
            if (piece.Claim is not { } claim)
            {
                text.Append(Escape(piece.Text));
                continue;
            }

            text.Append(CultureInfo.InvariantCulture, $"<span data-claim=\"{claim.Kind}|{Escape(claim.Cell)}\">").Append(Escape(claim.Text)).Append("</span>");
        }

        return text.ToString();
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
