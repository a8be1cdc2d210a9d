using System.Collections.Concurrent;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Grains.Entities;

/// <summary>
/// Arrays of ended ensembles, for the next one: touching fresh memory costs as much as computing on it. Arrays are handed out by
/// exact length and with whatever stood in them. One a silo. Live runs do not use it, for their snapshots keep arrays.
/// </summary>
public sealed class LanePool
{
    // Two districts of 4,096 draws take about 300 MB.
    private const long MostBytes = 1L << 29;

    /// <summary>
    /// Numbers that follow a block of more than a few columns and mean nothing, less than a tile: blocks whose size is a power of two would have the same tile
    /// of every entity fall on the same few places of a cache.
    /// </summary>
    public const int Apart = 7 * Tile.Draws;

    private readonly ConcurrentDictionary<int, ConcurrentBag<double[]>> _free = new();
    private long _bytes;

    /// <summary>Bytes that wait for use.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>An array for a block, and perhaps <see cref="Apart"/>; its values are to be overwritten.</summary>
    public double[] Rent(int columns, int tiles)
    {
        if (columns * tiles == 0) return [];
        int length = (columns * tiles * Tile.Draws) + (columns > Apart / Tile.Draws ? Apart : 0);
        if (!_free.TryGetValue(length, out ConcurrentBag<double[]>? bag) || !bag.TryTake(out double[]? values)) return new double[length];
        Interlocked.Add(ref _bytes, -Size(values));
        return values;
    }

    /// <summary>Gives an array back that nobody reads any more. Beyond half a gibibyte it is left to the garbage collector.</summary>
    public void Return(double[] values)
    {
        if (values.Length == 0) return;
        if (Interlocked.Add(ref _bytes, Size(values)) > MostBytes)
        {
            Interlocked.Add(ref _bytes, -Size(values));
            return;
        }

        _free.GetOrAdd(values.Length, _ => []).Add(values);
    }

    private static long Size(double[] values) => (long)values.Length * sizeof(double);
}
