using Beichen.Sim.Analysis.Sampling;

namespace Beichen.Sim.Analysis.Influences;

/// <summary>Ranks and their correlation.</summary>
public static class Ranks
{
    /// <summary>Ranks from 1, equal values sharing the mean of their places.</summary>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        int[] order = new int[sorted.Length];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(sorted, order);
        double[] ranks = new double[order.Length];
        for (int first = 0; first < order.Length;)
        {
            int end = first + 1;
            while (end < order.Length && sorted[end] == sorted[first]) end++;
            double shared = (first + 1 + end) / 2.0;
            for (int k = first; k < end; k++) ranks[order[k]] = shared;
            first = end;
        }

        return ranks;
    }

    /// <summary>Spearman's correlation from two columns of ranks, −1 to 1; 0 when either does not vary.</summary>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static double Correlation(ReadOnlySpan<double> left, ReadOnlySpan<double> right) => LinearCorrelation.Of(left, right);
}
