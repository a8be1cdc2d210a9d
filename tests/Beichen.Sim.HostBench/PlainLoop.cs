using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.HostBench;

/// <summary>
/// The district with no host: threads that step tiles of 16 draws through all quarters, in blocks made once. The limit that hosts are held against.
/// </summary>
public sealed class PlainLoop
{
    private readonly DistrictKernel _kernel;
    private readonly ResultLayout _layout;
    private readonly DistrictBlocks[] _blocks;
    private readonly bool _keeps;

    /// <summary>A loop over a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="width">Draws a pack; 0 for the machine's own.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="keeps">Whether outcomes are kept and hashed, as a run must; without, the loop computes and forgets.</param>
    public PlainLoop(DistrictPlan plan, int width, int threads, bool keeps)
    {
        _kernel = DistrictKernel.Create(plan, width);
        _layout = ResultLayout.Outcomes(plan);
        _keeps = keeps;
        _blocks = Enumerable.Range(0, threads).Select(_ => new DistrictBlocks(plan, tiles: 1)).ToArray();
    }

    /// <summary>Runs a multiple of 64 draws, spread over the threads.</summary>
    public void Run(ulong seed, int draws)
    {
        int tiles = draws / Tile.Draws;
        int next = -1;
        Thread[] threads = _blocks.Select(blocks => new Thread(() => Work(blocks))).ToArray();
        foreach (Thread thread in threads) thread.Start();
        foreach (Thread thread in threads) thread.Join();

        void Work(DistrictBlocks blocks)
        {
            Func<EntityKind, int, LaneBlock> output = blocks.Output;
            for (int tile; (tile = Interlocked.Increment(ref next)) < tiles;) Run(blocks, output, new RunDraws(seed, (ulong)tile * Tile.Draws, Tiles: 1));
        }
    }

    private void Run(DistrictBlocks blocks, Func<EntityKind, int, LaneBlock> output, RunDraws draws)
    {
        _kernel.Initialise(blocks, draws);
        LaneBlock[] quarters = _keeps ? new LaneBlock[_kernel.Plan.Quarters] : [];
        for (int quarter = 0; quarter < _kernel.Plan.Quarters; quarter++)
        {
            _kernel.Step(blocks, quarter, draws);
            if (!_keeps) continue;
            quarters[quarter] = LaneBlock.Unwritten(_layout.Indicators.Count, 1);
            _layout.Gather(output, 0, quarters[quarter].Tile(0), quarter == quarters.Length - 1);
        }

        if (_keeps) ResultFingerprint.OfTile(quarters, _layout.Canonical, 0, Tile.Draws);
    }
}
