using Beichen.Sim.Analysis.Sampling;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Analysis.Sensitivity;

/// <summary>
/// Shares of an outcome's variance by groups of inputs, from three columns of draws: A, B (every input drawn anew) and A with one group from B.
/// Closed share of a group S = E[f(B)(f(A_B) − f(A))]/V (Saltelli et al. 2010), with all its interactions S_T = E[(f(A) − f(A_B))²]/2V (Jansen 1999), f
/// centred. Shares of groups that act each by themselves add up to 1.
/// </summary>
public static class PickFreeze
{
    /// <summary>
    /// The shares of one group, with 95 % intervals from the linear terms of the two ratios (delta method): a draw moves S by (u − S v)/V, u its term of the
    /// numerator and v = ((f(A) − m)² + (f(B) − m)²)/2.
    /// </summary>
    /// <param name="first">f(A) in draw order.</param>
    /// <param name="second">f(B) on the same draws.</param>
    /// <param name="mixed">f(A) with the group from B.</param>
    /// <returns>All 0 where f does not vary.</returns>
    /// <exception cref="ArgumentException">The columns differ in length, are shorter than two, or hold what is not a number.</exception>
    public static SobolIndex Of(IReadOnlyList<double> first, IReadOnlyList<double> second, IReadOnlyList<double> mixed)
    {
        ArgumentNullException.ThrowIfNull(first);
        int n = first.Count;
        if (n < 2) throw new ArgumentException("Shares of variance need two draws or more.", nameof(first));
        Require.Numbers(first, n);
        Require.Numbers(second, n);
        Require.Numbers(mixed, n);
        double mean = (first.Average() + second.Average()) / 2, variance = 0, alone = 0, all = 0;
        for (int draw = 0; draw < n; draw++)
        {
            (double spread, double closed, double total) = Terms(draw);
            variance += spread / n;
            alone += closed / n;
            all += total / n;
        }

        if (variance == 0) return default;
        (double s, double t) = (alone / variance, all / variance);
        double ofAlone = 0, ofAll = 0;
        for (int draw = 0; draw < n; draw++)
        {
            (double spread, double closed, double total) = Terms(draw);
            ofAlone += Square((closed - (s * spread)) / variance);
            ofAll += Square((total - (t * spread)) / variance);
        }

        const double score = NormalScore.NinetyFivePercentInterval;
        double around = score * Math.Sqrt(ofAlone / (n - 1) / n), aroundAll = score * Math.Sqrt(ofAll / (n - 1) / n);
        return new SobolIndex(s, s - around, s + around, t, t - aroundAll, t + aroundAll);

        (double Spread, double Closed, double Total) Terms(int draw)
        {
            double a = first[draw] - mean, b = second[draw] - mean, m = mixed[draw] - mean;
            return (((a * a) + (b * b)) / 2, b * (m - a), (a - m) * (a - m) / 2);
        }
    }

    private static double Square(double value) => value * value;
}
