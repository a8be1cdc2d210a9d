using Microsoft.Playwright;
using Xunit;

namespace Beichen.Sim.Browser.Tests;

/// <summary>What the program cannot answer is said as what it is: its own fault, too many that ask, or a state that cannot be; the page goes on.</summary>
public sealed class FaultTests(OneBrowser browser)
{
    private const string Fault = """{"problems":[{"message":"a fault of the program, please report it: X: y","zh":"程序出错，请报告（X：y）"}]}""",
        Busy = """{"problems":[{"message":"too many questions at once: ask again in a second","zh":"同时的提问太多：请一秒后再问"}]}""";

    [Theory]
    [MemberData(nameof(StateTests.Hands), MemberType = typeof(StateTests))]
    public async Task A_fault_of_the_program_is_no_lost_connection(string language, bool keyboard)
    {
        await using Reader reader = await browser.Open(language);
        reader.Forgiven = "status of 500";
        string before = await reader.Fingerprint, chance = await reader.Text("[data-target=gdp] .P");
        await Answer(reader, "**/api/evaluate", 500, Fault);
        await reader.MoveLever("approval-pace", keyboard);
        await reader.Page.WaitForSelectorAsync("#again");
        Assert.Equal(language is "zh" ? "程序出错，这一步没有算出" : "A fault of the program: this was not computed", await reader.Text(".concl h1"));
        Assert.Equal(language is "zh" ? "程序出错，请报告（X：y）" : "a fault of the program, please report it: X: y", await reader.Text(".fixes li"));
        Assert.Equal(0, await reader.Page.Locator(".banner").CountAsync());
        Assert.Equal(language is "zh" ? "实时" : "Live", await reader.Text(".foot .only"));
        Assert.Equal((before, chance), (await reader.Fingerprint, await reader.Text("[data-target=gdp] .P")));
        Assert.Contains("stale", await reader.Page.GetAttributeAsync("body", "class") ?? "", StringComparison.Ordinal);
        await reader.Sound("9c-fault");
        await reader.Page.UnrouteAllAsync();
        await reader.Press("#again", keyboard);
        await reader.Until("before => document.body.dataset.fingerprint !== before", before);
        Assert.Equal(0, await reader.Page.Locator("#again").CountAsync());
    }

    [Fact]
    public async Task Where_too_many_ask_the_page_says_so_and_asks_again_by_itself()
    {
        await using Reader reader = await browser.Open();
        reader.Forgiven = "status of 503";
        string before = await reader.Fingerprint;
        await Answer(reader, "**/api/evaluate", 503, Busy, times: 1);
        await reader.MoveLever("approval-pace", keyboard: true);
        await reader.Until("() => document.querySelector('.concl h1').textContent.startsWith('问的人太多')");
        await reader.Until("before => document.body.dataset.fingerprint !== before", before);
        Assert.Equal(0, await reader.Page.Locator("#again").CountAsync());
        reader.AllWell();
    }

    [Fact]
    public async Task What_could_not_be_saved_is_said_and_the_answer_stays()
    {
        await using Reader reader = await browser.Open();
        reader.Forgiven = "status of 500";
        await Answer(reader, "**/api/briefing", 500, Fault);
        await reader.Page.ClickAsync("#brief");
        await reader.Page.WaitForSelectorAsync(".banner.aside");
        Assert.Contains("程序出错，请报告（X：y）", await reader.Text(".banner.aside"), StringComparison.Ordinal);
        await reader.Sound("9c-aside");
    }

    [Theory]
    [MemberData(nameof(StateTests.Hands), MemberType = typeof(StateTests))]
    public async Task What_could_not_be_renewed_in_the_background_says_since_when_where_it_stands(string language, bool keyboard)
    {
        await using Reader reader = await browser.Open(language);
        reader.Forgiven = "status of 500";
        await reader.Page.WaitForSelectorAsync(".ver");
        await reader.Until("word => document.querySelector('.fig .src').textContent.includes(word)", language is "zh" ? "灯：2022Q4" : "lights 2022Q4");
        await Answer(reader, "**/api/grounds", 500, Fault);
        await Answer(reader, "**/api/lights", 500, Fault);
        await reader.MoveLever("approval-pace", keyboard);
        await reader.Page.WaitForSelectorAsync("#late-grounds");
        await reader.Page.WaitForSelectorAsync("[data-late=lights]");
        const string Clock = "[0-2][0-9]:[0-5][0-9]";
        Assert.Matches(language is "zh" ? $"^依据：{Clock} 起未更新$" : $"^Grounds: not renewed since {Clock}$", await reader.Text("#late-grounds"));
        Assert.Matches(language is "zh" ? $"亮灯：{Clock} 起未更新" : $"Lights: not renewed since {Clock}", await reader.Text(".fig .src"));
        Assert.True(await reader.Page.Locator("[data-late=grounds]").IsVisibleAsync());
        Assert.Equal(0, await reader.Page.Locator(".banner").CountAsync());
        await reader.Sound("9e-behind");
        await reader.Page.UnrouteAllAsync();
        await reader.MoveLever("approval-pace", keyboard: true);
        await reader.Until("() => document.querySelector('.late') === null");
    }

