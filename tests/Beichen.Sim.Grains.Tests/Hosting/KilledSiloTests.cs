using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Grains.Snapshots;
using Orleans.Configuration;
using Orleans.TestingHost;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Hosting;

public sealed class KilledSiloTests
{
    [Theory]
    [InlineData(HostKind.World, true)]
    [InlineData(HostKind.World, false)]
    [InlineData(HostKind.Batch, false)]
    public async Task A_run_whose_silo_is_killed_half_way_ends_with_the_same_fingerprint(HostKind kind, bool live)
    {
        var plans = new PlanCatalog();
        using var threads = new ComputeThreads(2);
        var shelf = new SnapshotShelf();
        var builder = new InProcessTestClusterBuilder(3);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddSimulation(plans, threads, shelf);
            silo.Configure<ClusterMembershipOptions>(QuickToNotice);
        });
        await using InProcessTestCluster cluster = builder.Build();
        await cluster.DeployAsync(TestContext.Current.CancellationToken);
        InProcessSiloHandle doomed = cluster.Silos[1];
        SiloAddress[] silos = [.. cluster.Silos.Select(silo => silo.SiloAddress)];
        SimulationHost host = SimulationHost.Attach(cluster.Client, () => silos, plans);
        Task? killing = null;
        int reports = 0;
        var progress = new Listener(_ =>
        {
            // Blocks stand on all three silos and none on the doomed one is done; every block waits here until it is dead.
            if (Interlocked.Increment(ref reports) == (kind == HostKind.Batch ? 1 : 5)) killing = Task.Run(() => cluster.KillSiloAsync(doomed));
            if (killing is { } kill) kill.Wait(TestContext.Current.CancellationToken);
        });

        RunRequest request = Baseline.Request with { Host = kind, Lanes = 64, BatchSize = 64 };
        LiveRun? asked = live ? host.OpenLive(request) : null;
        RunOutcome outcome =
            await (asked?.RunAsync(progress, TestContext.Current.CancellationToken) ?? host.RunAsync(request, progress, TestContext.Current.CancellationToken));

        Assert.NotNull(killing);
        await killing;
        Assert.DoesNotContain(doomed, cluster.Silos);
        Assert.Equal(Baseline.PlainFingerprint, outcome.Fingerprint);
        if (asked is null) return;

        // Another goes when the run is over: its grains have nothing in memory, and their snapshots end with the run nevertheless.
        Assert.NotEqual(0, shelf.Count);
        await cluster.KillSiloAsync(cluster.Silos[1], TestContext.Current.CancellationToken);
        await asked.DisposeAsync();
        Assert.Equal(0, shelf.Count);
    }

    private static void QuickToNotice(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(0.5);
        options.NumMissedProbesLimit = 2;
        options.NumVotesForDeathDeclaration = 1;
        options.TableRefreshTimeout = TimeSpan.FromSeconds(1);
    }
}
