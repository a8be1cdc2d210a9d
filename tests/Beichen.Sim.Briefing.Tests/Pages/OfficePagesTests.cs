using System.Text.RegularExpressions;
using Beichen.Sim.Briefing.Claims;
using Beichen.Sim.Briefing.Files;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Briefing.Word;
using Xunit;

namespace Beichen.Sim.Briefing.Tests.Pages;

/// <summary>Every form of briefing in both languages, as LibreOffice lays it out on paper.</summary>
public sealed partial class OfficePagesTests(ITestOutputHelper output)
{
    private const int MostBody = 3, MostAnnex = 2;
    private const double Margin = 50, Slack = 2;

    [Fact]
    public async Task A_briefing_takes_one_to_three_pages_and_an_annex_none_empty_no_glyph_missing_no_figure_clipped()
    {
        Assert.SkipWhen(OfficePages.Missing is not null, $"{OfficePages.Missing} is not installed here: briefings were not laid out on paper");
        string folder = Directory.CreateTempSubdirectory("beichen-office").FullName;
        var written = new List<(string Name, BriefingPage Page)>();
        foreach (string template in BriefingTemplates.Names)
        {
            using Requests requests = await Requests.Of(template);
            foreach (Language language in (Language[])[Language.Zh, Language.En])
            {
                BriefingPage page = BriefingTemplates.Write(template, requests.Request, language);
                written.Add((BriefingFiles.Name(page), page));
                await File.WriteAllBytesAsync(Path.Combine(folder, written[^1].Name + ".docx"), WordPage.Write(page), TestContext.Current.CancellationToken);
            }
        }

        OfficePages.Print(folder);
        foreach ((string name, BriefingPage page) in written) Check(name, page, OfficePages.Of(Path.Combine(folder, name + ".pdf")));
        Directory.Delete(folder, recursive: true);
    }

    private void Check(string name, BriefingPage page, OfficePages pages)
    {
        string annex = page.Language.Pick("附件", "Annex");
        int body = pages.Texts.TakeWhile(text => !text.TrimStart().StartsWith(annex, StringComparison.Ordinal)).Count();
        output.WriteLine($"{name}: {body} pages and {pages.Texts.Count - body} of annex");
        Assert.True(body is >= 1 and <= MostBody && pages.Texts.Count - body is >= 1 and <= MostAnnex, $"{name}: {body} pages, {pages.Texts.Count} with the annex");
        Assert.All(pages.Texts, text => Assert.True(Letters(text).Length > 40, $"{name}: a page with nothing but '{text.Trim()}'"));
        string all = PageNumber().Replace(Letters(string.Concat(pages.Texts)), "");
        Assert.DoesNotContain('\uFFFD', all);
        foreach (string mark in (string[])["▲", "◆", "●"]) Assert.Contains(pages.Texts, text => text.Contains(mark, StringComparison.Ordinal));
        foreach (Sentence sentence in page.Sentences)
            Assert.True(all.Contains(Letters(sentence.Text), StringComparison.Ordinal), $"{name}: not on paper as written: {sentence.Text}");
        Assert.All(pages.Fonts, font => Assert.Contains(" yes yes ", font, StringComparison.Ordinal));
        Assert.Equal(page.Figures.Count, pages.Pictures.Count);
        Assert.All(pages.Pictures, picture => Assert.True(
            picture.Left >= Margin - Slack && picture.Left + picture.Width <= pages.Width - Margin + Slack
                && picture.Top >= Margin - Slack && picture.Top + picture.Height <= pages.Height - Margin + Slack, $"{name}: {picture}"));
    }

    // The white between letters is the layout's own, and so is where a line ends at a hyphen or minus, which text taken from a PDF leaves out; marks are drawn
    // apart, and LibreOffice does not draw a 、 that would hang in the margin before a quotation mark.
    private static string Letters(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && !"-−▲◆●、".Contains(letter, StringComparison.Ordinal)));

    [GeneratedRegex("—[0-9]+—", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageNumber();
}
