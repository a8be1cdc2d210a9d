using DocumentFormat.OpenXml.Wordprocessing;

namespace Beichen.Sim.Briefing.Word;

/// <summary>The styles of a document.</summary>
internal static class WordStyles
{
    public const string Body = "Normal", Title = "Title", Subtitle = "Subtitle",
        Heading = "Heading1", SmallHeading = "Heading2", Small = "BriefSmall", Caption = "Caption",
        TableCaption = "BriefTableCaption", Figure = "BriefFigure", TableHead = "BriefTableHead",
        TableText = "BriefTableText", Note = "BriefNote", Command = "BriefCommand";

    public static Styles Of(Language language)
    {
        bool english = language == Language.En;
        WordFonts fonts = english ? WordFonts.English : WordFonts.Chinese;
        string body = english ? Size5 : WordMeasures.Size3, line = english ? "280" : Exact;
        return new Styles(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    Fonts(fonts, fonts.Body), new Color { Val = "000000" }, new FontSize { Val = body }, new FontSizeComplexScript { Val = body },
                    new Languages { Val = "en-GB", EastAsia = "zh-CN" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle())),
            Make(Body, "Normal", fonts, fonts.Body, body, line, english ? JustificationValues.Left : JustificationValues.Both,
                english ? 0 : 2, after: english ? 60 : 0, isDefault: true),
            Make(Title, "Title", fonts, fonts.Title, english ? "40" : WordMeasures.Size2, english ? "500" : "720",
                english ? JustificationValues.Left : JustificationValues.Center, 0, bold: english, keep: true),
            Make(Subtitle, "Subtitle", fonts, fonts.Second, english ? Size5 : WordMeasures.SizeSmall4, english ? "280" : "360",
                english ? JustificationValues.Left : JustificationValues.Center, 0, after: 40, keep: true),
            Make(Heading, "heading 1", fonts, fonts.Heading, english ? "23" : body, english ? "308" : line,
                JustificationValues.Left, english ? 0 : 2, before: english ? 120 : 0, bold: english, keep: true, outline: 0),
            Make(SmallHeading, "heading 2", fonts, fonts.Heading, Size5, "292",
                JustificationValues.Left, 0, before: 120, bold: english, keep: true, outline: 1),
            Make(Small, "Brief Small", fonts, fonts.Body, english ? "18" : Size5, english ? "248" : "292",
                english ? JustificationValues.Left : JustificationValues.Both, english ? 0 : 2),
            Make(Caption, "caption", fonts, fonts.Heading, Size5, "280", JustificationValues.Center, 0, before: 40, after: 120),
            Make(TableCaption, "Brief Table Caption", fonts, fonts.Heading, Size5, "280", JustificationValues.Center, 0, before: 20, after: 20, keep: true),
            Make(Figure, "Brief Figure", fonts, fonts.Body, Size5, null, JustificationValues.Center, 0, before: 80, keep: true),
            Make(TableHead, "Brief Table Head", fonts, fonts.Table, "16", "228", JustificationValues.Left, 0, before: 20, after: 20, bold: true, keep: true),
            Make(TableText, "Brief Table Text", fonts, fonts.Table, "17", "228", JustificationValues.Left, 0, before: 12, after: 12),
            Make(Note, "Brief Note", fonts, fonts.Table, "15", "200", JustificationValues.Left, 0, before: 20, after: 20),
            Make(Command, "Brief Command", fonts, fonts.Table, "17", "248", JustificationValues.Left, 0, mono: true));
    }

    private const string Size5 = WordMeasures.Size5;
    private static readonly string Exact = System.FormattableString.Invariant($"{WordMeasures.Line}");

    private static RunFonts Fonts(WordFonts fonts, string eastAsia) =>
        new() { Ascii = fonts.Latin, HighAnsi = fonts.Latin, EastAsia = eastAsia, ComplexScript = fonts.Latin };

    // Exact lines for text, automatic height for what holds a figure.
    private static Style Make(
        string id, string name, WordFonts fonts, string eastAsia, string size, string? line, JustificationValues justification, int indent,
        int before = 0, int after = 0, bool bold = false, bool keep = false, int? outline = null, bool mono = false, bool isDefault = false)
    {
        StyleParagraphProperties paragraph = new();
        if (keep) paragraph.Append(new KeepNext());
        if (line is null || size.Length == 0 || string.CompareOrdinal(size, WordMeasures.Size3) < 0) paragraph.Append(new SnapToGrid { Val = false });
        SpacingBetweenLines spacing =
            new() { Before = System.FormattableString.Invariant($"{before}"), After = System.FormattableString.Invariant($"{after}") };
        (spacing.Line, spacing.LineRule) = line is null ? ("240", LineSpacingRuleValues.Auto) : (line, LineSpacingRuleValues.Exact);
        paragraph.Append(spacing);
        paragraph.Append(new Indentation
        {
            FirstLineChars = indent * 100,
            FirstLine = indent == 0 ? "0" : System.FormattableString.Invariant(
            $"{indent * int.Parse(size, System.Globalization.CultureInfo.InvariantCulture) * 10}")
        });
        paragraph.Append(new Justification { Val = justification });
        if (outline is { } level) paragraph.Append(new OutlineLevel { Val = level });
        StyleRunProperties run = new(mono ? new RunFonts { Ascii = "Consolas", HighAnsi = "Consolas", EastAsia = eastAsia } : Fonts(fonts, eastAsia));
        if (bold) run.Append(new Bold());
        if (string.Equals(size, WordMeasures.Size3, StringComparison.Ordinal)) run.Append(new Spacing { Val = WordMeasures.CharacterSpace });
        run.Append(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        Style style = new(new StyleName { Val = name });
        if (!isDefault) style.Append(new BasedOn { Val = Body });
        style.Append(new PrimaryStyle(), paragraph, run);
        (style.Type, style.StyleId) = (StyleValues.Paragraph, id);
        if (isDefault) style.Default = true;
        return style;
    }
}
