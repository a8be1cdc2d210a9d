using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Grains.Snapshots;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Storage;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>What every silo of the simulation needs, whoever builds it: this program, a test cluster, a silo of another process.</summary>
public static class SiloSetup
{
    /// <summary>Adds plans, compute threads and snapshots. Silos of one process are handed the same three.</summary>
    /// <param name="silo">The silo.</param>
    /// <param name="plans">Plans of the process.</param>
    /// <param name="threads">Compute threads of the process.</param>
    /// <param name="snapshots">Snapshots of the process; null to leave grain storage to the caller.</param>
    public static ISiloBuilder AddSimulation(this ISiloBuilder silo, PlanCatalog plans, ComputeThreads threads, SnapshotShelf? snapshots)
    {
        silo.Services.AddSingleton(plans).AddSingleton(threads).AddSingleton<LanePool>();
        if (snapshots is not null) silo.Services.AddKeyedSingleton<IGrainStorage>(EntityStore.Provider, new SnapshotStorage(snapshots));
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromMinutes(10));
        silo.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromMinutes(10));
        return silo;
    }
}
