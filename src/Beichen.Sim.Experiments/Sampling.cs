using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Experiments;

/// <summary>
/// Which worlds are drawn. The same draw number of the same seed is the same world
/// under every plan, so that plans are compared draw by draw (common random numbers).
/// </summary>
/// <param name="Seed">Seed of the experiment.</param>
/// <param name="Draws">Number of draws, 1 or more.</param>
public sealed record Sampling(ulong Seed, int Draws)
{
    /// <summary>Seed when none is given: the first day of the plan.</summary>
    public const ulong DefaultSeed = 20220101;

    /// <summary>Most draws of which every column is kept; beyond them outcomes, stages and production dates alone.</summary>
    public const int FullDraws = 16384;

    /// <summary>Number of the first draw, a multiple of 64.</summary>
    public ulong FirstDraw { get; init; }

    /// <summary>Whether a run keeps every column.</summary>
    public bool KeepsAll => Draws <= FullDraws;

    /// <summary>Refuses what cannot be drawn.</summary>
    /// <exception cref="RefusedException">No draw is asked for, or the first is no multiple of 64.</exception>
    internal void Check()
    {
        if (Draws < 1) throw RefusedException.Of("draws", Text(Draws), "1 or more");
        if (FirstDraw % 64 != 0) throw RefusedException.Of("first-draw", Text(FirstDraw), "a multiple of 64");

        static string Text(IFormattable number) => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture);
    }
}
