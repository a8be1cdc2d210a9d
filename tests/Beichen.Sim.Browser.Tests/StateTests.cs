using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace Beichen.Sim.Browser.Tests;

/// <summary>Each state of the design, reached by hand in both languages: a picture, no breach of accessibility, nothing from elsewhere, no error.</summary>
public sealed class StateTests(OneBrowser browser)
{
    /// <summary>Each language and each hand (by keys alone, or by pointer) once; each of the four with BEICHEN_HANDS=all.</summary>
    public static readonly TheoryData<string, bool> Hands = Environment.GetEnvironmentVariable("BEICHEN_HANDS") is "all"
        ? new() { { "zh", false }, { "zh", true }, { "en", false }, { "en", true } }
        : new() { { "zh", true }, { "en", false } };

    [Theory]
    [MemberData(nameof(Hands))]
    public async Task The_plan_as_it_is_and_each_of_its_figures(string language, bool keyboard)
    {
        await using Reader reader = await browser.Open(language);
        Assert.Equal(10, await reader.Page.Locator("table.t tbody tr").CountAsync());
        Assert.Equal(13, await reader.Page.Locator(".prow").CountAsync());
        await reader.Page.WaitForSelectorAsync(".right .ver");
        await reader.Until("lights => document.querySelector('.fig .src').textContent.includes(lights)", language is "zh" ? "灯：2022Q4 末" : "lights 2022Q4: ");
        Assert.Matches("(绿|G) [0-9]+% (黄|Y) [0-9]+% (红|R) [0-9]+%$", await reader.Page.GetAttributeAsync("[data-project=smc-2]", "aria-valuetext") ?? "");
        await reader.Sound("1-baseline");
        foreach (string figure in (string[])["growth", "investment", "scoreboard", "milestones", "spread"])
        {
            if (keyboard)
            {
                await reader.TabTo("[role=tab][aria-selected=true]");
                await reader.Page.Keyboard.PressAsync("ArrowRight");
            }
            else
            {
                await reader.Page.ClickAsync($"#tab-{figure}");
            }

            await reader.Until(
                "figure => document.querySelector('img.drawn')?.naturalWidth > 0 && document.querySelector('#tab-' + figure).ariaSelected === 'true'", figure);
            await reader.Sound($"1-{figure}");
        }
    }

    [Fact]
    public async Task Lights_are_asked_for_again_only_when_something_that_moves_projects_was_moved()
    {
        await using Reader reader = await browser.Open();
        await reader.Until("() => document.querySelector('.fig .src').textContent.includes('灯：2022Q4')");
        int asked = 0;
        reader.Page.Request += (_, request) => asked += request.Url.EndsWith("/api/lights", StringComparison.Ordinal) ? 1 : 0;
        string lights = await Lights();
        await reader.MoveLever("smart-manufacturing", keyboard: true);
        await reader.MoveLever("certification-drive", keyboard: true);
        Assert.Equal((0, lights), (asked, await Lights()));
        await reader.MoveLever("approval-pace", keyboard: true);
        await reader.Until("() => document.querySelector('.fig .src').textContent.includes('灯：2022Q4')");
        Assert.Equal(1, asked);
        Assert.NotEqual(lights, await Lights(), StringComparer.Ordinal);
        reader.AllWell();

        Task<string> Lights() => reader.Page.EvaluateAsync<string>(
            "[...document.querySelectorAll('.prow')].map(row => row.getAttribute('aria-valuetext').split('，').slice(-1)[0]).join(';')");
    }

