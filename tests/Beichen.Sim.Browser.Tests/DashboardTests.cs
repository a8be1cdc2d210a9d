using Microsoft.Playwright;
using Xunit;

namespace Beichen.Sim.Browser.Tests;

/// <summary>The Orleans dashboard as a browser shows it.</summary>
public sealed class DashboardTests(OneBrowser browser)
{
    [Fact]
    public async Task The_dashboard_names_the_grains_with_no_error_and_nothing_from_elsewhere()
    {
        await using Reader reader = await browser.OpenPanel("entity", "en", keyboard: false);
        await reader.Press("#ask-grain", keyboard: false);
        await reader.Page.WaitForSelectorAsync("table.told");
        await reader.Page.GotoAsync(new Uri(browser.Address, "dashboard/#/grains").ToString());
        await reader.Until("() => document.body.innerText.includes('ProjectGrain')");
        await reader.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(OneBrowser.Pictures, "dashboard.png") });
        reader.AllWell();
    }
}
