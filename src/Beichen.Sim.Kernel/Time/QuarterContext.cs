using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Time;

/// <summary>Which quarter of which run a rule works on, and which draws stand in the tile.</summary>
/// <param name="Quarter">Index since the start of the run.</param>
/// <param name="Season">Calendar number of the quarter, 0–3.</param>
/// <param name="Seed">Seed of the experiment.</param>
/// <param name="FirstDraw">Number of the draw in lane 0.</param>
/// <param name="Ahead">What to bring near while the rule works; it changes no value.</param>
public readonly record struct QuarterContext(int Quarter, int Season, Seeding Seed, ulong FirstDraw, Ahead? Ahead = null)
{
    /// <summary>The first lane of every pack of the tile.</summary>
    public PackLanes<T> Packs<T>()
        where T : struct, ILanes<T> => new(Ahead);

    /// <summary>0 to one less than a count, of what a rule goes through at each pack.</summary>
    public Indices UpTo(int count) => new(count, Ahead);

    /// <summary>True in the first quarter of a calendar year.</summary>
    public bool OpensYear => Season == 0;

    /// <summary>Calendar number (0–3) of the first quarter of the run.</summary>
    public int FirstSeason => (Season + (3 * Quarter)) % 4;

    /// <summary>How often the year has turned since the start of the run.</summary>
    public int YearsPassed => (Quarter - Season + 3) / 4;

    /// <summary>Calendar years since the year of the first quarter of the run.</summary>
    public int YearIndex(int startSeason) => (startSeason + Quarter) / 4;
}
