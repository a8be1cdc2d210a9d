namespace Beichen.Sim.Grains.Batches;

/// <summary>Runs the whole district for a batch of draws in one call. It keeps nothing, so any batch may be asked of any of them, again if need be.</summary>
[Alias("Beichen.Sim.IBatchGrain")]
public interface IBatchGrain : IGrainWithStringKey
{
    /// <summary>Every quarter of a batch.</summary>
    [Alias("Run")]
    Task<BatchColumns> Run(BatchOrder order, CancellationToken cancellationToken);
}
