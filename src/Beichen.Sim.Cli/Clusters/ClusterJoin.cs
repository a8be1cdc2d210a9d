using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Results.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Beichen.Sim.Cli.Clusters;

/// <summary>Joins a cluster of other processes, to run on its silos.</summary>
public static class ClusterJoin
{
    /// <summary>
    /// This process joins as a silo to which no block is dealt while there are others: it knows at once who joins and who is given up,
    /// and calls to a silo that is lost fail then, where those of a client would wait for their time-out.
    /// </summary>
    /// <exception cref="RunStoreException">The cluster has no silo.</exception>
    public static async Task<SimulationHost> StartAsync(ClusterAddress cluster, int threads, CancellationToken cancellation)
    {
        (int port, int gateway) = FreePorts.Pair();
        var compute = new ComputeThreads(threads);
        (IHost host, PlanCatalog plans) = ClusterSilo.Build(cluster, port, gateway, compute, computes: false);
        await host.StartAsync(cancellation);
        SiloAddress own = host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress;
        var silos = new ClusterSilos(host.Services.GetRequiredService<IClusterMembershipService>(), host.Services.GetRequiredService<IClusterManifestProvider>());
        await silos.GatherAsync(cancellation);
        if (silos.Active.Count == 0)
        {
            host.Dispose();
            compute.Dispose();
            throw new RunStoreException($"cluster {cluster.Id} has no silo: start one with `beichen silo --cluster-id {cluster.Id} …`");
        }

        // A run whose silos have all gone ends in its own process.
        return SimulationHost.Attach(host.Services.GetRequiredService<IGrainFactory>(), () => silos.Active is { Count: > 0 } active ? active : [own], plans, host, compute);
    }
}
