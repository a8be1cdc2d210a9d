using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Beichen.Sim.Workbench.Guards;
using Xunit;

namespace Beichen.Sim.Workbench.Tests.Telemetry;

/// <summary>The Orleans dashboard: there where it was asked for, behind the same guards as the page.</summary>
public sealed class DashboardTests(OneWorkbench bench)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_shows_the_grains_of_the_world_with_nothing_from_elsewhere()
    {
        await using WorkbenchServer server = await Serve(key: null);
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2) };
        using HttpResponseMessage page = await client.GetAsync(new Uri("dashboard/", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        string html = await page.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("Orleans", html, StringComparison.Ordinal);
        Assert.DoesNotContain("=\"http", html, StringComparison.Ordinal);
        string policy = string.Join(' ', page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/entity")
        {
            Content = new StringContent("""{"state":{"scenario":"baseline","draws":64},"entity":"smc-2"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(RequestGuard.Header, "test");
        using HttpResponseMessage card = await client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.OK, card.StatusCode);
        await OtlpCollector.Until(
            () => client.GetStringAsync(new Uri("dashboard/DashboardCounters", UriKind.Relative), Cancellation).Result
                .Contains("ProjectGrain", StringComparison.Ordinal), () => "no grain of a project is shown");
    }

    [Fact]
    public async Task Where_it_was_not_asked_for_there_is_none()
    {
        using HttpResponseMessage none = await bench.Client.GetAsync(new Uri("dashboard/", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Beyond_this_machine_it_asks_for_the_key_as_a_password_that_opens_nothing_else()
    {
        var key = AccessKey.Make();
        await using WorkbenchServer server = await Serve(key);
        using var client = new HttpClient { BaseAddress = server.Address };
        Assert.Equal((HttpStatusCode.Unauthorized, "Basic"), await Get(client, "dashboard/", null));
        Assert.Equal((HttpStatusCode.Unauthorized, "Basic"), await Get(client, "dashboard/index.min.js", Password("another key, long enough")));
        Assert.Equal((HttpStatusCode.Unauthorized, "Basic"), await Get(client, "dashboard/", new AuthenticationHeaderValue("Basic", "not base64")));
        Assert.Equal((HttpStatusCode.OK, ""), await Get(client, "dashboard/", Password(key.Text)));
        Assert.Equal((HttpStatusCode.OK, ""), await Get(client, "dashboard/", new AuthenticationHeaderValue("Bearer", key.Text)));
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), await Get(client, "api/plan", Password(key.Text)));
    }

    [Fact]
    public async Task Another_page_cannot_look_into_it()
    {
        await using WorkbenchServer server = await Serve(key: null);
        using var client = new HttpClient { BaseAddress = server.Address };
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "dashboard/DashboardCounters");
        foreign.Headers.Add("Origin", "http://evil.example");
        using HttpResponseMessage refused = await client.SendAsync(foreign, Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var rebound = new HttpRequestMessage(HttpMethod.Get, "dashboard/");
        rebound.Headers.Host = "evil.example";
        using HttpResponseMessage misdirected = await client.SendAsync(rebound, Cancellation);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, misdirected.StatusCode);
    }

    private static AuthenticationHeaderValue Password(string key) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"reader:{key}")));

    private static async Task<(HttpStatusCode Status, string Asked)> Get(HttpClient client, string path, AuthenticationHeaderValue? with)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = with;
        using HttpResponseMessage answer = await client.SendAsync(request, Cancellation);
        return (answer.StatusCode, answer.Headers.WwwAuthenticate.FirstOrDefault()?.Scheme ?? "");
    }

    private static Task<WorkbenchServer> Serve(AccessKey? key)
    {
        string folder = Path.Combine(Path.GetTempPath(), $"beichen-dashboard-{Guid.NewGuid():N}");
        return WorkbenchServer.StartAsync(new WorkbenchOptions
        {
            Scenarios = OneWorkbench.Scenarios,
            Links = folder,
            Jobs = Path.Combine(folder, "jobs"),
            Port = 0,
            Threads = 2,
            Key = key,
            Dashboard = true,
        }, Cancellation);
    }
}
