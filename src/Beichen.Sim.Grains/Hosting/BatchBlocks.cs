using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Grains.Runs;
using Beichen.Sim.Kernel;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>Runs batches, each in one call, and asks again when a silo is lost.</summary>
internal sealed class BatchBlocks(IGrainFactory grains, Placement placement, RunRequest request, ProgressCount progress)
{
    /// <summary>Runs one batch.</summary>
    public async Task<RunBlock> Run(int block, int slot, CancellationToken cancellationToken)
    {
        int draws = request.DrawsOf(block);
        var order = new BatchOrder(
            request.PlanFingerprint, request.Width, request.Seed, request.FirstDrawOf(block), draws, request.FullResults)
        { Kernel = KernelBuild.Id };
        for (int failures = 0; ; failures++)
        {
            // A grain a silo, which first stands where it was first asked for.
            SiloAddress silo = placement.SiloOf(slot);
            IBatchGrain grain = grains.GetGrain<IBatchGrain>($"batch/{silo.ToParsableString()}");
            try
            {
                BatchColumns columns;
                using (Placement.On(silo)) columns = await grain.Run(order, cancellationToken).WaitAsync(cancellationToken);
                progress.Add(request.Plan.Quarters, draws);
                return new RunBlock(order.FirstDraw, draws, Array.ConvertAll(columns.Quarters, LaneColumns.Block), columns.TileHashes, silo);
            }
            catch (Exception exception) when (Recovery.CanHelp(exception) && failures < Recovery.Attempts)
            {
                await Task.Delay(Recovery.Pause, cancellationToken);
            }
        }
    }
}
