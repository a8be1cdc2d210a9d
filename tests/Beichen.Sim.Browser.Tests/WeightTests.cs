using Xunit;

namespace Beichen.Sim.Browser.Tests;

/// <summary>What the page weighs.</summary>
public sealed class WeightTests(OneBrowser browser)
{
    private const int Most = 400 * 1024;

    [Fact]
    public async Task The_page_and_its_first_answer_weigh_less_than_400_KB_without_typefaces()
    {
        await using Reader reader = await browser.Open();
        await reader.Page.WaitForSelectorAsync(".right .ver");
        Dictionary<string, double> weights = await reader.Page.EvaluateAsync<Dictionary<string, double>>(
            "() => Object.fromEntries(performance.getEntries().filter(entry => entry.transferSize !== "
            + "undefined && !entry.name.includes('/fonts/')).map(entry => [entry.name, entry.transferSize]))");
        Assert.True(weights.Count > 10, $"{weights.Count} files");
        Assert.InRange(weights.Values.Sum(), 10_000, Most);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{weights.Values.Sum() / 1024:0} KB in {weights.Count} files; first answer {reader.Opening.TotalMilliseconds:0} ms after the page was asked for");
    }
}
