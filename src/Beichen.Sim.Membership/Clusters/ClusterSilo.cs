using System.Net;
using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Grains.Snapshots;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Storage;
using StackExchange.Redis;

namespace Beichen.Sim.Membership.Clusters;

/// <summary>A silo of this process in a cluster of several.</summary>
public static class ClusterSilo
{
    private const int MissedProbes = 3;
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(1);

    // Snapshots end with their run; those of a process that was killed go by themselves.
    private static readonly TimeSpan Expiry = TimeSpan.FromDays(1);

    /// <summary>Time after which a silo that does not answer is given up, so that its work falls to others.</summary>
    public static TimeSpan Liveness => MissedProbes * ProbeTimeout;

    /// <summary>A silo that is not started yet.</summary>
    /// <param name="address">Where the silos meet.</param>
    /// <param name="port">Port for other silos.</param>
    /// <param name="gateway">Port for clients.</param>
    /// <param name="threads">Compute threads.</param>
    /// <param name="computes">Whether blocks are dealt to it; false for a silo that only asks for a run.</param>
    /// <param name="compiled">Told the fingerprint of a plan that the silo has compiled, and how long that took; null for nobody.</param>
    public static (IHost Host, PlanCatalog Plans) Build(
        ClusterAddress address, int port, int gateway, ComputeThreads threads, bool computes, Action<string, TimeSpan>? compiled = null)
    {
        IHost? host = null;
        var plans = new PlanCatalog(new Lazy<IPlanSource>(() => new PlanTextSource(host!.Services.GetRequiredService<IGrainFactory>(), compiled)));
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.UseOrleans(silo =>
        {
            if (address.Redis is { } redis)
            {
                silo.Configure<Orleans.Configuration.ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (address.Id, "beichen"));
                silo.ConfigureEndpoints(address.Own, port, gateway);
                silo.UseRedisClustering(options => options.ConfigurationOptions = Redis(redis));
                silo.AddRedisGrainStorage(EntityStore.Provider, options => options.Configure<IServiceProvider>((storage, services) =>
                {
                    storage.ConfigurationOptions = Redis(redis);
                    storage.DeleteStateOnClear = true;
                    storage.EntryExpiry = Expiry;
                    storage.GrainStorageSerializer = ActivatorUtilities.CreateInstance<OrleansGrainStorageSerializer>(services);
                }));
            }
            else
            {
                silo.UseLocalhostClustering(port, gateway, address.Primary ?? new IPEndPoint(IPAddress.Loopback, port), "beichen", address.Id);
            }

            // A lost silo is given up after three missed probes, a second apart; one vote is enough in a cluster this small.
            silo.Configure<ClusterMembershipOptions>(options =>
            {
                options.ProbeTimeout = ProbeTimeout;
                options.TableRefreshTimeout = TimeSpan.FromSeconds(2);
                options.NumMissedProbesLimit = MissedProbes;
                options.NumVotesForDeathDeclaration = 1;
            });
            silo.Configure<SiloOptions>(options => options.SiloName = ClusterSilos.NameOf(port, computes));
            silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = TimeSpan.FromHours(12));
            silo.AddSimulation(plans, threads, address.Redis is null ? new SnapshotShelf() : null);
            var key = new ClusterKey(address.Key);
            key.Guard(silo);
            silo.Services.AddSingleton(key);
            silo.Services.AddSingleton<IFatalErrorHandler>(new QuietEnd());
        });
        return (host = builder.Build(), plans);
    }

    private static ConfigurationOptions Redis(EndPoint endPoint) => new() { EndPoints = { endPoint }, AbortOnConnectFail = false };

    // A silo that finds itself given up is ended by the watch of its membership, in words; Orleans would abort the process with a dump.
    private sealed class QuietEnd : IFatalErrorHandler
    {
        public bool IsUnexpected(Exception exception) => exception is not (OutOfMemoryException or ThreadAbortException);

        public void OnFatalException(object? sender = null, string? context = null, Exception? exception = null)
        {
        }
    }

    // Ctrl-C belongs to the program, not to the silo.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
