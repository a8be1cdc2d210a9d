using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Batches;

/// <summary>Runs a tile of 16 draws through all quarters in blocks that are made once. Nothing is allocated in a quarter.</summary>
internal sealed class BatchWorkspace
{
    private readonly DistrictBlocks _blocks;
    private readonly Func<EntityKind, int, LaneBlock> _output;
    private readonly SettledStates _settled;
    private readonly int _firstOutcome;

    /// <summary>A workspace for a kernel and those that differ from it in levers alone.</summary>
    public BatchWorkspace(DistrictKernel kernel)
    {
        _blocks = new DistrictBlocks(kernel.Plan, tiles: 1);
        _output = _blocks.Output;
        _settled = new SettledStates(_blocks);
        _firstOutcome = new DistrictFrame(kernel.Plan.Accounts.Activities.Length, kernel.Plan.Budget.Items.Length, kernel.Plan.Targets.Length).Outcome;
    }

    /// <summary>Every quarter of a tile, written into its place among the results; returns the tile's hash.</summary>
    /// <param name="kernel">The plan's kernel.</param>
    /// <param name="layout">Columns to keep.</param>
    /// <param name="draws">The draws of the tile.</param>
    /// <param name="results">Results, one block a quarter.</param>
    /// <param name="tile">The tile's place in them.</param>
    /// <param name="valid">Valid draws of the tile, 1 to 16.</param>
    public byte[] Run(DistrictKernel kernel, ResultLayout layout, RunDraws draws, LaneBlock[] results, int tile, int valid)
    {
        kernel.Initialise(_blocks, draws);
        for (int quarter = 0; quarter < results.Length; quarter++)
        {
            kernel.Step(_blocks, quarter, draws);
            layout.Gather(_output, 0, results[quarter].Tile(tile), quarter == results.Length - 1);
        }

        return ResultFingerprint.OfTile(results, layout.Canonical, tile, valid);
    }

    /// <summary>The outcomes of a tile, each target's at its quarter. What the plan before had in common with this one is not drawn again.</summary>
    /// <param name="kernel">The plan's kernel.</param>
    /// <param name="draws">The draws of the tile.</param>
    /// <param name="quarters">Quarter of each target; −1 where it is not asked for.</param>
    /// <param name="outcomes">A column a target.</param>
    /// <param name="first">Place of the tile's first draw in them.</param>
    /// <param name="valid">Valid draws of the tile, 1 to 16.</param>
    public void Outcomes(DistrictKernel kernel, RunDraws draws, IReadOnlyList<int> quarters, double[][] outcomes, int first, int valid)
    {
        _settled.Initialise(kernel, _blocks, draws);
        int last = 0;
        for (int target = 0; target < quarters.Count; target++) last = Math.Max(last, quarters[target]);
        for (int quarter = 0; quarter <= last; quarter++)
        {
            kernel.Step(_blocks, quarter, draws);
            for (int target = 0; target < quarters.Count; target++)
            {
                if (quarters[target] == quarter) _blocks.Frame.Tile(0).Column(_firstOutcome + target)[..valid].CopyTo(outcomes[target].AsSpan(first));
            }
        }
    }
}
