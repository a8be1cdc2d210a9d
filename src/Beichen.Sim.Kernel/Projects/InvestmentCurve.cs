namespace Beichen.Sim.Kernel.Projects;

/// <summary>Families of the share of investment in place F(z) at elapsed share z of construction (model 3.1–3.4).</summary>
public enum InvestmentCurveFamily
{
    /// <summary>Beta distribution function with shapes First, Second (3.2).</summary>
    Beta,

    /// <summary>Renormalised logistic, First = κ, Second = m (3.1).</summary>
    Logistic,

    /// <summary>Truncated Rayleigh (Norden), First = b (3.3).</summary>
    Rayleigh,

    /// <summary>DHSS cubic, First = C, Second = K; monotone iff K ≥ 3/(1−|C|) (3.4).</summary>
    Dhss,
}

/// <summary>A family with its two shape numbers.</summary>
/// <param name="Family">Which family.</param>
/// <param name="First">First shape.</param>
/// <param name="Second">Second shape (unused by Rayleigh).</param>
public readonly record struct InvestmentCurve(InvestmentCurveFamily Family, double First, double Second);
