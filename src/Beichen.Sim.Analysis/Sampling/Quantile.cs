namespace Beichen.Sim.Analysis.Sampling;

/// <summary>Quantiles of few values, by interpolation between order statistics (type 7 of Hyndman and Fan 1996).</summary>
public static class Quantile
{
    /// <summary>The quantile of values in any order; the values stay as they are.</summary>
    /// <param name="values">Values, at least one.</param>
    /// <param name="probability">0–1.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static double Of(ReadOnlySpan<double> values, double probability)
    {
        double[] sorted = values.ToArray();
        Array.Sort(sorted);
        return OfSorted(sorted, probability);
    }

    /// <summary>The quantile of values in ascending order.</summary>
    /// <param name="sorted">Values, at least one.</param>
    /// <param name="probability">0–1.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static double OfSorted(ReadOnlySpan<double> sorted, double probability)
    {
        if (sorted.IsEmpty) throw new ArgumentException("A quantile needs a value.", nameof(sorted));
        double position = (sorted.Length - 1) * probability;
        int below = (int)position;
        double part = position - below;
        return part == 0 ? sorted[below] : sorted[below] + (part * (sorted[below + 1] - sorted[below]));
    }
}
