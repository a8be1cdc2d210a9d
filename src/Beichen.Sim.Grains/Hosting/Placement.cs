using Orleans.Runtime.Placement;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>
/// Puts slots on silos in turn. The hint says where a conductor is to stand; its entities prefer the silo that they are called from, and so
/// come to stand beside it. A silo that is gone is passed over by the placement.
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
