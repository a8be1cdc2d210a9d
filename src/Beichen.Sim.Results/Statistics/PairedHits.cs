using MathNet.Numerics.Distributions;

namespace Beichen.Sim.Results.Statistics;

/// <summary>Two targets on the same draws: how often each is met, and both.</summary>
/// <param name="First">Draws that meet the first.</param>
/// <param name="Second">Draws that meet the second.</param>
/// <param name="Both">Draws that meet both.</param>
/// <param name="Draws">Draws in all, at least one.</param>
public readonly record struct PairedHits(int First, int Second, int Both, int Draws)
{
    /// <summary>Share of draws that meet both.</summary>
    public double Together => (double)Both / Draws;

    /// <summary>Share that would meet both if the two had nothing to do with each other.</summary>
    public double Product => (double)First / Draws * Second / Draws;

    /// <summary>
    /// Fisher's exact level, two-sided: twice the smaller tail of the hypergeometric law of <see cref="Both"/> given how often each is met, at most 1
    /// (Fisher 1935). It is 1 where one of the two is always or never met, for then nothing can be told of the pair.
    /// </summary>
    public double SignificanceLevel
    {
        get
        {
            double most = Hypergeometric.CDF(Draws, First, Second, Both);
            double less = Both == 0 ? 0 : Hypergeometric.CDF(Draws, First, Second, Both - 1);
            return Math.Clamp(2 * Math.Min(most, 1 - less), 0, 1);
        }
    }

    /// <summary>The pair of two sets.</summary>
    /// <exception cref="ArgumentException">The sets are of different draws.</exception>
    public static PairedHits Of(HitSet first, HitSet second) => new(first.Count, second.Count, HitSet.InAll([first, second]).Count, first.Draws);
}
