namespace Beichen.Sim.Ensembles.Tests;

/// <summary>What keeps the membership and the snapshots of a cluster.</summary>
public enum ServerKind
{
    /// <summary>The server that a silo hosts with <c>--host-membership</c>.</summary>
    Garnet,

    /// <summary>Redis, where it is installed.</summary>
    Redis,
}
