using System.Net;

namespace Beichen.Sim.Cli.Clusters;

/// <summary>Where the silos of a cluster meet.</summary>
/// <param name="Id">Name of the cluster.</param>
/// <param name="Redis">Redis that keeps the membership and the snapshots; null for development clustering on loopback.</param>
/// <param name="Primary">The silo that keeps the membership in development clustering; null for the silo itself.</param>
public sealed record ClusterAddress(string Id, EndPoint? Redis, IPEndPoint? Primary);
