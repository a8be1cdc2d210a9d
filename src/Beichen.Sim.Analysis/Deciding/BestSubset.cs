using Beichen.Sim.Analysis.Sampling;
using MathNet.Numerics.Distributions;

namespace Beichen.Sim.Analysis.Deciding;

/// <summary>
/// Which of several alternatives may be the best by their means, from a fixed number of observations: with probability 1 − α the best is among them, for
/// normal observations of unequal, unknown variances, common random numbers allowed (subset selection, Gupta 1965; paired as the screening of Nelson,
/// Swann, Goldsman and Song 2001). Larger is better.
/// </summary>
public static class BestSubset
{
    /// <summary>
    /// Those whose mean is not below the largest by more than t S/√n, S the deviation of the paired differences from it, t Student's at
    /// 1 − α/(k − 1) with n − 1 degrees of freedom; in the order given.
    /// </summary>
    /// <param name="alternatives">k, at least 1.</param>
    /// <param name="observations">The observations of an alternative, at least 2; not kept, so that it may be the same array every time.</param>
    /// <param name="error">α, between 0 and 1.</param>
    /// <exception cref="ArgumentException">No alternative, fewer than two observations, or alternatives differ in their number.</exception>
    public static IReadOnlyList<int> Of(int alternatives, Func<int, double[]> observations, double error)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(alternatives, 1);
        ArgumentNullException.ThrowIfNull(observations);
        if (error is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(error), error, "An error lies between 0 and 1.");
        double[] means = [.. Enumerable.Range(0, alternatives).Select(i => observations(i).Average())];
        int leader = Array.IndexOf(means, means.Max());
        double[] best = [.. observations(leader)];
        if (best.Length < 2) throw new ArgumentException("A deviation needs two observations.", nameof(observations));
        if (alternatives == 1) return [0];
        double t = StudentT.InvCDF(0, 1, best.Length - 1, 1 - (error / (alternatives - 1)));
        return [.. Enumerable.Range(0, alternatives).Where(i => i == leader || IsNear(observations(i), best, t))];
    }

    private static bool IsNear(double[] values, double[] best, double t)
    {
        Require.Numbers(values, best.Length);
        double mean = 0;
        for (int r = 0; r < best.Length; r++) mean += (best[r] - values[r]) / best.Length;
        double squares = 0;
        for (int r = 0; r < best.Length; r++) squares += (best[r] - values[r] - mean) * (best[r] - values[r] - mean);
        return mean <= t * Math.Sqrt(squares / (best.Length - 1) / best.Length);
    }
}
