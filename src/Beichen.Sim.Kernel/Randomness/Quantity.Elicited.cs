using System.Runtime.CompilerServices;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Randomness;

/// <content>The ways to state a quantity. Parameters out of order are refused when the plan is compiled.</content>
public readonly partial record struct Quantity
{
    /// <summary>A certain number.</summary>
    public static Quantity Fixed(double value)
    {
        Require(double.IsFinite(value), value);
        return new Quantity(Distribution.Fixed, value, 0, 0, 0);
    }

    /// <summary>Even between low and high.</summary>
    /// <exception cref="ArgumentOutOfRangeException">low &gt; high, or a parameter is not finite; likewise below.</exception>
    public static Quantity Uniform(double low, double high, uint key)
    {
        Require(double.IsFinite(low), low);
        Require(double.IsFinite(high) && low <= high, high);
        return new Quantity(Distribution.Uniform, low, high, 0, key);
    }

    /// <summary>Triangular with the given mode, low ≤ mode ≤ high.</summary>
    public static Quantity Triangular(double low, double mode, double high, uint key)
    {
        Require(double.IsFinite(low), low);
        Require(low <= mode, mode);
        Require(double.IsFinite(high) && mode <= high, high);
        return new Quantity(Distribution.Triangular, low, mode, high, key);
    }

    /// <summary>Normal with the given mean and standard deviation ≥ 0.</summary>
    public static Quantity Normal(double mean, double standardDeviation, uint key)
    {
        Require(double.IsFinite(mean), mean);
        Require(double.IsFinite(standardDeviation) && standardDeviation >= 0, standardDeviation);
        return new Quantity(Distribution.Normal, mean, standardDeviation, 0, key);
    }

    /// <summary>
    /// Lognormal from an elicited median and 80th percentile, 0 &lt; p50 ≤ p80: μ = ln P50, σ = ln(P80/P50)/Φ⁻¹(0.8).
    /// </summary>
    public static Quantity LogNormal(double p50, double p80, uint key)
    {
        Require(double.IsFinite(p50) && p50 > 0, p50);
        Require(double.IsFinite(p80) && p80 >= p50, p80);
        double sigma = LaneMath.Log(new Lanes1(p80 / p50)).Value / NormalScore.EightiethPercentile;
        return new Quantity(Distribution.LogNormal, p50, sigma, LaneMath.Log(new Lanes1(p50)).Value, key);
    }

    /// <summary>
    /// The split normal by which central banks draw their fans: halves of two normals that meet at the mode; deviations ≥ 0,
    /// not both 0.
    /// </summary>
    public static Quantity TwoPieceNormal(double mode, double deviationDown, double deviationUp, uint key)
    {
        Require(double.IsFinite(mode), mode);
        Require(double.IsFinite(deviationDown) && deviationDown >= 0, deviationDown);
        Require(double.IsFinite(deviationUp) && deviationUp >= 0 && deviationDown + deviationUp > 0, deviationUp);
        return new Quantity(Distribution.TwoPieceNormal, mode, deviationDown, deviationUp, key);
    }

    private static void Require(bool condition, double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!condition)
            throw new ArgumentOutOfRangeException(name, value, "The parameters of an uncertain number must be finite and in order.");
    }
}
