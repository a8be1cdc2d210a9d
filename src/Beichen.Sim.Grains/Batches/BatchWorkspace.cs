using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Batches;

/// <summary>Runs a tile of 16 draws through all quarters in blocks that are made once. Nothing is allocated in a quarter.</summary>
internal sealed class BatchWorkspace
{
    private readonly DistrictKernel _kernel;
    private readonly DistrictBlocks _blocks;
    private readonly Func<EntityKind, int, LaneBlock> _output;

    /// <summary>A workspace of one kernel.</summary>
    public BatchWorkspace(DistrictKernel kernel)
    {
        _kernel = kernel;
        _blocks = new DistrictBlocks(kernel.Plan, tiles: 1);
        _output = _blocks.Output;
    }

    /// <summary>Every quarter of a tile, written into its place among the results; returns the tile's hash.</summary>
    /// <param name="layout">Columns to keep.</param>
    /// <param name="draws">The draws of the tile.</param>
    /// <param name="results">Results, one block a quarter.</param>
    /// <param name="tile">The tile's place in them.</param>
    /// <param name="valid">Valid draws of the tile, 1 to 16.</param>
    public byte[] Run(ResultLayout layout, RunDraws draws, LaneBlock[] results, int tile, int valid)
    {
        _kernel.Initialise(_blocks, draws);
        for (int quarter = 0; quarter < results.Length; quarter++)
        {
            _kernel.Step(_blocks, quarter, draws);
            layout.Gather(_output, 0, results[quarter].Tile(tile), quarter == results.Length - 1);
        }

        return ResultFingerprint.OfTile(results, layout.Canonical, tile, valid);
    }
}
