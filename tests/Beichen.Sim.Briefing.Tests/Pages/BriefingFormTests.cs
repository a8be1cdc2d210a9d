using System.Text.RegularExpressions;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Briefing.Html;
using Beichen.Sim.Briefing.Markdown;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Briefing.Pages.Annual;
using Beichen.Sim.Briefing.Tests.Reading;
using Beichen.Sim.Briefing.Word;
using Beichen.Sim.Charts;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Stored;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;

namespace Beichen.Sim.Briefing.Tests.Pages;

/// <summary>A briefing in its forms.</summary>
public sealed class BriefingFormTests
{
    [Theory]
    [MemberData(nameof(SecondReaderTests.Forms), MemberType = typeof(SecondReaderTests))]
    public async Task A_document_of_Word_has_no_error_and_every_figure_in_both_forms_with_a_text(string template, Language language)
    {
        using Requests requests = await Requests.Of(template);
        BriefingPage page = BriefingTemplates.Write(template, requests.Request, language);
        byte[] bytes = WordPage.Write(page);
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken)
            .Select(problem => $"{problem.Path?.XPath}: {problem.Description}"));
        MainDocumentPart main = document.MainDocumentPart!;
        Assert.NotEmpty(page.Figures);
        Assert.Equal(page.Figures.Count, main.ImageParts.Count(part => part.ContentType == "image/png"));
        Assert.Equal(page.Figures.Count, main.ImageParts.Count(part => part.ContentType == "image/svg+xml"));
        Assert.All(main.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>(),
            picture => Assert.True(picture.Description!.Value!.Length > 20));
    }

    [Fact]
    public async Task An_official_page_holds_22_exact_lines_between_the_margins_of_the_standard()
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(WordPage.Write(await Page(Language.Zh))), false);
        SectionProperties section = document.MainDocumentPart!.Document!.Body!.Elements<SectionProperties>().Single();
        PageMargin margin = section.GetFirstChild<PageMargin>()!;
        const double Twip = 25.4 / 1440;
        Assert.InRange(margin.Top!.Value * Twip, 34.57, 34.59);
        Assert.InRange(margin.Bottom!.Value * Twip, 32.57, 32.59);
        Assert.Equal((28, 26), (Math.Round(margin.Left!.Value * Twip), Math.Round(margin.Right!.Value * Twip)));
        Style body = document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == "Normal");
        SpacingBetweenLines lines = body.StyleParagraphProperties!.SpacingBetweenLines!;
        Assert.Equal(("589", LineSpacingRuleValues.Exact), (lines.Line!.Value, lines.LineRule!.Value));
        Assert.Equal(22, (16838 - margin.Top.Value - margin.Bottom.Value) / 589);
        Assert.Equal("仿宋_GB2312", body.StyleRunProperties!.RunFonts!.EastAsia!.Value);
        Style figure = document.MainDocumentPart.StyleDefinitionsPart.Styles.Elements<Style>().Single(style => style.StyleId == "BriefFigure");
        Assert.Equal(LineSpacingRuleValues.Auto, figure.StyleParagraphProperties!.SpacingBetweenLines!.LineRule!.Value);
        Assert.Contains("仿宋_GB2312", new StreamReader(document.MainDocumentPart.ThemePart!.GetStream()).ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public async Task The_same_run_gives_the_same_bytes_in_every_form(Language language)
    {
        (BriefingPage first, BriefingPage again) = (await Page(language), await Page(language));
        byte[] word = WordPage.Write(first);
        await Task.Delay(2100, TestContext.Current.CancellationToken);
        Assert.Equal(word, WordPage.Write(again));
        Assert.Equal(HtmlPage.Write(first), HtmlPage.Write(again));
        Assert.Equal(MarkdownPage.Write(first, "figures"), MarkdownPage.Write(again, "figures"));
    }

    [Theory]
    [MemberData(nameof(SecondReaderTests.Forms), MemberType = typeof(SecondReaderTests))]
    public async Task Every_form_says_the_same_sentences(string template, Language language)
    {
        using Requests requests = await Requests.Of(template);
        BriefingPage page = BriefingTemplates.Write(template, requests.Request, language);
        string html = System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(
            HtmlPage.Write(page), "<[^>]*>", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)));
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(WordPage.Write(page)), false);
        string word = document.MainDocumentPart!.Document!.Body!.InnerText;
        foreach (Sentence sentence in page.Sentences)
        {
            Assert.Contains(sentence.Text, html, StringComparison.Ordinal);
            Assert.Contains(sentence.Text, word, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Language.Zh)]
    [InlineData(Language.En)]
    public async Task The_page_in_a_folder_of_results_is_the_annual_briefing_but_for_its_pictures(Language language)
    {
        using StoredColumns run = await StoredRuns.Open("baseline");
        string folder = Directory.CreateTempSubdirectory("beichen-page").FullName;
        SummaryFile.Write(folder, run.Run.Manifest, run.Compiled, run, language);
        string page = await File.ReadAllTextAsync(Path.Combine(folder, RunStore.SummaryFile), TestContext.Current.CancellationToken);
        Directory.Delete(folder, recursive: true);
        BriefingPage briefing = AnnualPage.Write(run, language);
        string[] pictures = [.. briefing.Blocks.OfType<Briefing.Pages.Picture>().Select(picture => picture.Caption.Text)];
        Assert.Equal(2, pictures.Length);
        string[] lines = [.. MarkdownPage.Write(briefing, null).Split("\n\n").Where(line => !pictures.Contains(line, StringComparer.Ordinal))];
        Assert.Equal(string.Join("\n\n", lines.Select(line => Regex.Replace(
            line, "（图[0-9]）| \\(Figure [0-9]\\)", "", RegexOptions.None, TimeSpan.FromSeconds(5)))), page);
    }

    [Theory]
    [MemberData(nameof(SecondReaderTests.Forms), MemberType = typeof(SecondReaderTests))]
    public async Task Figures_of_a_briefing_hold_no_cut_word_and_none_under_seven_points_on_its_paper(string template, Language language)
    {
        using Requests requests = await Requests.Of(template);
        foreach (Figure figure in BriefingTemplates.Write(template, requests.Request, language).Figures)
        {
            Assert.Empty(FigureLint.Check(figure, FigureMedium.Brief));
            Assert.All(figure.Labels(FigureMedium.Brief), label => Assert.True(label.Size * FigureMedium.Brief.PointsPerPixel >= 6.999, label.Text));
        }
    }

    [Fact]
    public void A_template_takes_no_number_of_its_own()
    {
        Assert.Throws<ArgumentException>(() => Sentence.Of($"增长6.5个百分点"));
        Assert.Throws<ArgumentException>(() => Sentence.Of($"the chance falls"));
        Assert.Equal("概率为9%。", Sentence.Of($"概率为{new Claim("chance", "a", "9%")}。").Text);
    }

    private static async Task<BriefingPage> Page(Language language)
    {
        using StoredColumns run = await StoredRuns.Open("baseline");
        return AnnualPage.Write(run, language);
    }
}
