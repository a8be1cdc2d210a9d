using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Beichen.Sim.Briefing.Word;

/// <summary>The parts of a document beside its text: styles, fonts, theme, settings, page numbers.</summary>
internal static class WordParts
{
    private const string OddFooter = "footerOdd", EvenFooter = "footerEven";

    public static void Add(MainDocumentPart main, Language language)
    {
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.Of(language);
        main.AddNewPart<FontTablePart>("fonts").Fonts = new Fonts(WordFonts.Alternatives.Select(font =>
            new Font(new AltName { Val = font.Instead }) { Name = font.Name }));
        using (MemoryStream theme = new(System.Text.Encoding.UTF8.GetBytes(WordTheme.Xml))) main.AddNewPart<ThemePart>("theme").FeedData(theme);
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = new Settings(
            new Zoom { Percent = "100" },
            new EvenAndOddHeaders(),
            new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
            new Compatibility(new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15"
            }),
            new ThemeFontLanguages { Val = "en-GB", EastAsia = "zh-CN" });
        main.AddNewPart<FooterPart>(OddFooter).Footer = Footer(odd: true);
        main.AddNewPart<FooterPart>(EvenFooter).Footer = Footer(odd: false);
    }

    /// <summary>The last thing of the body: paper, margins, grid, footers.</summary>
    public static SectionProperties Section(MainDocumentPart main, Language language)
    {
        ArgumentNullException.ThrowIfNull(main);
        bool english = language == Language.En;
        SectionProperties section = new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = OddFooter },
            new FooterReference { Type = HeaderFooterValues.Even, Id = EvenFooter },
            new PageSize { Width = WordMeasures.PageWidth, Height = WordMeasures.PageHeight },
            new PageMargin
            {
                Top = english ? WordMeasures.PlainTop : WordMeasures.Top,
                Bottom = english ? WordMeasures.PlainBottom : WordMeasures.Bottom,
                Left = WordMeasures.Left,
                Right = WordMeasures.Right,
                Header = 720,
                Footer = english ? 480u : WordMeasures.Footer,
                Gutter = 0,
            });
        if (!english) section.Append(new DocGrid { Type = DocGridValues.Lines, LinePitch = WordMeasures.Line });
        return section;
    }

    // — 1 — in 四号, one character in from the outer edge.
    private static Footer Footer(bool odd)
    {
        RunProperties Type() => new(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "宋体" },
            new FontSize { Val = WordMeasures.Size4 }, new FontSizeComplexScript { Val = WordMeasures.Size4 });
        Run Words(string text) => new(Type(), new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        Paragraph paragraph = new(
            new ParagraphProperties(
                new SnapToGrid { Val = false },
                new SpacingBetweenLines { Before = "0", After = "0", Line = "280", LineRule = LineSpacingRuleValues.Exact },
                new Indentation { Left = odd ? "0" : "280", Right = odd ? "280" : "0", FirstLineChars = 0, FirstLine = "0" },
                new Justification { Val = odd ? JustificationValues.Right : JustificationValues.Left }),
            Words("— "),
            new SimpleField(new Run(Type(), new Text("1"))) { Instruction = " PAGE " },
            Words(" —"));
        return new Footer(paragraph);
    }
}
