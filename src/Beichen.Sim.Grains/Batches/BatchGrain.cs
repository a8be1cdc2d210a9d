using Beichen.Sim.Grains.Plans;
using Beichen.Sim.Kernel.Runs;
using Orleans.Concurrency;
using Orleans.Placement;

namespace Beichen.Sim.Grains.Batches;

/// <summary>Hands batches to the compute threads of its silo.</summary>
/// <param name="plans">Plans of this silo.</param>
/// <param name="threads">Threads of this silo's process.</param>
[Reentrant, PreferLocalPlacement]
public sealed class BatchGrain(PlanCatalog plans, ComputeThreads threads) : Grain, IBatchGrain
{
    /// <inheritdoc/>
    public async Task<BatchColumns> Run(BatchOrder order, CancellationToken cancellationToken)
    {
        DistrictKernel kernel = await plans.Kernel(order.Plan, order.Width, order.Kernel);
        return await threads.Run(kernel, order, cancellationToken);
    }
}
