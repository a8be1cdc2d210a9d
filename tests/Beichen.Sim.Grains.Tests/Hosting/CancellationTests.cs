using Beichen.Sim.Grains.Hosting;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Hosting;

public sealed class CancellationTests
{
    [Theory]
    [InlineData(HostKind.World)]
    [InlineData(HostKind.Batch)]
    public async Task A_cancelled_run_stops_and_the_host_can_run_again(HostKind kind)
    {
        await using SimulationHost host = await SimulationHost.StartAsync(new HostOptions(), TestContext.Current.CancellationToken);
        using var cancel = new CancellationTokenSource();
        var progress = new Listener(_ => cancel.Cancel());
        RunRequest request = Baseline.Request with { Host = kind, Draws = 64 * 1000, Lanes = 64, BatchSize = 64 };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.RunAsync(request, progress, cancel.Token));

        RunOutcome after = await host.RunAsync(Baseline.Request with { Host = kind }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Baseline.PlainFingerprint, after.Fingerprint);
        Assert.True(progress.Last.Draws < request.Draws / 2, $"{progress.Last.Draws} draws were done");
    }

    [Fact]
    public async Task Progress_ends_with_every_quarter_and_every_draw()
    {
        await using SimulationHost host = await SimulationHost.StartAsync(new HostOptions(), TestContext.Current.CancellationToken);
        var progress = new Listener(_ => { });
        await host.RunAsync(Baseline.Request with { Lanes = 256 }, progress, TestContext.Current.CancellationToken);
        Assert.Equal(new RunProgress(15, 15, Baseline.Draws, Baseline.Draws), progress.Last);
    }

    [Theory]
    [InlineData(0, 64, 64)]
    [InlineData(10, 100, 64)]
    [InlineData(10, 8192, 64)]
    [InlineData(10, 64, 32768)]
    public async Task A_request_out_of_range_is_refused(int draws, int lanes, int batch)
    {
        await using SimulationHost host = SimulationHost.Attach(null!, () => [], new Grains.Plans.PlanCatalog());
        await Assert.ThrowsAsync<ArgumentException>(() =>
            host.RunAsync(Baseline.Request with { Draws = draws, Lanes = lanes, BatchSize = batch }, cancellationToken: TestContext.Current.CancellationToken));
    }
}
