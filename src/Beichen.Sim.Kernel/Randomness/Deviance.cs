using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Randomness;

/// <summary>
/// Probabilities of large counts to full precision: Stirling's formula with its error, and the deviance in place of differences of
/// large logarithms (Loader 2000, "Fast and accurate computation of binomial probabilities").
/// </summary>
internal static class Deviance
{
    private const double HalfLogTwoPi = 0.9189385332046728;
    private const double TwoPi = 6.283185307179586;

    /// <summary>Poisson probability of n ≥ 1 at mean μ: exp(−δ(n) − D(n, μ)) / √(2πn).</summary>
    public static T Poisson<T>(T n, T mean)
        where T : struct, ILanes<T> => LaneMath.Exp(-StirlingError(n) - Of(n, mean)) / T.Sqrt(n * TwoPi);

    /// <summary>
    /// Binomial probability of x &gt; 0 successes and y &gt; 0 failures in x + y trials, of which np and nq are expected; x and y need not be whole:
    /// exp(δ(x+y) − δ(x) − δ(y) − D(x, np) − D(y, nq)) √((x+y) / 2πxy).
    /// </summary>
    public static T Binomial<T>(T successes, T failures, T trials, T expectedSuccesses, T expectedFailures)
        where T : struct, ILanes<T>
    {
        T exponent = StirlingError(trials) - StirlingError(successes) - StirlingError(failures)
            - Of(successes, expectedSuccesses) - Of(failures, expectedFailures);
        return LaneMath.Exp(exponent) * T.Sqrt(trials / (successes * failures * TwoPi));
    }

    // D(x, m) = x ln(x/m) + m − x; near x = m by its series in v = (x − m)/(x + m): (x − m) v + 2x Σ v^(2j+1)/(2j+1).
    private static T Of<T>(T x, T mean)
        where T : struct, ILanes<T>
    {
        T difference = x - mean;
        T v = difference / (x + mean);
        T square = v * v;
        T power = 2 * x * v;
        T sum = difference * v;
        for (int j = 1; j <= 9; j++)
        {
            power *= square;
            sum += power / T.Broadcast((2 * j) + 1);
        }

        return T.Select(T.Abs(v) < 0.1, sum, (x * LaneMath.Log(x / mean)) + mean - x);
    }

    // δ(n) = ln Γ(n + 1) − (n + ½) ln n + n − ½ ln 2π: its series from 16 up, below that from n + 16 by the product between.
    private static T StirlingError<T>(T n)
        where T : struct, ILanes<T>
    {
        T small = n < 16;
        T at = T.Select(small, n + 16, n);
        T inverse = 1 / at;
        T square = inverse * inverse;
        T series = ((((((((square * (1.0 / 1188)) - (1.0 / 1680)) * square) + (1.0 / 1260)) * square) - (1.0 / 360)) * square) + (1.0 / 12)) * inverse;
        if (!T.Any(small)) return series;
        T product = Pack.One<T>();
        for (int i = 1; i <= 16; i++) product *= n + i;
        T logGamma = ((at + 0.5) * LaneMath.Log(at)) - at + HalfLogTwoPi + series - LaneMath.Log(product);
        return T.Select(small, logGamma - ((n + 0.5) * LaneMath.Log(n)) + n - HalfLogTwoPi, series);
    }
}
