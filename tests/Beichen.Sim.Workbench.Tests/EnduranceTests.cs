using System.Net;
using System.Text.Json;
using Beichen.Sim.Workbench.Guards;
using Xunit;

namespace Beichen.Sim.Workbench.Tests;

/// <summary>Memory is that of the process: nothing else may run meanwhile.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>A server that is moved all day holds no more than one that was moved for a minute.</summary>
[Collection(nameof(Alone))]
public sealed class EnduranceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_thousand_moves_leave_the_server_no_more_memory_than_the_first_hundreds()
    {
        await using WorkbenchServer server = await OneWorkbench.Another();
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add(RequestGuard.Header, "test");
        await Move(client, 0, 400);
        double before = Held();
        await Move(client, 400, 2000);
        double after = Held();
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{before:0.0} MB after 400 moves, {after:0.0} MB after 2,000"));
        Assert.True(after < before + 8, FormattableString.Invariant($"{before:0.0} MB after 400 moves, {after:0.0} MB after 2,000"));
    }

    // Each move is a state of its own, held against the plan as it is.
    private static async Task Move(HttpClient client, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            var state = new { scenario = "baseline", levers = new[] { new { lever = "approval-pace", on = "all", value = 0.5 + (i * 0.0005) } }, draws = 64 };
            using HttpResponseMessage answer = await client.PostAsync(
                new Uri("api/evaluate", UriKind.Relative),
                new StringContent(JsonSerializer.Serialize(new { state, pinned = new { scenario = "baseline" } }),
                    System.Text.Encoding.UTF8, "application/json"),
                Cancellation);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    // What lives on is told apart from what passes by collecting several times.
    private static double Held()
    {
        double least = double.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            least = Math.Min(least, GC.GetTotalMemory(forceFullCollection: true) / 1e6);
        }

        return least;
    }
}
