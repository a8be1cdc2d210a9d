using Microsoft.Playwright;
using Xunit;

namespace Beichen.Sim.Browser.Tests;

/// <summary>What a reader carries away.</summary>
public sealed class TakeAwayTests(OneBrowser browser)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_saved_page_shows_its_bands_with_no_server_and_no_network(string language)
    {
        await using Reader reader = await browser.Open(language);
        string file = Path.Combine(OneBrowser.Pictures, $"saved-{language}.html");
        IDownload download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.ClickAsync("#page"));
        await download.SaveAsAsync(file);
        string headline = await reader.Text("h1"), table = await reader.Text("table.t tbody");
        IPage alone = await reader.Page.Context.NewPageAsync();
        var asked = new List<string>();
        alone.Request += (_, request) => asked.Add(request.Url);
        await alone.Context.SetOfflineAsync(true);
        await alone.GotoAsync(new Uri(file).ToString());
        Assert.Equal(headline, await alone.Locator("h1").TextContentAsync());
        Assert.Equal(table, await alone.Locator("table.t tbody").TextContentAsync());
        Assert.Equal(10, await alone.Locator(".c-st svg .bar-move").CountAsync());
        Assert.DoesNotContain(asked, url => !url.StartsWith("file:", StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_briefing_and_a_figure_in_each_form_are_saved()
    {
        await using Reader reader = await browser.Open();
        IDownload briefing = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.ClickAsync("#brief"));
        Assert.EndsWith(".docx", briefing.SuggestedFilename, StringComparison.Ordinal);
        await reader.Page.ClickAsync("#tab-growth");
        foreach (string format in (string[])["csv", "svg", "png"])
        {
            IDownload figure = await reader.Page.RunAndWaitForDownloadAsync(() =>
                reader.Page.Locator(".tabs .btn").Filter(new LocatorFilterOptions { HasText = format.ToUpperInvariant() }).ClickAsync());
            Assert.Equal($"growth.{format}", figure.SuggestedFilename);
        }

        reader.AllWell();
    }
}
