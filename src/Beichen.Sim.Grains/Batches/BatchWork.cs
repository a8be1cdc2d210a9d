using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Batches;

/// <summary>A batch under way: the columns of every quarter and a hash a tile.</summary>
internal sealed class BatchWork : TileWork<BatchColumns>
{
    private readonly DistrictKernel _kernel;
    private readonly BatchOrder _order;
    private readonly ResultLayout _layout;
    private readonly LaneBlock[] _quarters;
    private readonly SettledTiles? _settled;
    private readonly byte[][] _hashes;

    /// <summary>A batch of which no tile has been taken yet.</summary>
    /// <param name="kernel">The plan's kernel.</param>
    /// <param name="order">Which draws.</param>
    /// <param name="layout">Columns to keep.</param>
    /// <param name="quarters">Blocks to write them into, one a quarter.</param>
    /// <param name="settled">What its tiles begin with, where that is kept.</param>
    /// <param name="cancellation">Looked at between tiles.</param>
    public BatchWork(
        DistrictKernel kernel, BatchOrder order, ResultLayout layout, LaneBlock[] quarters, SettledTiles? settled, CancellationToken cancellation)
        : base((order.Draws + Tile.Draws - 1) / Tile.Draws, cancellation)
    {
        (_kernel, _layout, _order, _quarters, _settled) = (kernel, layout, order, quarters, settled);
        _hashes = new byte[Tiles][];
    }

    /// <summary>New blocks for a run, one a quarter.</summary>
    /// <param name="layout">The columns.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="quarters">Number of quarters.</param>
    public static LaneBlock[] Blocks(ResultLayout layout, int draws, int quarters)
    {
        var blocks = new LaneBlock[quarters];
        for (int quarter = 0; quarter < quarters; quarter++)
            blocks[quarter] = LaneBlock.Unwritten(layout.Indicators.Count, (draws + Tile.Draws - 1) / Tile.Draws);
        return blocks;
    }

    /// <inheritdoc/>
    protected override void Compute(BatchWorkspaces workspaces, int tile)
    {
        var draws = new RunDraws(_order.Seed, _order.FirstDraw + ((ulong)tile * Tile.Draws), Tiles: 1);
        _hashes[tile] = workspaces.For(_kernel).Run(
            _kernel, _layout, draws, _quarters, tile, Math.Min(Tile.Draws, _order.Draws - (tile * Tile.Draws)), _settled);
    }

    /// <inheritdoc/>
    protected override BatchColumns Result() => new(Array.ConvertAll(_quarters, LaneColumns.Message), _hashes);
}
