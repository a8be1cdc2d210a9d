using System.Net;

namespace Beichen.Sim.Membership.Clusters;

/// <summary>Where the silos of a cluster meet.</summary>
/// <param name="Id">Name of the cluster.</param>
/// <param name="Redis">Server of membership and snapshots, Redis or a silo that hosts one; null for development clustering on loopback.</param>
/// <param name="Primary">The silo that keeps the membership in development clustering; null for the silo itself.</param>
public sealed record ClusterAddress(string Id, EndPoint? Redis, IPEndPoint? Primary)
{
    /// <summary>The address under which other silos reach this process.</summary>
    public IPAddress Own { get; init; } = IPAddress.Loopback;

    /// <summary>The secret that its silos share; empty where all of them are on this machine and none was given.</summary>
    public string Key { get; init; } = "";

    /// <summary>Whether an end point can be reached from this machine alone.</summary>
    public static bool IsLocal(EndPoint endPoint) => endPoint switch
    {
        IPEndPoint address => IPAddress.IsLoopback(address.Address),
        DnsEndPoint name => string.Equals(name.Host, "localhost", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
