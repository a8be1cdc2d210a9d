using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Results.Statistics;

/// <summary>Quantiles of a column of draws.</summary>
public static class Quantiles
{
    /// <summary>
    /// The quantile that most packages print (type 7 of Hyndman and Fan 1996, The American Statistician 50:361):
    /// with h = (n − 1) p, x₍⌊h⌋₎ + (h − ⌊h⌋)(x₍⌊h⌋+1₎ − x₍⌊h⌋₎), indices from 0.
    /// </summary>
    /// <param name="sorted">Values in ascending order.</param>
    /// <param name="probability">p, 0–1.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not within 0–1.</exception>
    public static double OfSorted(ReadOnlySpan<double> sorted, double probability)
    {
        Check(sorted, probability);
        double position = (sorted.Length - 1) * probability;
        int below = (int)position;
        double part = position - below;
        return part == 0 ? sorted[below] : sorted[below] + (part * (sorted[below + 1] - sorted[below]));
    }

    /// <summary>Quantiles of values in any order; the values stay as they are.</summary>
    public static double[] Of(ReadOnlySpan<double> values, params ReadOnlySpan<double> probabilities)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        var quantiles = new double[probabilities.Length];
        for (int i = 0; i < quantiles.Length; i++) quantiles[i] = OfSorted(sorted, probabilities[i]);
        return quantiles;
    }

    /// <summary>
    /// The smallest value that a share p of the draws does not exceed, x₍⌈np⌉₎ (type 1): for dates, where nothing may be
    /// interpolated between a quarter and "never".
    /// </summary>
    /// <param name="sorted">Values in ascending order.</param>
    /// <param name="probability">p, 0–1.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not within 0–1.</exception>
    public static double OrderStatistic(ReadOnlySpan<double> sorted, double probability)
    {
        Check(sorted, probability);
        return sorted[Math.Max(0, (int)Math.Ceiling((sorted.Length * probability) - 1e-9) - 1)];
    }

    /// <summary>
    /// 95 % interval of a quantile by order statistics (model 13.3): the ranks np ∓ z √(np(1−p)), rounded outwards, so that no
    /// shape is assumed.
    /// </summary>
    /// <param name="sorted">Values in ascending order.</param>
    /// <param name="probability">p, 0–1.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not within 0–1.</exception>
    public static Interval IntervalOf(ReadOnlySpan<double> sorted, double probability)
    {
        Check(sorted, probability);
        double expected = sorted.Length * probability;
        double reach = NormalScore.NinetyFivePercentInterval * Math.Sqrt(expected * (1 - probability));
        int low = (int)Math.Floor(expected - reach);
        int high = (int)Math.Ceiling(expected + reach) + 1;
        return new Interval(sorted[Math.Clamp(low, 1, sorted.Length) - 1], sorted[Math.Clamp(high, 1, sorted.Length) - 1]);
    }

    private static void Check(ReadOnlySpan<double> sorted, double probability)
    {
        if (sorted.IsEmpty) throw new ArgumentException("a quantile needs at least one value", nameof(sorted));
        if (probability is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(probability), probability, "a probability is 0 to 1");
    }
}
