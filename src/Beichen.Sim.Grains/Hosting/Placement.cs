using Orleans.Runtime.Placement;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>
/// Puts slots on silos in turn. The hint travels with the calls that a conductor makes, so its entities come to stand beside it;
/// a silo that is gone is passed over by the placement.
/// </summary>
internal sealed class Placement(IReadOnlyList<SiloAddress> silos)
{
    /// <summary>Number of silos.</summary>
    public int Silos => silos.Count;

    /// <summary>Which silo a slot belongs to.</summary>
    public int SiloOf(int slot) => slot % silos.Count;

    /// <summary>Calls made before the returned value is disposed carry the hint.</summary>
    public IDisposable On(int slot)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, silos[SiloOf(slot)]);
        return new Hint();
    }

    private sealed class Hint : IDisposable
    {
        public void Dispose() => RequestContext.Remove(IPlacementDirector.PlacementHintKey);
    }
}
