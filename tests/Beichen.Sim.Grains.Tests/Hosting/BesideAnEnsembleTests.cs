using Beichen.Sim.Grains.Hosting;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Hosting;

public sealed class BesideAnEnsembleTests
{
    [Fact]
    public async Task Live_runs_beside_an_ensemble_have_their_bits_and_can_be_asked()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using SimulationHost host = await SimulationHost.StartAsync(new HostOptions { Threads = 2 }, cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int batches = 0;
        RunRequest ensemble = Baseline.Request with { Draws = 1_000_000_000, Host = HostKind.Batch, BatchSize = 64, Threads = 2 };
        Task background = Task.Run(
            async () =>
            {
                await foreach (var _ in host.StreamAsync(ensemble, null, stop.Token).ConfigureAwait(false))
                {
                    Interlocked.Increment(ref batches);
                    began.TrySetResult();
                }
            },
            cancellation);
        await began.Task.WaitAsync(cancellation);

        for (int run = 0; run < 3; run++)
        {
            int before = Volatile.Read(ref batches);
            await using LiveRun live = host.OpenLive(Baseline.Request);
            Assert.Equal(Baseline.PlainFingerprint, (await live.RunAsync(cancellationToken: cancellation)).Fingerprint);
            Assert.True((await live.AskAsync(Baseline.Plan.Name.Id, 0, cancellation)).Columns > 0);
            Assert.True(Volatile.Read(ref batches) > before, "the ensemble stood still");
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => background);
    }
}