    [Theory]
    [MemberData(nameof(Hands))]
    public async Task A_date_is_moved_and_taken_back(string language, bool keyboard)
    {
        await using Reader reader = await browser.Open(language);
        string before = await reader.Fingerprint, chance = await reader.Text("[data-project=smc-2] text[font-size='14']");
        if (keyboard)
        {
            await reader.TabTo(".prow");
            while (!await reader.IsAt("[data-project=smc-2]")) await reader.Page.Keyboard.PressAsync("ArrowDown");
            await reader.Page.Keyboard.PressAsync("ArrowRight");
        }
        else
        {
            await reader.Hold("smc-2", 1);
            await reader.Until("before => document.querySelector('[data-project=smc-2] text[font-size=\"14\"]').textContent !== before", chance);
            await reader.Sound("2-drag");
            await reader.Page.Mouse.UpAsync();
        }

        await reader.Settled();
        Assert.NotEqual(before, await reader.Fingerprint, StringComparer.Ordinal);
        Assert.Equal("1", await reader.Page.GetAttributeAsync("[data-project=smc-2]", "aria-valuenow"));
        Assert.Equal(9, await reader.Page.Locator(".chg").CountAsync());
        Assert.Contains(language is "zh" ? "较原情景" : "vs written", await reader.Text("table.t thead"), StringComparison.Ordinal);
        await reader.Sound("2-moved");
        await reader.Page.FocusAsync("[data-project=smc-2]");
        await reader.Page.Keyboard.PressAsync("Enter");
        if (keyboard) await reader.Page.Keyboard.PressAsync("Enter");
        await reader.Page.WaitForSelectorAsync(".right .tree");
        string card = await reader.Text(".right .tree");
        Assert.Contains(language is "zh" ? "这一改动改变了什么" : "what the move has changed", card, StringComparison.Ordinal);
        Assert.Contains(language is "zh" ? "再晚 3 季" : "3 quarters later", card, StringComparison.Ordinal);
        await reader.Sound("2-card");
        await reader.Page.Keyboard.PressAsync("Escape");
        await reader.Page.Keyboard.PressAsync("Control+z");
        await reader.Settled();
        Assert.Equal(before, await reader.Fingerprint);
        await reader.Page.Keyboard.PressAsync("Control+Shift+z");
        await reader.Settled();
        Assert.NotEqual(before, await reader.Fingerprint, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_date_is_moved_earlier_as_well(bool keyboard)
    {
        await using Reader reader = await browser.Open();
        string before = await reader.Fingerprint;
        if (keyboard)
        {
            await reader.TabTo(".prow");
            while (!await reader.IsAt("[data-project=smc-2]")) await reader.Page.Keyboard.PressAsync("ArrowDown");
            await reader.Page.Keyboard.PressAsync("ArrowLeft");
        }
        else
        {
            await reader.Hold("smc-2", -1);
            await reader.Page.Mouse.UpAsync();
        }

        await reader.Settled();
        Assert.Equal("-1", await reader.Page.GetAttributeAsync("[data-project=smc-2]", "aria-valuenow"));
        string yaml = await reader.AskText("scenario", new { state = new { scenario = "baseline", dates = new[] { new { project = "smc-2", shift = -1 } } } });
        Assert.Contains("dates:\n  - {project: smc-2, shift: -1}", yaml, StringComparison.Ordinal);
        Assert.NotEqual(before, await reader.Fingerprint, StringComparer.Ordinal);
        Assert.Matches(new Regex("^0\\.[0-9]+ ", RegexOptions.None, TimeSpan.FromSeconds(1)), await reader.Text(".sum .big"));
        await reader.Sound("2-earlier");
    }

    [Fact]
    public async Task Escape_takes_a_drag_back()
    {
        await using Reader reader = await browser.Open();
        string before = await reader.Fingerprint;
        await reader.Hold("smc-2", 3);
        await reader.Page.Keyboard.PressAsync("Escape");
        await reader.Page.Mouse.UpAsync();
        await reader.Settled();
        Assert.Equal(before, await reader.Fingerprint);
        Assert.Equal("true", await reader.Page.GetAttributeAsync("#undo", "aria-disabled"));
    }

    [Theory]
    [MemberData(nameof(Hands))]
    public async Task A_run_is_pinned_and_another_held_against_it(string language, bool keyboard)
    {
        await using Reader reader = await browser.Open(language);
        await reader.Press("#pin", keyboard);
        await reader.Settled();
        if (keyboard)
        {
            await reader.TabTo("#scenario");
            while (await reader.Page.InputValueAsync("#scenario") is not "combined-push") await reader.Page.Keyboard.PressAsync("ArrowDown");
        }
        else
        {
            await reader.Page.SelectOptionAsync("#scenario", "combined-push");
        }

        await reader.Page.WaitForSelectorAsync(".chg .n.up");
        await reader.MoveLever("approval-pace", keyboard);
        await reader.Sound("3-compare");
        Assert.Equal(9, await reader.Page.Locator(".chg").CountAsync());
    }

    [Theory]
    [MemberData(nameof(Hands))]
    public async Task A_number_says_where_it_comes_from(string language, bool keyboard)
    {
        await using Reader reader = await browser.Open(language);
        await reader.Press("[data-target=gdp]", keyboard);
        await reader.Page.WaitForSelectorAsync(".right .tree");
        Assert.Equal(1, await reader.Page.Locator("tr.sel").CountAsync());
        await reader.Sound("4-explain");
        await reader.Press("#see-spread", keyboard);
        await reader.Until("() => document.querySelector('#tab-spread').ariaSelected === 'true' && document.querySelector('img.drawn')?.naturalWidth > 0");
        await reader.Sound("4-spread");
        await reader.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await reader.Page.Locator(".right .tree").CountAsync());
        Assert.True(await reader.IsAt("[data-target=gdp]"));
    }

    [Theory]
    [MemberData(nameof(Hands))]
    public async Task What_it_takes_is_asked_and_taken_as_one_change(string language, bool keyboard)
    {
        await using Reader reader = await browser.OpenPanel("takes", language, keyboard);
        string before = await reader.Fingerprint;
        await reader.Page.SelectOptionAsync("#takes-target", "budget-revenue");
        await reader.Page.FillAsync("#takes-percent", "70");
        await reader.Press("#ask-achieve", keyboard);
        await reader.Page.WaitForSelectorAsync("#take", new PageWaitForSelectorOptions { Timeout = 120_000 });
        Assert.StartsWith("beichen achieve baseline --target budget-revenue --probability 0.7 --dates none --draws 512 --seed 20220101",
            await reader.Text("#asked"), StringComparison.Ordinal);
        await reader.Until("() => document.querySelector('#tab-asked')?.ariaSelected === 'true' && document.querySelector('img.drawn')?.naturalWidth > 0");
        Assert.Equal(language is "zh" ? "求解" : "What it takes", await reader.Text("#tab-asked"));
        await reader.Sound("6-takes");
        await reader.Press("#take", keyboard);
        await reader.Settled();
        Assert.NotEqual(before, await reader.Fingerprint, StringComparer.Ordinal);
        await reader.Page.Keyboard.PressAsync("Control+z");
        await reader.Settled();
        Assert.Equal(before, await reader.Fingerprint);
        await reader.Page.Keyboard.PressAsync("Escape");
        Assert.True(await reader.IsAt("#ask-takes"));
    }

    [Fact]
    public async Task Grounds_that_come_late_leave_the_reader_where_he_is()
    {
        await using Reader reader = await browser.Open();
        await reader.Page.WaitForSelectorAsync(".right .ver");
        var held = new TaskCompletionSource();
        await reader.Page.RouteAsync("**/api/grounds", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await reader.MoveLever("approval-pace", keyboard: true);
        await reader.Page.FocusAsync("#ask-takes");
        await reader.Page.EvaluateAsync("document.querySelector('.right .ver').dataset.old = '1'");
        held.SetResult();
        await reader.Until("() => document.querySelector('.right .ver') && !document.querySelector('.right .ver').dataset.old");
        Assert.True(await reader.IsAt("#ask-takes"));
    }

    // A search over dates takes a processor for a minute: each language by one hand.
    [Theory]
    [InlineData("zh", false)]
    [InlineData("en", true)]
    public async Task Dates_are_searched_too_where_asked_and_taken_with_the_levers(string language, bool keyboard)
    {
        await using Reader reader = await browser.OpenPanel("takes", language, keyboard);
        string before = await reader.Fingerprint;
        await reader.Page.FillAsync("#takes-percent", "12");
        if (keyboard)
        {
            await reader.TabTo("#takes-dates");
            await reader.Page.Keyboard.PressAsync("Space");
        }
        else
        {
            await reader.Page.ClickAsync("#takes-dates");
        }

        await reader.Press("#ask-achieve", keyboard);
        await reader.Until($"() => document.querySelector('.result')?.textContent.includes('{(language is "zh" ? "已试" : "settings tried")}')");
        await reader.Press("#halt", keyboard);
        Assert.Equal(string.Empty, await reader.Text(".result"));
        await reader.Press("#ask-achieve", keyboard);
        await reader.Page.WaitForSelectorAsync("#take");
        Assert.Equal("beichen achieve baseline --target gdp --probability 0.12 --dates all --draws 512 --seed 20220101", await reader.Text("#asked"));
        await reader.Sound("6-dates");
        await reader.Press("#take", keyboard);
        await reader.Settled();
        string taken = await reader.Fingerprint;
        Assert.NotEqual(before, taken, StringComparer.Ordinal);
        await reader.Page.Keyboard.PressAsync("1");
        Assert.Equal("-1", await reader.Page.GetAttributeAsync("[data-project=skyworth-mini-led]", "aria-valuenow"));
        await reader.Page.Keyboard.PressAsync("Control+z");
        await reader.Settled();
        Assert.Equal(before, await reader.Fingerprint);
        Assert.Equal("0", await reader.Page.GetAttributeAsync("[data-project=skyworth-mini-led]", "aria-valuenow"));
    }

    [Theory]
    [MemberData(nameof(Hands))]
    public async Task What_has_happened_is_typed_kept_as_a_release_and_stays_in_the_link(string language, bool keyboard)
    {
        await using Reader reader = await browser.OpenPanel("year", language, keyboard);
        string before = await reader.Fingerprint;
        await reader.Press("#more-observations", keyboard);
        await reader.Page.FillAsync("#value-0", "4.5%");
        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Press("#more-facts", keyboard);
        await reader.Page.SelectOptionAsync("#project-0", "smc-2");
        await reader.Page.SelectOptionAsync("#stage-0", "completed");
        await reader.Press("#ask-condition", keyboard);
        await reader.Page.WaitForSelectorAsync("table.told", new PageWaitForSelectorOptions { Timeout = 120_000 });
        Assert.Equal("beichen condition baseline --actuals actuals.yaml --draws 4096 --seed 20220101", await reader.Text("#asked"));
        await reader.Page.WaitForSelectorAsync("#before-all");
        await reader.Settled();
        string given = await reader.Fingerprint;
        Assert.NotEqual(before, given, StringComparer.Ordinal);
        Assert.Contains(language is "zh" ? "已知至2022Q1" : "Known to 2022Q1", await reader.Text(".concl h1"), StringComparison.Ordinal);
        Assert.Contains(language is "zh" ? "较填实绩前" : "vs before", await reader.Text("table.t thead"), StringComparison.Ordinal);
        Assert.Contains(language is "zh" ? "已知至2022Q1" : "known to 2022Q1", await reader.Text(".src"), StringComparison.Ordinal);
        await reader.Sound("5-actuals");
        await reader.Page.ClickAsync("#tab-growth");
        await reader.Until("() => document.querySelector('img.drawn')?.naturalWidth > 0");
        await reader.Sound("5-fan");
        await reader.Page.ClickAsync("#tab-schedule");
        await reader.Press("#before-year", keyboard);
        await reader.Until("before => document.body.dataset.fingerprint === before", before);
        Assert.Equal(0, await reader.Page.Locator("#before-all").CountAsync());
        await reader.Press("#ask-condition", keyboard);
        await reader.Until("given => document.body.dataset.fingerprint === given", given);
        await reader.Press("#keep-release", keyboard);
        await reader.Press("#ask-vintages", keyboard);
        await reader.Until("() => document.querySelector('#asked')?.textContent.includes('vintages')");
        await reader.Press("#ask-lights", keyboard);
        await reader.Until("() => document.querySelector('#asked')?.textContent.includes('beichen lights baseline --rules county-a-2025 --actuals')");
        await reader.Sound("5-lights");
        string link = reader.Page.Url;
        await reader.Page.EvaluateAsync("localStorage.clear()");
        await reader.Page.GotoAsync(link);
        await reader.Settled();
        Assert.Equal(given, await reader.Fingerprint);
        await reader.Page.WaitForSelectorAsync("#given");
        Assert.Contains(language is "zh" ? "已知至2022Q1" : "Known to 2022Q1", await reader.Text("#given"), StringComparison.Ordinal);
        Assert.Contains("run workbench.yaml --actuals actuals.yaml", await reader.Saved("#yaml", keyboard), StringComparison.Ordinal);
        Assert.Contains("value: 0.045", await reader.Saved("#actuals", keyboard), StringComparison.Ordinal);
        await reader.Sound("5-grounds");
        await reader.Press("#ask-year", keyboard);
        Assert.Equal("4.5%", await reader.Page.InputValueAsync("#value-0"));
        await reader.Press("#before-all", keyboard);
        await reader.Until("before => document.body.dataset.fingerprint === before", before);
    }

    [Theory]
    [MemberData(nameof(Hands))]
    public async Task A_project_is_added_moved_and_taken_out_again(string language, bool keyboard)
    {
        await using Reader reader = await browser.OpenPanel("added", language, keyboard);
        string before = await reader.Fingerprint;
        await reader.Page.FillAsync("#added-investment", "12");
        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Press("#add-project", keyboard);
        await reader.Page.WaitForSelectorAsync("[data-project=added-1]");
        await reader.Settled();
        string with = await reader.Fingerprint;
        Assert.NotEqual(before, with, StringComparer.Ordinal);
        await reader.Sound("2-added");
        // Who stands on a project stands on it still when the one above it goes and when it comes back.
        await reader.Page.FocusAsync("[data-project=smc-2]");
        foreach (string key in (string[])["Control+z", "Control+Shift+z"])
        {
            await reader.Page.Keyboard.PressAsync(key);
            await reader.Until("print => document.body.dataset.fingerprint === print", key is "Control+z" ? before : with);
            Assert.Equal("smc-2", await reader.Page.EvaluateAsync<string>("document.activeElement.dataset.project"));
        }

        await reader.Page.FocusAsync("[data-project=added-1]");
        await reader.Page.Keyboard.PressAsync("ArrowRight");
        await reader.Settled();
        Assert.NotEqual(with, await reader.Fingerprint, StringComparer.Ordinal);
        await reader.Page.Keyboard.PressAsync("Control+z");
        await reader.Page.Keyboard.PressAsync("Control+z");
        await reader.Settled();
        Assert.Equal(before, await reader.Fingerprint);
    }

    [Theory]
    [MemberData(nameof(Hands))]
    public async Task An_entity_says_what_its_grain_holds(string language, bool keyboard)
    {
        await using Reader reader = await browser.OpenPanel("entity", language, keyboard);
        await reader.Page.SelectOptionAsync("#entity-id", "development-zone");
        await reader.Press("#ask-grain", keyboard);
        await reader.Page.WaitForSelectorAsync("table.told", new PageWaitForSelectorOptions { Timeout = 120_000 });
        Assert.Equal(5, await reader.Page.Locator("table.told thead th").CountAsync());
        await reader.Until("() => /^1 (仓|silo) · [1-9][0-9]* /.test(document.querySelector('#behind')?.textContent ?? '')");
        await reader.Sound("4-entity");
    }

    [Fact]
    public async Task A_hundred_thousand_draws_are_a_job_that_sharpens_the_chances()
    {
        await using Reader reader = await browser.Open();
        string before = await reader.Text("[data-target=gdp] .pm");
        await reader.Page.ClickAsync("#ensemble");
        await reader.Page.WaitForSelectorAsync("#stop");
        await reader.Until(
            "before => document.querySelector('#stop') === null && document.querySelector('[data-target=gdp] .pm').textContent !== before", before);
        await reader.Until("async () => (await (await fetch('api/jobs')).json()).length === 0");
        reader.AllWell();
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_phone_shows_the_same_in_four_parts(string language)
    {
        await using Reader reader = await browser.Open(language, width: 390);
        await reader.Page.WaitForSelectorAsync(".plist");
        await reader.Page.WaitForSelectorAsync(".plist .lights .most");
        Assert.Matches(language is "zh" ? "^ 绿 [0-9]+% 黄 [0-9]+% 红 [0-9]+%$" : "^ G [0-9]+% Y [0-9]+% R [0-9]+%$", await reader.Text(".plist .lights"));
        await reader.Sound("8-phone", whole: true);
        foreach ((string part, string shows) in new[] { ("left", ".lever"), ("fig", ".plist"), ("right", ".sec"), ("main", ".concl") })
        {
            await reader.Page.TapAsync($".mnav [href='#{part}']");
            await reader.Page.Locator(shows).First.WaitForAsync();
            await reader.Sound($"8-phone-{part}");
        }

        Assert.True(await reader.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the phone");
        Assert.Empty(await reader.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('button, a[href], select, [role=slider]')].filter(e => { const r = e.getBoundingClientRect(); "
            + "return r.width > 0 && r.right > 0 && r.height > 0 && r.height < 24; }).map(e => e.outerHTML.slice(0, 100))"));
    }

    [Theory]
    [MemberData(nameof(Hands))]
    public async Task What_cannot_be_computed_says_why_and_is_mended_by_a_button(string language, bool keyboard)
    {
        await using Reader reader = await browser.Open(language);
        string link = await reader.Page.EvaluateAsync<string>(
            """
            async () => {
              const { pack } = await import('/state.js');
              const levers = [{ lever: 'approval-pace', on: 'all', value: 2.6 }], dates = [{ project: 'smc-3', shift: 1 }];
              return '?d=' + await pack({ s: { scenario: 'baseline', levers, dates, draws: 1024, seed: '20220101' }, p: null });
            }
            """);
        await reader.Page.GotoAsync(new Uri(browser.Address, link).ToString());
        await reader.Page.WaitForSelectorAsync(".fixes li");
        Assert.Equal(2, await reader.Page.Locator(".fixes li").CountAsync());
        await reader.Sound("9a-error");
        if (language is "zh") Assert.DoesNotMatch("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}", await reader.Page.InnerTextAsync(".main"));
        await reader.Press(".fixes .btn", keyboard);
        await reader.Until("() => document.querySelectorAll('.fixes li').length === 1");
        await reader.Press(".fixes .btn", keyboard);
        await reader.Page.WaitForSelectorAsync(".pbtn");
        await reader.Settled();
        Assert.Equal("2", await reader.Page.GetAttributeAsync("[data-lever=approval-pace] .track", "aria-valuenow"));
        Assert.Equal("1", await reader.Page.GetAttributeAsync("[data-project=smc-2]", "aria-valuenow"));
        Assert.DoesNotContain("stale", await reader.Page.GetAttributeAsync("body", "class") ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draws_and_a_seed_that_cannot_be_are_mended_by_a_button()
    {
        await using Reader reader = await browser.Open();
        string before = await reader.Fingerprint;
        string link = await reader.Page.EvaluateAsync<string>(
            "async () => '?d=' + await (await import('/state.js')).pack({ s: { scenario: 'baseline', levers: [], dates: [], draws: 3, seed: 'spring' } })");
        await reader.Page.GotoAsync(new Uri(browser.Address, link).ToString());
        await reader.Page.WaitForSelectorAsync(".fixes li");
        await reader.Page.ClickAsync(".fixes .btn");
        await reader.Until("() => document.querySelectorAll('.fixes li').length === 1");
        await reader.Page.ClickAsync(".fixes .btn");
        await reader.Page.WaitForSelectorAsync(".pbtn");
        await reader.Settled();
        Assert.Equal(before, await reader.Fingerprint);
        reader.AllWell();
    }

    [Theory]
    [MemberData(nameof(Hands))]
    public async Task What_the_server_refuses_is_said_in_the_reader_s_language(string language, bool keyboard)
    {
        await using Reader reader = await browser.Open(language);
        reader.Forgiven = "status of 400";
        string link = await reader.Page.EvaluateAsync<string>(
            """
            async () => {
              const { pack } = await import('/state.js');
              const added = [{ id: 'added-1', name: 'A', kind: 'Castle', investment: 5, stage: 'signed' }];
              return '?d=' + await pack({ s: { scenario: 'baseline', levers: [], dates: [], added, draws: 1024, seed: '20220101' }, p: null });
            }
            """);
        await reader.Page.GotoAsync(new Uri(browser.Address, link).ToString());
        await reader.Page.WaitForSelectorAsync(".fixes li");
        string[] said = ["新增项目：给的是“Castle”；应为小写字母、数字与短横", "added: found 'Castle', expected small letters, digits and dashes"];
        Assert.Equal(said[language is "zh" ? 0 : 1], await reader.Text(".fixes li"));
        await reader.Sound("9a-refused");
        await reader.Press(language is "zh" ? "#l-en" : "#l-zh", keyboard);
        Assert.Equal(said[language is "zh" ? 1 : 0], await reader.Text(".fixes li"));
        await reader.Press("#reset", keyboard);
        await reader.Page.WaitForSelectorAsync(".pbtn");
    }

    [Theory]
    [MemberData(nameof(Hands))]
    public async Task A_lost_server_is_said_at_once_and_comes_back_by_itself(string language, bool keyboard)
    {
        await using Reader reader = await browser.Open(language);
        string before = await reader.Fingerprint;
        reader.Forgiven = "ERR_INTERNET_DISCONNECTED";
        await reader.Page.Context.SetOfflineAsync(true);
        await reader.Page.WaitForSelectorAsync(".banner");
        if (keyboard)
        {
            await reader.TabTo("[data-lever=approval-pace] .track");
            await reader.Page.Keyboard.PressAsync("Shift+ArrowRight");
        }
        else
        {
            await reader.Page.Locator("[data-lever=approval-pace] .track").ClickAsync();
        }

        Assert.Matches(new Regex("[0-2][0-9]:[0-5][0-9]:[0-5][0-9]", RegexOptions.None, TimeSpan.FromSeconds(1)), await reader.Text(".banner"));
        await reader.Sound("9b-lost");
        Assert.Equal(before, await reader.Fingerprint);
        if (keyboard) await reader.TabTo("#retry");
        await reader.Page.Context.SetOfflineAsync(false);
        if (keyboard) await reader.Page.Keyboard.PressAsync("Enter");
        else await reader.Page.EvaluateAsync("document.querySelector('#retry')?.click()");
        await reader.Until("before => document.body.dataset.fingerprint !== before", before);
        await reader.Settled();
        Assert.Equal(0, await reader.Page.Locator(".banner").CountAsync());
        await reader.Sound("9b-back");
    }

    [Fact]
    public async Task On_paper_only_the_answer_stands()
    {
        await using Reader reader = await browser.Open();
        await reader.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await reader.Page.SetViewportSizeAsync(690, 980);
        await reader.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(OneBrowser.Pictures, "print.png"), FullPage = true });
        Assert.False(await reader.Page.Locator(".left").IsVisibleAsync());
        Assert.False(await reader.Page.Locator(".right").IsVisibleAsync());
        Assert.True(await reader.Page.Locator("table.t").IsVisibleAsync());
        Assert.Matches(new Regex("[0-9a-f]{8}", RegexOptions.None, TimeSpan.FromSeconds(1)), await reader.Text(".src"));
    }
}
