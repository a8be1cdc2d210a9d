using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Charts;

namespace Beichen.Sim.Briefing.Pages;

/// <summary>A briefing before it is written as Word, HTML or Markdown.</summary>
/// <param name="Template">annual, quarterly or compare.</param>
/// <param name="Language">Chinese or English.</param>
/// <param name="Title">Title.</param>
/// <param name="Subtitle">The line under it.</param>
/// <param name="Blocks">The body.</param>
/// <param name="Annex">The annex, which begins on a page of its own.</param>
public sealed record BriefingPage(
    string Template, Language Language, Sentence Title, Sentence Subtitle, IReadOnlyList<Block> Blocks, IReadOnlyList<Block> Annex)
{
    /// <summary>The figures, in order.</summary>
    public IReadOnlyList<Figure> Figures => [.. Blocks.Concat(Annex).OfType<Picture>().Select(picture => picture.Figure)];

    /// <summary>Every sentence, in the order of reading.</summary>
    public IEnumerable<Sentence> Sentences => Blocks.Concat(Annex).SelectMany(Of).Prepend(Subtitle).Prepend(Title);

    private static IEnumerable<Sentence> Of(Block block) => block switch
    {
        Section section => [section.Text],
        Paragraph paragraph => [paragraph.Text],
        CommandLine command => [command.Line],
        Picture picture => [picture.Caption],
        Grid grid => [grid.Caption, .. grid.Columns.Select(column => column.Head),
            .. grid.Rows.SelectMany(row => row), .. grid.Note is { } note ? (Sentence[])[note] : []],
        _ => [],
    };
}
