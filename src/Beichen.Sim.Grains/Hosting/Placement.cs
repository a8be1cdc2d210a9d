using Orleans.Runtime.Placement;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>
/// Deals the blocks of one run to the silos that there are at the moment. A block takes a slot, which no other block holds meanwhile; a slot
/// stays with its silo, where its grains stand, until that silo is gone. The hint says where a conductor is to stand; its entities prefer the silo that they
/// are called from, and so come to stand beside it. No result depends on who computes what.
/// </summary>
/// <param name="silos">The silos that compute, one or more; asked anew each time, so that silos may come and go during the run.</param>
internal sealed class Placement(Func<IReadOnlyList<SiloAddress>> silos)
{
    private readonly Lock _gate = new();
    private readonly List<Slot> _slots = [];

    /// <summary>Number of silos now.</summary>
    public int Silos => silos().Count;

    /// <summary>Number of slots that were ever dealt; they are numbered from 0.</summary>
    public int Slots
    {
        get
        {
            lock (_gate) return _slots.Count;
        }
    }

    /// <summary>Takes a slot on the silo that has the fewest blocks under way; the first of several.</summary>
    public int Take()
    {
        lock (_gate)
        {
            IReadOnlyList<SiloAddress> now = silos();
            SiloAddress silo = Idlest(now);
            int slot = _slots.FindIndex(free => !free.IsTaken && free.Silo.Equals(silo));
            if (slot < 0) slot = _slots.FindIndex(free => !free.IsTaken && !now.Contains(free.Silo));
            if (slot < 0)
            {
                slot = _slots.Count;
                _slots.Add(default);
            }

            _slots[slot] = new Slot(silo, IsTaken: true);
            return slot;
        }
    }

    /// <summary>Gives a slot back when its block is done.</summary>
    public void Return(int slot)
    {
        lock (_gate) _slots[slot] = _slots[slot] with { IsTaken = false };
    }

    /// <summary>The silo of a slot that is taken: another than before when that one is gone.</summary>
    public SiloAddress SiloOf(int slot)
    {
        lock (_gate)
        {
            IReadOnlyList<SiloAddress> now = silos();
            if (!now.Contains(_slots[slot].Silo)) _slots[slot] = _slots[slot] with { Silo = Idlest(now) };
            return _slots[slot].Silo;
        }
    }

    /// <summary>
    /// Calls made before the returned value is disposed ask to be placed on a silo. A wish for a silo that is gone is passed over.
    /// </summary>
    public static IDisposable On(SiloAddress silo)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, silo);
        return new Hint();
    }

    private SiloAddress Idlest(IReadOnlyList<SiloAddress> now) => now.MinBy(silo => _slots.Count(slot => slot.IsTaken && slot.Silo.Equals(silo)))
        ?? throw new InvalidOperationException("there is no silo to run on");

    private readonly record struct Slot(SiloAddress Silo, bool IsTaken);

    private sealed class Hint : IDisposable
    {
        public void Dispose() => RequestContext.Remove(IPlacementDirector.PlacementHintKey);
    }
}
