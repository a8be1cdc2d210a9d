using MathNet.Numerics.Distributions;

namespace Beichen.Sim.Analysis.Lateness;

/// <summary>
/// Bounds of a chance from k hits in n draws that hold at least at their stated level, whatever the chance (Clopper and Pearson 1934):
/// the lower one is the p at which P(X ≥ k) = α, the upper one the p at which P(X ≤ k) = α. Used where a promise is made, such as a
/// latest safe quarter; intervals that only describe are Wilson's.
/// </summary>
public static class ExactProportion
{
    /// <summary>The one-sided lower bound, 0 for no hit.</summary>
    /// <param name="hits">k.</param>
    /// <param name="draws">n, at least 1.</param>
    /// <param name="error">α, by default 0.025: the lower end of a two-sided 95 % interval.</param>
    /// <exception cref="ArgumentOutOfRangeException">Counts or α are out of range.</exception>
    public static double Low(int hits, int draws, double error = 0.025)
    {
        Check(hits, draws, error);
        return hits == 0 ? 0 : Beta.InvCDF(hits, draws - hits + 1, error);
    }

    /// <summary>The one-sided upper bound, 1 for nothing but hits.</summary>
    /// <param name="hits">k.</param>
    /// <param name="draws">n, at least 1.</param>
    /// <param name="error">α, by default 0.025.</param>
    /// <exception cref="ArgumentOutOfRangeException">Counts or α are out of range.</exception>
    public static double High(int hits, int draws, double error = 0.025)
    {
        Check(hits, draws, error);
        return hits == draws ? 1 : Beta.InvCDF(hits + 1, draws - hits, 1 - error);
    }

    private static void Check(int hits, int draws, double error)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, draws);
        if (error is not (> 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(error), error, "between 0 and 1");
    }
}
