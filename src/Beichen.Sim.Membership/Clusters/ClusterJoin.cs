using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Results.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Beichen.Sim.Membership.Clusters;

/// <summary>Joins a cluster of other processes, to run on its silos.</summary>
public static class ClusterJoin
{
    /// <summary>
    /// This process joins as a silo to which no block is dealt while there are others: it knows at once who joins and who is given up,
    /// and calls to a silo that is lost fail then, where those of a client would wait for their time-out.
    /// </summary>
    /// <exception cref="RunStoreException">The cluster has no silo, one of another build, or no membership.</exception>
    public static async Task<SimulationHost> StartAsync(ClusterAddress cluster, int threads, CancellationToken cancellation)
    {
        (int port, int gateway) = FreePorts.Pair();
        var compute = new ComputeThreads(threads);
        (IHost host, PlanCatalog plans) = ClusterSilo.Build(cluster, port, gateway, compute, computes: false);
        try
        {
            ClusterSilos silos = await ClusterEntrance.JoinAsync(cluster, port, host, cancellation);
            if (silos.Active.Count == 0)
                throw new RunStoreException($"cluster {cluster.Id} has no silo: start one with `beichen silo --cluster-id {cluster.Id} …`");

            // A run whose silos have all gone ends in its own process.
            SiloAddress own = host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress;
            return SimulationHost.Attach(
                host.Services.GetRequiredService<IGrainFactory>(), () => silos.Active is { Count: > 0 } active ? active : [own], plans, host, compute);
        }
        catch
        {
            host.Dispose();
            compute.Dispose();
            throw;
        }
    }
}
