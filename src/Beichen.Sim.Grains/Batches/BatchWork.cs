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
    private readonly byte[][] _hashes;

    /// <summary>A batch of which no tile has been taken yet.</summary>
    /// <param name="kernel">The plan's kernel.</param>
    /// <param name="order">Which draws.</param>
    /// <param name="cancellation">Looked at between tiles.</param>
    public BatchWork(DistrictKernel kernel, BatchOrder order, CancellationToken cancellation)
        : base((order.Draws + Tile.Draws - 1) / Tile.Draws, cancellation)
    {
        (_kernel, _layout, _order) = (kernel, kernel.Layout(order.FullResults), order);
        _hashes = new byte[Tiles][];
        _quarters = new LaneBlock[kernel.Plan.Quarters];
        for (int quarter = 0; quarter < _quarters.Length; quarter++) _quarters[quarter] = LaneBlock.Unwritten(_layout.Indicators.Count, Tiles);
    }

    /// <inheritdoc/>
    protected override void Compute(BatchWorkspaces workspaces, int tile)
    {
        var draws = new RunDraws(_order.Seed, _order.FirstDraw + ((ulong)tile * Tile.Draws), Tiles: 1);
        _hashes[tile] = workspaces.For(_kernel).Run(_kernel, _layout, draws, _quarters, tile, Math.Min(Tile.Draws, _order.Draws - (tile * Tile.Draws)));
    }

    /// <inheritdoc/>
    protected override BatchColumns Result() => new(Array.ConvertAll(_quarters, LaneColumns.Message), _hashes);
}
