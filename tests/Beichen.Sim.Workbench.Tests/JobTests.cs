using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Beichen.Sim.Experiments;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Variants;
using Beichen.Sim.Wording;
using Beichen.Sim.Workbench.Guards;
using Xunit;

namespace Beichen.Sim.Workbench.Tests;

/// <summary>Jobs outlive whoever started them, and the server.</summary>
public sealed class JobTests : IDisposable
{
    private const string Ensemble =
        """{"question":"ensemble","scenario":"baseline","request":{"sampling":{"seed":20220101,"draws":12288},"batchDraws":1024}}""";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"beichen-jobs-{Guid.NewGuid():N}");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_job_goes_on_after_a_stop_and_after_a_restart_to_the_fingerprint_of_one_that_was_left_alone()
    {
        string alone, id;
        await using (WorkbenchServer server = await Start("alone"))
        {
            alone = Fingerprint(await Ended(server, await Begin(server, Ensemble)));
        }

        await using (WorkbenchServer server = await Start("broken"))
        {
            id = await Begin(server, Ensemble);
            await Until(server, id, job => job["done"]!.GetValue<int>() > 0);
            JsonNode stopped = await Post(server, $"jobs/{id}/stop", "{}");
            Assert.Equal("stopped", stopped["state"]!.GetValue<string>());
            await Post(server, $"jobs/{id}/start", "{}");
            await Until(server, id, job => job["state"]!.GetValue<string>() == "running");
        }

        await using (WorkbenchServer server = await Start("broken"))
        {
            JsonNode job = await Ended(server, id);
            Assert.Equal(alone, Fingerprint(job));
            Assert.Equal(12288, job["done"]!.GetValue<int>());
        }
    }

    [Fact]
    public async Task An_ensemble_of_what_a_hand_has_moved_ends_in_the_chances_of_as_many_draws_as_a_page_paints_them()
    {
        await using WorkbenchServer server = await Start("chances");
        string id = await Begin(server,
            """{"question":"ensemble","scenario":"baseline","levers":[{"lever":"approval-pace","on":"all","value":1.2}],"dates":[{"project":"smc-2","shift":-1}],"request":{"sampling":{"seed":20220101,"draws":8192},"batchDraws":1024}}""");
        await Ended(server, id);
        using HttpClient client = Client(server);
        JsonNode painted = JsonNode.Parse(await client.GetStringAsync(new Uri($"api/jobs/{id}/chances", UriKind.Relative), Cancellation))!;
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        var moved = new Variant { Levers = [new LeverChoice("approval-pace", ["all"], 1.2)], Dates = [new DateChoice("smc-2", -1)] };
        ScoredRun run = await evaluator.Run(
            Scenario.Open(Path.Combine(OneWorkbench.Scenarios, "baseline.yaml")).Compile(moved), new Sampling(20220101, 8192), null, Cancellation);
        Assert.Equal("8,192", painted["drawsText"]!.GetValue<string>());
        Assert.Equal(run.Summary.Targets.Where(target => target.Probability is not null).Select(target => (target.Id, NumberWords.Chance(target.Probability))),
            painted["targets"]!.AsArray().Select(target => (target!["id"]!.GetValue<string>(), target["probabilityText"]!.GetValue<string>())));
        using HttpResponseMessage refused = await client.GetAsync(new Uri("api/jobs/none/chances", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task A_job_that_cannot_be_answered_says_why_and_can_be_forgotten()
    {
        await using WorkbenchServer server = await Start("wrong");
        string id = await Begin(server, """{"question":"attribution","scenario":"baseline","request":{"target":"no-such","sampling":{"seed":1,"draws":64}}}""");
        JsonNode job = await Ended(server, id);
        Assert.Equal("failed", job["state"]!.GetValue<string>());
        Assert.Contains("no-such", job["problems"]![0]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        using HttpClient client = Client(server);
        using HttpResponseMessage forgotten = await client.DeleteAsync(new Uri($"api/jobs/{id}", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.OK, forgotten.StatusCode);
        Assert.Empty(JsonNode.Parse(await client.GetStringAsync(new Uri("api/jobs", UriKind.Relative), Cancellation))!.AsArray());
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(_folder, "wrong", "jobs")));
    }

    [Fact]
    public async Task Whoever_watches_a_job_is_told_of_its_end()
    {
        await using WorkbenchServer server = await Start("watched");
        string id = await Begin(server,
            """{"question":"sensitivity","scenario":"baseline","request":{"target":"gdp","sampling":{"seed":1,"draws":64},"size":4}}""");
        using HttpClient client = Client(server);
        string text = await client.GetStringAsync(new Uri($"api/jobs/{id}/events", UriKind.Relative), Cancellation);
        string last = text.TrimEnd().Split("\n\n")[^1];
        Assert.StartsWith("event: end\n", last, StringComparison.Ordinal);
        Assert.NotNull(JsonNode.Parse(last[(last.IndexOf("data: ", StringComparison.Ordinal) + 6)..])!["answer"]!["levers"]);
    }

    [Theory]
    [InlineData("""{"question":"no-such","scenario":"baseline","request":{}}""", "question: found 'no-such'")]
    [InlineData("""{"question":"ensemble","scenario":"../../x","request":{}}""", "scenario: found '../../x'")]
    public async Task A_job_that_makes_no_sense_leaves_nothing_behind(string body, string expected)
    {
        await using WorkbenchServer server = await Start("none");
        using HttpClient client = Client(server);
        using HttpResponseMessage answer = await client.PostAsync(
            new Uri("api/jobs", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(expected, await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "none", "jobs")));
    }

    private Task<WorkbenchServer> Start(string name) => WorkbenchServer.StartAsync(
        new WorkbenchOptions
        {
            Scenarios = OneWorkbench.Scenarios,
            Links = Path.Combine(_folder, name, "links"),
            Jobs = Path.Combine(_folder, name, "jobs"),
            Port = 0,
            Threads = 2
        }, Cancellation);

    private static async Task<string> Begin(WorkbenchServer server, string body) => (await Post(server, "jobs", body))["id"]!.GetValue<string>();

    private static Task<JsonNode> Ended(WorkbenchServer server, string id) =>
        Until(server, id, job => job["state"]!.GetValue<string>() is "done" or "failed" or "stopped");

    private static async Task<JsonNode> Until(WorkbenchServer server, string id, Func<JsonNode, bool> holds)
    {
        using HttpClient client = Client(server);
        while (true)
        {
            JsonNode job = (await client.GetFromJsonAsync<JsonNode>(new Uri($"api/jobs/{id}", UriKind.Relative), Cancellation))!;
            if (holds(job)) return job;
            await Task.Delay(20, Cancellation);
        }
    }

    private static async Task<JsonNode> Post(WorkbenchServer server, string call, string body)
    {
        using HttpClient client = Client(server);
        using HttpResponseMessage answer = await client.PostAsync(
            new Uri($"api/{call}", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private static HttpClient Client(WorkbenchServer server)
    {
        var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.Add(RequestGuard.Header, "test");
        return client;
    }

    private static string Fingerprint(JsonNode job)
    {
        Assert.True(job["state"]!.GetValue<string>() == "done", job.ToJsonString());
        return job["answer"]!["identity"]!["resultFingerprint"]!.GetValue<string>();
    }
}
