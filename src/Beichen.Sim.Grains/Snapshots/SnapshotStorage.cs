using System.Globalization;
using Beichen.Sim.Grains.Entities;
using Orleans.Storage;

namespace Beichen.Sim.Grains.Snapshots;

/// <summary>
/// Grain storage in the memory of the process that keeps snapshots as they stand: an <see cref="EntitySnapshot"/> is never
/// changed, so a write costs a reference, not a copy. A read copies the state, for its writer may use the array again after the
/// next write. Versions are checked as in any storage.
/// </summary>
/// <param name="shelf">Where the records are.</param>
public sealed class SnapshotStorage(SnapshotShelf shelf) : IGrainStorage
{
    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (shelf.Entries.TryGetValue((stateName, grainId), out SnapshotShelf.Entry? entry))
        {
            lock (shelf)
            {
                entry = shelf.Entries.GetValueOrDefault((stateName, grainId), entry);
                (grainState.State, grainState.ETag, grainState.RecordExists) = ((T)Copy(entry.Value), entry.ETag, true);
            }
        }
        else
        {
            (grainState.State, grainState.ETag, grainState.RecordExists) = (Activator.CreateInstance<T>(), null, false);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        object value = grainState.State is EntityStore store ? new EntityStore { Snapshot = store.Snapshot } : grainState.State!;
        lock (shelf)
        {
            string tag = Check(stateName, grainId, grainState);
            shelf.Entries[(stateName, grainId)] = new SnapshotShelf.Entry(value, tag);
            (grainState.ETag, grainState.RecordExists) = (tag, true);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (shelf)
        {
            Check(stateName, grainId, grainState);
            shelf.Entries.TryRemove((stateName, grainId), out _);
        }

        (grainState.State, grainState.ETag, grainState.RecordExists) = (Activator.CreateInstance<T>(), null, false);
        return Task.CompletedTask;
    }

    private string Check<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        string? stored = shelf.Entries.GetValueOrDefault((stateName, grainId))?.ETag;
        if (!string.Equals(stored, grainState.ETag, StringComparison.Ordinal))
            throw new InconsistentStateException($"{grainId}: another activation wrote {stateName}", stored ?? "none", grainState.ETag ?? "none");
        return ((stored is null ? 0 : int.Parse(stored, CultureInfo.InvariantCulture)) + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static object Copy(object value) =>
        value is EntityStore { Snapshot: { } snapshot }
            ? new EntityStore { Snapshot = snapshot with { State = snapshot.State with { Values = [.. snapshot.State.Values] } } }
            : value is EntityStore ? new EntityStore() : value;
}
