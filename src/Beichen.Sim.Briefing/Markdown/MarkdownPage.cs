using System.Text;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Briefing.Pages;

namespace Beichen.Sim.Briefing.Markdown;

/// <summary>A briefing as Markdown; figures stand beside it as SVG.</summary>
public static class MarkdownPage
{
    /// <summary>The text; the same briefing gives the same bytes.</summary>
    /// <param name="page">The briefing.</param>
    /// <param name="figures">Folder of the figures relative to the text; null for captions alone.</param>
    public static string Write(BriefingPage page, string? figures)
    {
        ArgumentNullException.ThrowIfNull(page);
        StringBuilder text = new(20_000);
        Line(text, "# " + page.Title.Text);
        Line(text, page.Subtitle.Text);
        foreach (Block block in page.Blocks) Write(text, block, page.Language, figures);
        Line(text, page.Language == Language.En ? "## Annex" : "## 附件");
        foreach (Block block in page.Annex) Write(text, block, page.Language, figures);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Write(StringBuilder text, Block block, Language language, string? figures)
    {
        switch (block)
        {
            case Section section:
                Line(text, (section.Number == 0 ? "### " : "## ") + SectionNumber.Of(section.Number, language) + section.Text.Text);
                break;
            case Paragraph paragraph:
                Line(text, paragraph.Text.Text);
                break;
            case CommandLine command:
                Line(text, $"```\n{command.Line.Text}\n```");
                break;
            case Picture picture:
                if (figures is not null) Line(text, $"![{picture.Figure.Description}]({figures}/{picture.Figure.Name}.svg)");
                Line(text, picture.Caption.Text);
                break;
            case Grid grid:
                Line(text, grid.Caption.Text);
                text.Append("| ").AppendJoin(" | ", grid.Columns.Select(column => Cell(column.Head))).Append(" |\n|");
                foreach (Column column in grid.Columns) text.Append(column.Numbers ? "---:|" : "---|");
                text.Append('\n');
                foreach (IReadOnlyList<Sentence> row in grid.Rows) text.Append("| ").AppendJoin(" | ", row.Select(Cell)).Append(" |\n");
                text.Append('\n');
                if (grid.Note is { } note) Line(text, note.Text);
                break;
            default:
                throw new ArgumentException($"a block of kind {block.GetType().Name} has no form in Markdown", nameof(block));
        }
    }

    private static string Cell(Sentence cell) => cell.Text.Replace("|", "\\|", StringComparison.Ordinal);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("\n\n");
}
