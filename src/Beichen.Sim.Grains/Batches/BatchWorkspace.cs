using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Batches;

/// <summary>Runs a tile of 16 draws through all quarters in blocks that are made once. Nothing is allocated in a quarter.</summary>
internal sealed class BatchWorkspace
{
    private readonly DistrictBlocks _blocks;
    private readonly Func<EntityKind, int, LaneBlock> _output;
    private readonly SettledStates _settled;

    /// <summary>A workspace for a kernel and those that differ from it in levers alone.</summary>
    public BatchWorkspace(DistrictKernel kernel)
    {
        _blocks = new DistrictBlocks(kernel.Plan, tiles: 1);
        _output = _blocks.Output;
        _settled = new SettledStates(_blocks);
    }

    /// <summary>Every quarter of a tile, written into its place among the results; returns the tile's hash.</summary>
    /// <param name="kernel">The plan's kernel.</param>
    /// <param name="layout">Columns to keep.</param>
    /// <param name="draws">The draws of the tile.</param>
    /// <param name="results">Results, one block a quarter.</param>
    /// <param name="tile">The tile's place in them.</param>
    /// <param name="valid">Valid draws of the tile, 1 to 16.</param>
    /// <param name="settled">What the tiles begin with, where that is kept.</param>
    public byte[] Run(
        DistrictKernel kernel, ResultLayout layout, RunDraws draws, LaneBlock[] results, int tile, int valid, SettledTiles? settled)
    {
        if (settled is null) kernel.Initialise(_blocks, draws);
        else settled.Initialise(kernel, _blocks, tile, draws);
        for (int quarter = 0; quarter < results.Length; quarter++)
        {
            kernel.Step(_blocks, quarter, draws);
            layout.Gather(_output, 0, results[quarter].Tile(tile), quarter == results.Length - 1);
        }

        return ResultFingerprint.OfTile(results, layout.Canonical, tile, valid);
    }

    /// <summary>What is read of a tile, each column at its quarter. What the plan before had in common with this one is not drawn again.</summary>
    /// <param name="kernel">The plan's kernel.</param>
    /// <param name="draws">The draws of the tile.</param>
    /// <param name="readings">What is read.</param>
    /// <param name="outcomes">A column a reading.</param>
    /// <param name="first">Place of the tile's first draw in them.</param>
    /// <param name="valid">Valid draws of the tile, 1 to 16.</param>
    public void Outcomes(DistrictKernel kernel, RunDraws draws, IReadOnlyList<Reading> readings, double[][] outcomes, int first, int valid)
    {
        _settled.Initialise(kernel, _blocks, draws);
        int last = 0;
        for (int i = 0; i < readings.Count; i++) last = Math.Max(last, readings[i].Quarter);
        for (int quarter = 0; quarter <= last; quarter++)
        {
            kernel.Step(_blocks, quarter, draws);
            for (int i = 0; i < readings.Count; i++)
            {
                Reading reading = readings[i];
                if (reading.Quarter == quarter) _output(reading.Kind, reading.Entity).Tile(0).Column(reading.Column)[..valid].CopyTo(outcomes[i].AsSpan(first));
            }
        }
    }
}
