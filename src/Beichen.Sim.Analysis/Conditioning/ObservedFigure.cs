using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Analysis.Conditioning;

/// <summary>A figure that has been published, as evidence on the draws: what was seen is x + e, rounded.</summary>
/// <param name="Value">The published figure.</param>
/// <param name="Deviation">Standard deviation σ of the error e, normal with mean 0: revisions, coverage, what the model leaves out.</param>
/// <param name="Rounding">Unit r that it is rounded to, e.g. 0.001 for one decimal of a percentage; 0 for none.</param>
public readonly record struct ObservedFigure(double Value, double Deviation, double Rounding)
{
    private const double FarOut = 30;
    private const double HalfLogTwoPi = 0.9189385332046727;

    /// <summary>
    /// Logarithm of the likelihood of a draw's figure x: with rounding, log[Φ((v + r/2 − x)/σ) − Φ((v − r/2 − x)/σ)]; without,
    /// −½((v − x)/σ)², the density up to its constant; and with rounding alone, 0 inside the rounded interval and −∞ outside.
    /// </summary>
    /// <exception cref="InvalidOperationException">The figure has neither an error nor a rounding: it would rule out every draw.</exception>
    public double LogLikelihood(double drawn)
    {
        double miss = Value - drawn;
        if (Deviation > 0 && Rounding > 0) return Between((miss - (Rounding / 2)) / Deviation, (miss + (Rounding / 2)) / Deviation);
        if (Deviation > 0) return -0.5 * (miss / Deviation) * (miss / Deviation);
        if (Rounding > 0) return Math.Abs(miss) <= Rounding / 2 ? 0 : double.NegativeInfinity;
        throw new InvalidOperationException("An observation needs an error or a rounding.");
    }

    // log[Φ(to) − Φ(from)]. Both ends are mirrored into the lower tail, where the distribution function keeps its digits; far out, where it has none left, by
    // the tail's expansion Φ(−z) ≈ φ(z)/z, so that of two impossible draws the nearer one still weighs more.
    private static double Between(double from, double to)
    {
        if (from > 0) (from, to) = (-to, -from);
        if (to < -FarOut) return (-0.5 * to * to) - Math.Log(-to) - HalfLogTwoPi;
        return Math.Log(LaneMath.NormalCdf(new Lanes1(to)).Value - LaneMath.NormalCdf(new Lanes1(from)).Value);
    }
}
