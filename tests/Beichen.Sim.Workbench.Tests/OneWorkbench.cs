using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    public string Links => _links;

    public async ValueTask InitializeAsync()
    {
        _server = await WorkbenchServer.StartAsync(
            new WorkbenchOptions { Scenarios = Scenarios, Links = _links, Jobs = Path.Combine(_links, "jobs"), Port = 0, Threads = 2 });
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

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        if (Directory.Exists(_links)) Directory.Delete(_links, recursive: true);
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
