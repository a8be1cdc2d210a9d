using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Beichen.Sim.Experiments;
using Beichen.Sim.Workbench.Guards;
using Xunit;

[assembly: AssemblyFixture(typeof(Beichen.Sim.Workbench.Tests.OneWorkbench))]

namespace Beichen.Sim.Workbench.Tests;

/// <summary>A workbench on a free port, shared by the tests of this assembly.</summary>
public sealed class OneWorkbench : IAsyncLifetime
{
    private readonly string _links = Path.Combine(Path.GetTempPath(), $"beichen-links-{Guid.NewGuid():N}");
    private WorkbenchServer? _server;

    /// <summary>Folder of the repository's scenarios.</summary>
    public static string Scenarios { get; } = Find("scenarios");

    /// <summary>A client of it.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>Folder of the kept links.</summary>
    public string Links => Path.Combine(_links, "links");

    public async ValueTask InitializeAsync()
    {
        string runs = Path.Combine(_links, "runs");
        foreach ((string name, ulong seed) in new[] { ("baseline", 5ul), ("other-seed", 6ul) }) await Store(Path.Combine(runs, "kept", name), seed);
        _server = await WorkbenchServer.StartAsync(new WorkbenchOptions
        {
            Scenarios = Scenarios,
            Links = Path.Combine(_links, "links"),
            Jobs = Path.Combine(_links, "jobs"),
            Runs = runs,
            Port = 0,
            Threads = 2,
        });
        Client.Dispose();
        Client = new HttpClient { BaseAddress = _server.Address, Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>Asks as the page does.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Body)> Ask(string call, string body, string? header = RequestGuard.Header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/{call}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (header is not null) request.Headers.Add(header, "test");
        using HttpResponseMessage answer = await Client.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length > 0 && text[0] is '{' or '[' ? JsonNode.Parse(text) : JsonValue.Create(text));
    }

    /// <summary>A state as the page sends it.</summary>
    public static string State(string scenario = "baseline", object? levers = null, object? dates = null, int draws = 64, string seed = "20220101") =>
        JsonSerializer.Serialize(new { scenario, levers = levers ?? Array.Empty<object>(), dates = dates ?? Array.Empty<object>(), draws, seed });

    /// <summary>Another workbench, for a test that needs one to itself.</summary>
    public static Task<WorkbenchServer> Another()
    {
        string folder = Path.Combine(Path.GetTempPath(), $"beichen-another-{Guid.NewGuid():N}");
        return WorkbenchServer.StartAsync(
            new WorkbenchOptions { Scenarios = Scenarios, Links = folder, Jobs = Path.Combine(folder, "jobs"), Port = 0, Threads = 2 },
            TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        if (Directory.Exists(_links)) Directory.Delete(_links, recursive: true);
    }

    // A run as beichen run --out leaves it.
    private static async Task Store(string folder, ulong seed)
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 });
        ScoredRun run = await evaluator.Run(Plans.Scenario.Open(Path.Combine(Scenarios, "baseline.yaml")).Plan, new Sampling(seed, 80));
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        Results.Runs.RunStore.Write(folder, run.Summary, run.Columns, run.Identity, unfinished => RunFolder.Add(unfinished, run.Plan));
    }

    private static string Find(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, name)) && File.Exists(Path.Combine(folder.FullName, "Beichen.Sim.sln")))
                return Path.Combine(folder.FullName, name);
        }

        throw new DirectoryNotFoundException(name);
    }
}
