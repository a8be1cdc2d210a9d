using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Grains.Snapshots;
using Beichen.Sim.Kernel.Lanes;
using Orleans.TestingHost;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Hosting;

public sealed class TwoHostsTests
{
    [Fact]
    public async Task Live_runs_of_two_hosts_on_one_cluster_have_grains_of_their_own()
    {
        var plans = new PlanCatalog();
        using var threads = new ComputeThreads(2);
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) => silo.AddSimulation(plans, threads, new SnapshotShelf()));
        await using InProcessTestCluster cluster = builder.Build();
        await cluster.DeployAsync(TestContext.Current.CancellationToken);
        SiloAddress[] silos = [.. cluster.Silos.Select(silo => silo.SiloAddress)];
        SimulationHost one = SimulationHost.Attach(cluster.Client, () => silos, plans);
        SimulationHost other = SimulationHost.Attach(cluster.Client, () => silos, plans);

        await using LiveRun asked = other.OpenLive(Baseline.Request with { Seed = Baseline.Seed + 1 });
        await asked.RunAsync(cancellationToken: TestContext.Current.CancellationToken);
        LaneBlock before = await asked.AskAsync(Baseline.Plan.Projects[0].Name.Id, 3, TestContext.Current.CancellationToken);
        await using LiveRun beside = one.OpenLive(Baseline.Request);
        RunOutcome outcome = await beside.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Baseline.PlainFingerprint, outcome.Fingerprint);
        Assert.Equal(before.Values, (await asked.AskAsync(Baseline.Plan.Projects[0].Name.Id, 3, TestContext.Current.CancellationToken)).Values);
    }
}
