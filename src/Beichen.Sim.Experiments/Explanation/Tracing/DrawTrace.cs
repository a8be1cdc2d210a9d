using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Experiments.Explanation.Tracing;

/// <summary>
/// One draw of a run, computed again with everything that any actor held and published in every quarter. A draw is known by its number, so these are the bits
/// of the run itself.
/// </summary>
public sealed class DrawTrace
{
    private readonly QuarterRecord[] _records;

    private DrawTrace(DistrictPlan plan, ulong seed, ulong draw, QuarterRecord[] records) => (Plan, Seed, Draw, _records) = (plan, seed, draw, records);

    /// <summary>Plan that the draw was computed from.</summary>
    public DistrictPlan Plan { get; }

    /// <summary>Seed of the run.</summary>
    public ulong Seed { get; }

    /// <summary>Number of the draw.</summary>
    public ulong Draw { get; }

    /// <summary>Tile of the draw: number of its first draw, as the kernel is called with.</summary>
    public ulong FirstDraw => Draw / Tile.Draws * Tile.Draws;

    /// <summary>Place of the draw in its tile.</summary>
    public int Lane => (int)(Draw % Tile.Draws);

    /// <summary>What was held and published at the end of a quarter; −1 for the first day.</summary>
    public QuarterRecord this[int quarter] => _records[quarter + 1];

    /// <summary>Computes a draw.</summary>
    public static DrawTrace Of(DistrictPlan plan, ulong seed, ulong draw)
    {
        ArgumentNullException.ThrowIfNull(plan);
        DistrictKernel kernel = DistrictKernel.Create(plan, 1);
        var blocks = new DistrictBlocks(plan, 1);
        var draws = new RunDraws(seed, draw / Tile.Draws * Tile.Draws, 1);
        int lane = (int)(draw % Tile.Draws);
        var records = new QuarterRecord[plan.Quarters + 1];
        kernel.Initialise(blocks, draws);
        records[0] = QuarterRecord.Of(blocks, lane);
        for (int quarter = 0; quarter < plan.Quarters; quarter++)
        {
            kernel.Step(blocks, quarter, draws);
            records[quarter + 1] = QuarterRecord.Of(blocks, lane);
        }

        return new DrawTrace(plan, seed, draw, records);
    }
}
