using System.Net;
using System.Net.Sockets;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel;
using Beichen.Sim.Results.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace Beichen.Sim.Membership.Clusters;

/// <summary>What is looked at before a process joins a cluster, so that what cannot work is refused in a line and disturbs nobody.</summary>
internal static class ClusterEntrance
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Joins a cluster with a silo of this process, unless the cluster keeps its membership nowhere or has a silo of another build of the rules.
    /// </summary>
    /// <param name="address">Where the silos meet.</param>
    /// <param name="port">Own port for other silos.</param>
    /// <param name="own">The own silo, not started yet.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The silos that compute.</returns>
    /// <exception cref="RunStoreException">It cannot be joined; the message says why and what to do.</exception>
    public static async Task<ClusterSilos> JoinAsync(ClusterAddress address, int port, IHost own, CancellationToken cancellation)
    {
        await CheckAsync(address, port, own.Services, cancellation);
        Task starting = own.StartAsync(cancellation);
        Task refused = own.Services.GetRequiredService<ClusterKey>().Refused;
        if (await Task.WhenAny(starting, refused) == refused)
            throw new RunStoreException(
                $"cluster {address.Id}: its silos have another --cluster-key than this process{(address.Key.Length == 0 ? ", which has none" : "")}");
        await starting;
        var silos = new ClusterSilos(own.Services.GetRequiredService<IClusterMembershipService>(), own.Services.GetRequiredService<IClusterManifestProvider>());
        await silos.GatherAsync(cancellation);

        // Of two that start at once the later gives way.
        SiloAddress self = own.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress;
        Refuse(address, [.. silos.OfOtherBuilds.Where(other => other.Silo.Generation <= self.Generation)]);
        return silos;
    }

    private static async Task CheckAsync(ClusterAddress address, int port, IServiceProvider services, CancellationToken cancellation)
    {
        if (address.Primary is { } primary && primary.Port != port && !await Answers(primary, cancellation))
            throw new RunStoreException($"--primary {primary}: no silo answers there; the first silo of a development cluster is started first");
        if (address.Redis is not { } redis) return;
        await AnswersAsRedis(redis);
        IMembershipTable table = services.GetRequiredService<IMembershipTable>();
        await table.InitializeMembershipTableAsync(true, cancellation);
        var others = new List<(SiloAddress, string)>();
        foreach ((MembershipEntry member, _) in (await table.ReadAllAsync(cancellation)).Members)
        {
            // One that was killed stands there as active until another silo misses it.
            if (member.Status == SiloStatus.Active && ClusterSilos.BuildOf(member.SiloName) is { } build && !ClusterSilos.IsOwn(build)
                && await Answers(member.SiloAddress.Endpoint, cancellation)) others.Add((member.SiloAddress, build));
        }

        Refuse(address, others);
    }

    private static void Refuse(ClusterAddress address, IReadOnlyList<(SiloAddress Silo, string Kernel)> others)
    {
        if (others.Count == 0) return;
        string silos = string.Join(", ", others.Select(other => $"{other.Silo.Endpoint} (kernel {KernelBuild.Short(other.Kernel)})"));
        throw new RunStoreException(
            $"cluster {address.Id} computes with another build of the model than this one (kernel {KernelBuild.Short(KernelBuild.Id)}): {silos}. "
            + "A result of two builds would be that of neither: start all silos from one build, or name another cluster");
    }

    private static async Task<bool> Answers(IPEndPoint endPoint, CancellationToken cancellation)
    {
        using var client = new TcpClient(endPoint.AddressFamily);
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(Patience);
        try
        {
            await client.ConnectAsync(endPoint, soon.Token);
            return true;
        }
        catch (Exception exception) when (exception is SocketException || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return false;
        }
    }

    private static async Task AnswersAsRedis(EndPoint endPoint)
    {
        try
        {
            await using ConnectionMultiplexer client = await ConnectionMultiplexer.ConnectAsync(new ConfigurationOptions
            {
                EndPoints = { endPoint },
                AbortOnConnectFail = true,
                ConnectRetry = 1,
                ConnectTimeout = (int)Patience.TotalMilliseconds
            });
            await client.GetDatabase().PingAsync();
        }
        catch (RedisException failure)
        {
            throw new RunStoreException(
                $"--redis {Text(endPoint)}: no server of membership answers there; start Redis, or the first silo with --host-membership", failure);
        }
    }

    private static string Text(EndPoint endPoint) => endPoint is DnsEndPoint name ? $"{name.Host}:{name.Port}" : endPoint.ToString() ?? "";
}
