using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Results.Statistics;

/// <summary>A two-sided interval.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The 95 % interval of an estimate that is normal about what it estimates: value ∓ z s with z = Φ⁻¹(0.975).</summary>
    /// <param name="value">The estimate.</param>
    /// <param name="standardError">Its standard error s.</param>
    public static Interval Around(double value, double standardError) => new(value - HalfWidth(standardError), value + HalfWidth(standardError));

    /// <summary>Half of its width, z s: what stands behind a ±.</summary>
    public static double HalfWidth(double standardError) => NormalScore.NinetyFivePercentInterval * standardError;

    /// <summary>The widest that it is for a share of so many draws, that of one half: z/(2 √n).</summary>
    /// <param name="draws">Draws, or draws of equal weight that say as much.</param>
    public static double WidestHalfWidth(double draws) => HalfWidth(0.5 / Math.Sqrt(draws));

    /// <summary>True when the value lies in the interval, ends included.</summary>
    public bool Contains(double value) => Low <= value && value <= High;
}
