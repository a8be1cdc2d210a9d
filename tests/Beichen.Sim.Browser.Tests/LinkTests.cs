using System.Text.Json;
using Xunit;

namespace Beichen.Sim.Browser.Tests;

/// <summary>The address holds the state.</summary>
public sealed class LinkTests(OneBrowser browser)
{
    [Fact]
    public async Task Ten_thousand_states_come_back_from_their_links_as_they_were()
    {
        await using Reader reader = await browser.Open();
        JsonElement plan = JsonDocument.Parse(await (await reader.Page.APIRequest.GetAsync(new Uri(browser.Address, "api/plan").ToString()))
            .TextAsync()).RootElement;
        var walk = new StateWalk(plan, 7);
        int longest = 0;
        for (int i = 0; i < 20; i++)
        {
            JsonElement[] states = [.. Enumerable.Range(0, 500).Select(_ => walk.Next())];
            string answer = await reader.Page.EvaluateAsync<string>(
                """
                async texts => {
                  const [states, plan] = texts.map(text => JSON.parse(text));
                  const { canonical, pack, unpack } = await import('/state.js');
                  let longest = 0;
                  for (const [i, state] of states.entries()) {
                    const now = canonical(state, plan), link = await pack({ s: now, p: i % 2 ? canonical(states[i - 1], plan) : null }), { s, p } = await unpack(link);
                    longest = Math.max(longest, link.length);
                    if (JSON.stringify(canonical(s, plan)) !== JSON.stringify(now)) return `wrong: ${JSON.stringify(state)}`;
                    if (i % 2 && JSON.stringify(p) !== JSON.stringify(canonical(states[i - 1], plan))) return `wrong: ${JSON.stringify(states[i - 1])}`;
                  }
                  return `longest: ${longest}`;
                }
                """, new[] { JsonSerializer.Serialize(states), plan.GetRawText() });
            Assert.StartsWith("longest: ", answer, StringComparison.Ordinal);
            longest = Math.Max(longest, int.Parse(answer["longest: ".Length..], System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.InRange(longest, 200, 2000);
    }

    [Fact]
    public async Task A_link_opens_to_the_same_fingerprint_in_another_browser()
    {
        await using Reader one = await browser.Open();
        await one.MoveLever("attraction-effort", keyboard: false);
        await one.Press("#pin", keyboard: false);
        await one.Settled();
        await one.MoveLever("approval-pace", keyboard: false);
        await one.Until("() => location.search.includes('r=' + document.body.dataset.fingerprint.slice(0, 8))");
        await using Reader other = await browser.Open(query: new Uri(one.Page.Url).Query);
        Assert.Equal(await one.Fingerprint, await other.Fingerprint);
        Assert.Equal(await one.Text("table.t"), await other.Text("table.t"));
        Assert.Equal(0, await other.Page.Locator(".note").CountAsync());
    }

    [Fact]
    public async Task A_link_of_another_version_says_so()
    {
        await using Reader reader = await browser.Open();
        await reader.Until("() => location.search.includes('r=')");
        string query = new Uri(reader.Page.Url).Query;
        await using Reader later = await browser.Open(query: System.Text.RegularExpressions.Regex.Replace(
            query, "r=[0-9a-f]{8}", "r=01234567", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Contains("01234567", await later.Text(".note"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?d=AAAA")]
    [InlineData("?d=%00%ff")]
    [InlineData("?h=000000000000000000000000")]
    public async Task A_link_that_holds_no_state_says_so_and_what_stands_in_its_place_says_that_it_is_the_plan(string query)
    {
        await using Reader reader = await browser.Open(query: query);
        Assert.Equal(1, await reader.Page.Locator(".fixes li").CountAsync());
        await reader.Page.WaitForSelectorAsync("body.instead .prow");
        Assert.True(await reader.Page.Locator("th .other").IsVisibleAsync());
        await reader.Press(".fixes .btn", keyboard: true);
        await reader.Page.WaitForSelectorAsync(".pbtn");
    }

    [Fact]
    public async Task A_state_too_long_for_an_address_is_kept_under_its_hash()
    {
        await using Reader reader = await browser.Open();
        JsonElement plan = JsonDocument.Parse(await (await reader.Page.APIRequest.GetAsync(new Uri(browser.Address, "api/plan").ToString()))
            .TextAsync()).RootElement;
        object State(int from) => new
        {
            scenario = "baseline",
            levers = plan.GetProperty("levers").EnumerateArray().Select((lever, i) => new
            {
                lever = lever.GetProperty("id")
                .GetString(),
                on = "all",
                value = lever.GetProperty("low").GetDouble() + (lever.GetProperty("step").GetDouble() * (1 + ((i * from) % 7)))
            }),
            dates = plan.GetProperty("projects").EnumerateArray()
                .Select((project, i) => new { project = project.GetProperty("id").GetString(), shift = 0.5 + (((i * i * from) % 13) * 0.5) }),
            draws = 64,
            seed = "18446744073709551615",
        };
        await reader.Page.EvaluateAsync(
            """
            async texts => {
              const [state, pinned] = texts.map(text => JSON.parse(text)), { pack } = await import('/state.js');
              const { hash } = await (await import('/server.js')).ask('link', { packed: await pack({ s: state, p: pinned }) });
              document.body.dataset.fingerprint = '';
              history.replaceState(null, '', '?h=' + hash);
              dispatchEvent(new PopStateEvent('popstate'));
            }
            """, new[] { JsonSerializer.Serialize(State(3)), JsonSerializer.Serialize(State(5)) });
        await reader.Until("() => document.body.dataset.fingerprint !== ''");
        await reader.Until("() => location.search.includes('r=' + document.body.dataset.fingerprint.slice(0, 8))");
        string fingerprint = await reader.Fingerprint;
        Assert.InRange(reader.Page.Url.Length, 20, 1999);
        await using Reader other = await browser.Open(query: new Uri(reader.Page.Url).Query);
        Assert.Equal(fingerprint, await other.Fingerprint);
    }
}