    [Fact]
    public async Task A_link_that_could_not_be_kept_says_so_below()
    {
        await using Reader reader = await browser.Open();
        reader.Forgiven = "status of 500";
        await Answer(reader, "**/api/link", 500, Fault);
        // A state too long for an address: its link is kept by the server.
        await reader.Page.EvaluateAsync(
            """
            async () => {
              const random = () => Array.from(crypto.getRandomValues(new Uint8Array(30)), part => String.fromCharCode(0x4e00 + part * 71)).join('');
              const one = i => ({ id: `added-${i}`, name: random(), kind: 'industrial', investment: 5 + i, stage: 'signed' });
              const added = Array.from({ length: 40 }, (_, i) => one(i));
              const state = { scenario: 'baseline', levers: [], dates: [], added, draws: 64, seed: '20220101' };
              localStorage.setItem('beichen.workbench', JSON.stringify({ state, pinned: null, language: 'zh', figure: 'schedule' }));
              history.replaceState(null, '', '/');
            }
            """);
        await reader.Page.ReloadAsync();
        await reader.Page.WaitForSelectorAsync("[data-late=link]");
        Assert.StartsWith("链接：", await reader.Text("[data-late=link]"), StringComparison.Ordinal);
        Assert.Equal(0, await reader.Page.Locator(".banner").CountAsync());
    }

    [Theory]
    [MemberData(nameof(StateTests.Hands), MemberType = typeof(StateTests))]
    public async Task A_link_whose_state_cannot_be_computed_shows_the_plan_and_its_levers(string language, bool keyboard)
    {
        await using Reader reader = await browser.Open(language);
        reader.Forgiven = "status of 500";
        string plan = await reader.Fingerprint;
        string link = await reader.Page.EvaluateAsync<string>(
            """
            async () => {
              const levers = [{ lever: 'approval-pace', on: 'all', value: 1.5 }];
              return '?d=' + await (await import('/state.js')).pack({ s: { scenario: 'baseline', levers, dates: [], draws: 1024, seed: '20220101' }, p: null });
            }
            """);
        await reader.Page.EvaluateAsync("localStorage.clear()");
        await reader.Page.RouteAsync("**/api/evaluate", route => route.Request.PostData!.Contains("1.5", StringComparison.Ordinal)
            ? route.FulfillAsync(new RouteFulfillOptions { Status = 500, ContentType = "application/json", Body = Fault }) : route.ContinueAsync());
        await reader.Page.GotoAsync(new Uri(browser.Address, link).ToString());
        await reader.Page.WaitForSelectorAsync("#again");
        await reader.Page.WaitForSelectorAsync(".prow");
        Assert.Equal(10, await reader.Page.Locator("table.t tbody tr").CountAsync());
        Assert.True(await reader.Page.Locator(language is "zh" ? "text=▲ 照计划所写" : "text=▲ the plan as written").IsVisibleAsync());
        Assert.Equal("1.5", await reader.Page.GetAttributeAsync("[data-lever=approval-pace] .track", "aria-valuenow"));
        await reader.Sound("9d-cold");
        await reader.Press("#reset", keyboard);
        await reader.Until("plan => document.body.dataset.fingerprint === plan", plan);
        Assert.Equal(0, await reader.Page.Locator("#again").CountAsync());
    }

    [Theory]
    [InlineData("{ s: { scenario: 'baseline', levers: 5 } }")]
    [InlineData("{ s: 'spring' }")]
    [InlineData("{ s: { scenario: 'baseline' }, p: { dates: 1 } }")]
    [InlineData("{ s: { scenario: 'baseline' }, k: 7 }")]
    public async Task A_link_that_holds_no_state_says_so_and_shows_the_plan(string held)
    {
        await using Reader reader = await browser.Open();
        string link = await reader.Page.EvaluateAsync<string>($"async () => '?d=' + await (await import('/state.js')).pack({held})");
        await reader.Page.EvaluateAsync("localStorage.clear()");
        await reader.Page.GotoAsync(new Uri(browser.Address, link).ToString());
        await reader.Page.WaitForSelectorAsync(".fixes .btn");
        await reader.Page.WaitForSelectorAsync(".prow");
        Assert.Contains("这个链接打不开", await reader.Text(".fixes li"), StringComparison.Ordinal);
        await reader.Page.ClickAsync(".fixes .btn");
        await reader.Settled();
        Assert.Equal(0, await reader.Page.Locator(".fixes").CountAsync());
        reader.AllWell();
    }

    private static async Task Answer(Reader reader, string call, int status, string body, int times = int.MaxValue) =>
        await reader.Page.RouteAsync(
            call, route => route.FulfillAsync(new RouteFulfillOptions { Status = status, ContentType = "application/json", Body = body }),
            new PageRouteOptions { Times = times });
}
