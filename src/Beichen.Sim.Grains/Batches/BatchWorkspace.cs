using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Batches;

/// <summary>Runs tiles of 16 draws through all quarters in blocks that are made once. Nothing is allocated in a quarter.</summary>
public sealed class BatchWorkspace
{
    private readonly DistrictKernel _kernel;
    private readonly DistrictBlocks _blocks;
    private readonly Func<EntityKind, int, LaneBlock> _output;
    private readonly ResultLayout _outcomes;
    private readonly Lazy<ResultLayout> _full;

    /// <summary>A workspace of one kernel.</summary>
    public BatchWorkspace(DistrictKernel kernel)
    {
        _kernel = kernel;
        _blocks = new DistrictBlocks(kernel.Plan, tiles: 1);
        _output = _blocks.Output;
        _outcomes = ResultLayout.Outcomes(kernel.Plan);
        _full = new Lazy<ResultLayout>(() => ResultLayout.Full(kernel.Plan));
    }

    /// <summary>Every quarter of a batch, tile after tile.</summary>
    public BatchColumns Run(BatchOrder order, CancellationToken cancellationToken)
    {
        ResultLayout layout = order.FullResults ? _full.Value : _outcomes;
        int tiles = (order.Draws + Tile.Draws - 1) / Tile.Draws;
        var quarters = new LaneBlock[_kernel.Plan.Quarters];
        for (int quarter = 0; quarter < quarters.Length; quarter++) quarters[quarter] = LaneBlock.Create(layout.Indicators.Count, tiles);
        byte[][] hashes = new byte[tiles][];
        for (int tile = 0; tile < tiles; tile++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var draws = new RunDraws(order.Seed, order.FirstDraw + ((ulong)tile * Tile.Draws), Tiles: 1);
            _kernel.Initialise(_blocks, draws);
            for (int quarter = 0; quarter < quarters.Length; quarter++)
            {
                _kernel.Step(_blocks, quarter, draws);
                layout.Gather(_output, 0, quarters[quarter].Tile(tile));
            }

            hashes[tile] = ResultFingerprint.OfTile(quarters, layout.Canonical, tile, Math.Min(Tile.Draws, order.Draws - (tile * Tile.Draws)));
        }

        return new BatchColumns(Array.ConvertAll(quarters, LaneColumns.Message), hashes);
    }
}
