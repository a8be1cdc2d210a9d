using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Workbench.Guards;
using Xunit;

namespace Beichen.Sim.Workbench.Tests;

public sealed class AttackTests(OneWorkbench bench)
{
    public static readonly TheoryData<string, string, string> Refused = new()
    {
        { "evaluate", """{"state":{"scenario":"../../etc/passwd"}}""", "scenario: found '../../etc/passwd', expected one of" },
        { "evaluate", """{"state":{"scenario":"baseline","draws":1}}""", "draws: found '1', expected 64 to" },
        { "evaluate", """{"state":{"scenario":"baseline","seed":"-1"}}""", "seed: found '-1'" },
        {
            "evaluate", """{"state":{"scenario":"baseline","levers":[{"lever":"approval-pace","on":"all","value":99}]}}""",
            "99 for lever 'approval-pace', expected 0.5 to 2"
        },
        { "evaluate", """{"state":{"scenario":"baseline","levers":[{"lever":"no-such","on":"all","value":1}]}}""", "no-such" },
        { "evaluate", """{"stat":1}""", "not what this call takes" },
        { "evaluate", "[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]", "not what this call takes" },
        { "evaluate", "{", "not what this call takes" },
        { "figure", """{"state":{"scenario":"baseline"},"figure":"../../secret"}""", "figure: found '../../secret'" },
        { "link", """{"packed":"../../etc/passwd"}""", "packed" },
        { "nothing", "{}", "no such call" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_makes_no_sense_is_refused_in_words(string call, string body, string expected)
    {
        (HttpStatusCode status, JsonNode? answer) = await bench.Ask(call, body);
        Assert.InRange((int)status, 400, 499);
        Assert.Contains(expected, answer!["problems"]![0]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(bench.Links)
            && Directory.EnumerateFiles(bench.Links).Any(file => File.ReadAllText(file).Contains("passwd", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused()
    {
        (HttpStatusCode status, _) = await bench.Ask("link", $"{{\"packed\":\"{new string('a', 300_000)}\"}}");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Fact]
    public async Task A_page_of_another_origin_and_a_bare_form_are_refused()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await bench.Ask("evaluate", "{}", header: null)).Status);
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/plan");
        request.Headers.Add("Origin", "https://elsewhere.example");
        using HttpResponseMessage foreign = await bench.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        using var rebound = new HttpRequestMessage(HttpMethod.Get, "api/plan") { Headers = { Host = "elsewhere.example" } };
        using HttpResponseMessage misdirected = await bench.Client.SendAsync(rebound, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, misdirected.StatusCode);
    }

    [Theory]
    [InlineData("/../../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/fonts/..%2f..%2fetc%2fpasswd")]
    [InlineData("/style.css/../../x")]
    public async Task No_path_leads_to_a_disk(string path)
    {
        string answer = await Raw($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 40[04]", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_at_once_are_answered_or_told_to_wait_and_nobody_is_harmed()
    {
        string state = $"{{\"state\":{OneWorkbench.State(draws: 64)}}}";
        HttpStatusCode[] statuses = await Task.WhenAll(Enumerable.Range(0, 1000).Select(async _ => (await bench.Ask("evaluate", state)).Status));
        Assert.All(statuses, status => Assert.True(status is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"{status}"));
        Assert.Equal(HttpStatusCode.OK, (await bench.Ask("evaluate", state)).Status);
    }

    [Fact]
    public async Task A_client_that_never_ends_its_head_does_not_hold_up_another()
    {
        using var slow = new TcpClient();
        await slow.ConnectAsync(bench.Client.BaseAddress!.Host, bench.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
        await slow.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: local"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, (await bench.Ask("evaluate", $"{{\"state\":{OneWorkbench.State()}}}")).Status);
    }

    [Fact]
    public async Task Beyond_this_machine_a_key_is_needed()
    {
        var open = new WorkbenchOptions
        {
            Scenarios = OneWorkbench.Scenarios,
            Links = bench.Links,
            Jobs = Path.Combine(bench.Links, "closed-jobs"),
            Port = 0,
            Address = IPAddress.Any
        };
        await Assert.ThrowsAsync<RefusedException>(() => WorkbenchServer.StartAsync(open, TestContext.Current.CancellationToken));
        AccessKey key = AccessKey.Make();
        await using WorkbenchServer server = await WorkbenchServer.StartAsync(
            open with { Address = IPAddress.Loopback, Key = key }, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = server.Address };
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(null));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status("Bearer wrong"));
        Assert.Equal(HttpStatusCode.OK, await Status($"Bearer {key.Text}"));

        async Task<HttpStatusCode> Status(string? authorization)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "api/plan");
            if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
            using HttpResponseMessage answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_link_is_kept_under_its_hash_and_found_again()
    {
        (_, JsonNode? kept) = await bench.Ask("link", """{"packed":"abcDEF_-09"}""");
        string hash = kept!["hash"]!.GetValue<string>();
        Assert.Equal("""{"packed":"abcDEF_-09"}""", await bench.Client.GetStringAsync($"api/link/{hash}", TestContext.Current.CancellationToken));
        using HttpResponseMessage none = await bench.Client.GetAsync($"api/link/{new string('0', 24)}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
    }

    [Fact]
    public async Task The_page_forbids_what_it_does_not_need()
    {
        using HttpResponseMessage page = await bench.Client.GetAsync("/", TestContext.Current.CancellationToken);
        string policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    private async Task<string> Raw(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(bench.Client.BaseAddress!.Host, bench.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
