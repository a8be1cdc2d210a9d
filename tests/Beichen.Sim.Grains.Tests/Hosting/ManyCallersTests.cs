using Beichen.Sim.Grains.Hosting;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Hosting;

public sealed class ManyCallersTests
{
    private const int Callers = 8;

    [Fact]
    public async Task Eight_callers_of_one_host_get_the_fingerprints_that_each_gets_alone_though_a_ninth_gives_up()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using SimulationHost host = await SimulationHost.StartAsync(new HostOptions { Silos = 2, Threads = 2 }, cancellation);
        RunRequest[] requests = [.. Enumerable.Range(0, Callers).Select(Request)];
        var alone = new string[Callers];
        for (int i = 0; i < Callers; i++) alone[i] = (await host.RunAsync(requests[i], cancellationToken: cancellation)).Fingerprint;

        using var givesUp = new CancellationTokenSource();
        Task<RunOutcome> ninth = host.RunAsync(Baseline.Request with { Draws = 64 * 2000, Lanes = 64 }, new Listener(_ => givesUp.Cancel()), givesUp.Token);
        string[] together = await Task.WhenAll(requests.Select((request, i) => Task.Run(() => Run(request, live: i % 4 == 0), cancellation)));

        Assert.Equal(alone, together);
        Assert.Equal(Callers, alone.Distinct(StringComparer.Ordinal).Count());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ninth);

        async Task<string> Run(RunRequest request, bool live)
        {
            if (!live) return (await host.RunAsync(request, cancellationToken: cancellation)).Fingerprint;
            await using LiveRun run = host.OpenLive(request);
            return (await run.RunAsync(cancellationToken: cancellation)).Fingerprint;
        }
    }

    private static RunRequest Request(int caller) => Baseline.Request with
    {
        Seed = Baseline.Seed + (ulong)caller,
        Host = caller % 2 == 0 ? HostKind.World : HostKind.Batch,
        Lanes = 64 << (caller % 3),
        BatchSize = 128 << (caller % 3),
        Draws = 300 + (40 * caller),
    };
}
