using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Grains.Runs;
using Beichen.Sim.Grains.Snapshots;
using Beichen.Sim.Kernel.Runs;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.TestingHost;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Hosting;

public sealed class ComingAndGoingTests(OneSilo silo)
{
    private const int AtOnce = 2;

    [Theory]
    [InlineData(HostKind.World)]
    [InlineData(HostKind.Batch)]
    public async Task A_silo_that_joins_is_dealt_blocks_one_that_leaves_none_and_no_bit_changes(HostKind kind)
    {
        RunRequest request = Baseline.Request with { Draws = 64 * 96, Host = kind, Lanes = 64, BatchSize = 64, Threads = AtOnce };
        var plans = new PlanCatalog();
        using var threads = new ComputeThreads(2);
        var calls = new BlockCalls();
        var builder = new InProcessTestClusterBuilder(2);
        int silos = 0;
        builder.ConfigureSilo((_, configured) =>
        {
            int number = Interlocked.Increment(ref silos);
            configured.AddSimulation(plans, threads, new SnapshotShelf());
            configured.Services.PostConfigure<SiloOptions>(options => options.SiloName = ClusterSilos.NameOf(number, computes: number > 1));
            configured.Services.AddSingleton(calls);
            configured.AddIncomingGrainCallFilter<BlockCalls.Filter>();
        });
        await using InProcessTestCluster cluster = builder.Build();
        await cluster.DeployAsync(TestContext.Current.CancellationToken);
        InProcessSiloHandle asks = cluster.Silos.Single(running =>
            running.ServiceProvider.GetRequiredService<ILocalSiloDetails>().Name == ClusterSilos.NameOf(1, computes: false));
        InProcessSiloHandle first = cluster.Silos.Single(running => running != asks);
        var active = new ClusterSilos(
            asks.ServiceProvider.GetRequiredService<IClusterMembershipService>(), asks.ServiceProvider.GetRequiredService<IClusterManifestProvider>());
        SimulationHost host = SimulationHost.Attach(asks.ServiceProvider.GetRequiredService<IGrainFactory>(), () => active.Active, plans);

        InProcessSiloHandle? second = null;
        bool left = false;
        var blocks = new List<RunBlock>();
        int last = -1;
        await foreach (RunBlock block in host.StreamAsync(request, cancellationToken: TestContext.Current.CancellationToken))
        {
            blocks.Add(block);
            if (blocks.Count == 3)
            {
                Assert.All(blocks, done => Assert.Equal(first.SiloAddress, done.Silo));
                second = await cluster.StartAdditionalSiloAsync();
            }

            if (second is null || left || !block.Silo.Equals(second.SiloAddress)) continue;

            Assert.False(calls.IsAnySlotShared());
            left = true;
            await cluster.StopSiloAsync(first, TestContext.Current.CancellationToken);
            last = blocks.Count;
        }

        Assert.NotNull(second);
        Assert.True(left, "the silo that joined was dealt no block");
        int underWay = 3 * 2 * 2 * AtOnce; // twice as many as are under way may be done before their turn
        Assert.True(blocks.Count > last + underWay);
        Assert.All(blocks.Skip(last + underWay), block => Assert.Equal(second.SiloAddress, block.Silo));
        Assert.Equal((await silo.Run(request)).Fingerprint, ResultFingerprint.OfRun(blocks.SelectMany(block => block.TileHashes)));
        Assert.Equal([first.SiloAddress, second.SiloAddress], calls.Silos.Keys.Order());
    }
}
