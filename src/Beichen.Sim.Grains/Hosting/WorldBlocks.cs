using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Grains.Runs;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>Runs blocks of draws in the world, each through its conductor, and takes a block up again when its silo is lost.</summary>
internal sealed class WorldBlocks(
    IGrainFactory grains, Placement placement, RunRequest request, Func<int, int, int, RunOrder> orderOf, int canonical, ProgressCount progress)
{
    private int _attempts;

    /// <summary>Runs one block in a slot.</summary>
    public async Task<RunBlock> Run(int block, int slot, CancellationToken cancellationToken)
    {
        var quarters = new LaneBlock[request.Plan.Quarters];
        RunOrder order = Order(block, slot);
        IRunGrain conductor = grains.GetGrain<IRunGrain>(GrainKey.Conductor(order.Run, slot));
        int failures = 0;
        int next = -1;
        while (next < quarters.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SiloAddress silo = placement.SiloOf(slot);
            try
            {
                if (next < 0)
                {
                    using (Placement.On(silo)) next = await conductor.Begin(order).WaitAsync(cancellationToken);
                    while (next > 0 && quarters[next - 1] is null) next--;
                    continue;
                }

                Columns result;
                using (Placement.On(silo)) result = await conductor.Step(next).WaitAsync(cancellationToken);
                if (quarters[next] is null) progress.Add(1, next == quarters.Length - 1 ? request.DrawsOf(block) : 0);
                quarters[next++] = result.Block();
            }
            catch (Exception exception) when (Recovery.CanHelp(exception) && ++failures <= Recovery.Attempts)
            {
                await Task.Delay(Recovery.Pause, cancellationToken);
                next = -1;
                if (!order.KeepsQuarters) order = Order(block, slot);
            }
        }

        int draws = request.DrawsOf(block);
        return new RunBlock(request.FirstDrawOf(block), draws, quarters, ResultFingerprint.OfTiles(quarters, canonical, draws), placement.SiloOf(slot));
    }

    // A live block is taken up where it stood, under its first attempt; a block of an ensemble begins again.
    private RunOrder Order(int block, int slot) => orderOf(block, slot, Interlocked.Increment(ref _attempts));
}
