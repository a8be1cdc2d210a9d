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
        RunRequest ensemble = Baseline.Request with { Draws = 1_000_000_000, Host = HostKind.Batch, BatchSize = 64, Threads = 2, Live = false };
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
            RunOutcome live = await host.RunAsync(Baseline.Request, cancellationToken: cancellation);
            Assert.Equal(Baseline.PlainFingerprint, live.Fingerprint);
            Assert.True((await host.AskAsync(Baseline.Plan.Name.Id, 0)).Columns > 0);
            Assert.True(Volatile.Read(ref batches) > before, "the ensemble stood still");
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => background);
    }
}
