using System.Collections.Concurrent;

namespace Beichen.Sim.Grains.Snapshots;

/// <summary>Snapshots of a process by grain: what outlives a silo, as a database would. Shared by the silos of one process.</summary>
public sealed class SnapshotShelf
{
    /// <summary>A state as it was put, and the tag that the next writer must name.</summary>
    /// <param name="Value">The stored value, as it was handed in.</param>
    /// <param name="ETag">Version of the record.</param>
    internal sealed record Entry(object Value, string ETag);

    /// <summary>Records by state name and grain.</summary>
    internal ConcurrentDictionary<(string Name, GrainId Grain), Entry> Entries { get; } = new();

    /// <summary>How many records there are.</summary>
    public int Count => Entries.Count;
}
