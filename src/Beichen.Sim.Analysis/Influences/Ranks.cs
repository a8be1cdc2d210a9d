using Beichen.Sim.Analysis.Sampling;

namespace Beichen.Sim.Analysis.Influences;

/// <summary>Ranks and their correlation.</summary>
public static class Ranks
{
    /// <summary>Ranks from 1, equal values sharing the mean of their places.</summary>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        int[] order = new int[values.Length];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(values.ToArray(), order);
        return InOrder(values, order);
    }

    /// <summary>
    /// The same for values spread evenly over (0, 1): as many bins as values put each next to its place, and within a
    /// bin, which holds one on average, they are put in order. Some five times as fast as a sort.
    /// </summary>
    public static double[] OfUniforms(ReadOnlySpan<double> values)
    {
        int count = values.Length;
        int[] starts = new int[count + 1];
        foreach (double value in values) starts[(int)(value * count) + 1]++;
        for (int bin = 1; bin <= count; bin++) starts[bin] += starts[bin - 1];
        int[] filled = starts.AsSpan().ToArray();
        int[] order = new int[count];
        for (int i = 0; i < count; i++)
        {
            int bin = (int)(values[i] * count), at = filled[bin]++;
            for (; at > starts[bin] && values[order[at - 1]] > values[i]; at--) order[at] = order[at - 1];
            order[at] = i;
        }

        return InOrder(values, order);
    }

    /// <summary>Spearman's correlation from two columns of ranks, −1 to 1; 0 when either does not vary.</summary>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static double Correlation(ReadOnlySpan<double> left, ReadOnlySpan<double> right) => LinearCorrelation.Of(left, right);

    // The ranks of values whose order is known.
    private static double[] InOrder(ReadOnlySpan<double> values, int[] order)
    {
        double[] ranks = new double[order.Length];
        for (int first = 0; first < order.Length;)
        {
            int end = first + 1;
            while (end < order.Length && values[order[end]] == values[order[first]]) end++;
            for (int k = first; k < end; k++) ranks[order[k]] = (first + 1 + end) / 2.0;
            first = end;
        }

        return ranks;
    }
}
