using System.Collections.Concurrent;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Batches;

/// <summary>
/// Blocks of runs that were read and are used again for the next: those of a run of a thousand draws are megabytes, and made anew for every move of a hand
/// they would keep the collector busier than the kernel. Many callers at once.
/// </summary>
public sealed class SpareBlocks
{
    // As many as a few hands at once need; blocks of many draws are not worth their room.
    private const int Most = 8;
    private const long MostBytes = 16 << 20;

    private readonly ConcurrentQueue<LaneBlock[]> _spare = [];

    /// <summary>Blocks to write a run into, one a quarter. What stood in them before has no meaning.</summary>
    /// <param name="layout">The columns.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="quarters">Number of quarters.</param>
    public LaneBlock[] Take(ResultLayout layout, int draws, int quarters)
    {
        int columns = layout.Indicators.Count, tiles = (draws + Tile.Draws - 1) / Tile.Draws;

        // Those of another shape are let go: who asks for this one will ask for it again.
        while (_spare.TryDequeue(out LaneBlock[]? blocks))
        {
            if (blocks.Length == quarters && blocks[0].Columns == columns && blocks[0].Tiles == tiles) return blocks;
        }

        return BatchWork.Blocks(layout, draws, quarters);
    }

    /// <summary>Takes blocks back. Nobody may read or write them any more.</summary>
    public void Give(LaneBlock[] blocks)
    {
        if (_spare.Count < Most && blocks.Sum(block => (long)block.Values.Length * sizeof(double)) <= MostBytes) _spare.Enqueue(blocks);
    }
}
