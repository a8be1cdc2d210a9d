using System.Net;
using System.Text;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Briefing.Pages;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Beichen.Sim.Briefing.Word;

/// <summary>
/// A briefing as a Word document in the form of GB/T 9704—2012 with the measures of GB/T 33476.2—2016: 22 lines of 28 characters a page, 小标宋, 黑体, 楷体 and 仿宋,
/// — 1 — at the outer edge; in English a plain page. Figures are PNG with an SVG twin and a text for readers that do not see them.
/// </summary>
public static class WordPage
{
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>The document; the same briefing gives the same bytes.</summary>
    /// <param name="page">The briefing.</param>
    public static byte[] Write(BriefingPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        using MemoryStream bytes = new();
        using (WordprocessingDocument document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = document.AddNewPart<MainDocumentPart>(MainType, "document");
            WordParts.Add(main, page.Language);
            main.Document = new Document(Body(main, page));
            main.Document.Save();
            using MemoryStream properties = new(Encoding.UTF8.GetBytes(Properties(page)));
            document.AddNewPart<CoreFilePropertiesPart>("core").FeedData(properties);
        }

        return StillPackage.Of(bytes.ToArray());
    }

    // Written out, since the library's own part has a random name and the clock in it.
    private static string Properties(BriefingPage page) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties "
        + "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        + $"xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{WebUtility.HtmlEncode(page.Title.Text)}</dc:title><dc:creator>Beichen.Sim "
        + "北辰推演</dc:creator>"
        + $"<dc:language>{(page.Language == Language.En ? "en-GB" : "zh-CN")}</dc:language></cp:coreProperties>";

    private static Body Body(MainDocumentPart main, BriefingPage page)
    {
        Body body = new();
        body.Append(Text(WordStyles.Title, page.Title), Text(WordStyles.Subtitle, page.Subtitle));
        var pictures = new WordPictures(main);
        foreach (Block block in page.Blocks) body.Append(Of(block, page.Language, pictures));
        Paragraph annex = Text(WordStyles.Heading, Plain(page.Language == Language.En ? "Annex" : "附件"));
        annex.ParagraphProperties!.InsertAt(new PageBreakBefore(), 1);
        body.Append(annex);
        foreach (Block block in page.Annex) body.Append(Of(block, page.Language, pictures, annex: true));
        body.Append(WordParts.Section(main, page.Language));
        return body;
    }

    private static IEnumerable<OpenXmlElement> Of(Block block, Language language, WordPictures pictures, bool annex = false) => block switch
    {
        Section section =>
            [Text(section.Number == 0 ? WordStyles.SmallHeading : WordStyles.Heading, Plain(SectionNumber.Of(section.Number, language)), section.Text)],
        Pages.Paragraph paragraph => [Text(paragraph.Small || annex ? WordStyles.Small : WordStyles.Body, paragraph.Text)],
        CommandLine command => [Text(WordStyles.Command, command.Line)],
        Pages.Picture picture => [pictures.Draw(picture.Figure), Text(WordStyles.Caption, picture.Caption)],
        Grid grid => [Text(WordStyles.TableCaption, grid.Caption), WordGrid.Write(grid), Text(WordStyles.Note, grid.Note ?? Sentence.Empty)],
        _ => throw new ArgumentException($"a block of kind {block.GetType().Name} has no form in Word", nameof(block)),
    };

    private static Sentence Plain(string words) => words.Length == 0 ? Sentence.Empty : new Sentence([new Piece(words, null)]);

    /// <summary>A paragraph of a style. Adjoining pieces are one run, so that the reader who edits it meets no seams.</summary>
    internal static Paragraph Text(string style, params ReadOnlySpan<Sentence> sentences)
    {
        Paragraph paragraph = new(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        string text = string.Concat(sentences.ToArray().Select(sentence => sentence.Text));
        if (text.Length > 0) paragraph.Append(new Run(
            new RunProperties(new RunFonts { Hint = FontTypeHintValues.EastAsia }), new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        return paragraph;
    }
}
