namespace Beichen.Sim.Kernel.Randomness;

/// <summary>Standard scores Φ⁻¹(p) that the model and its statistics speak of: how many standard deviations a percentile lies above the mean.</summary>
public static class NormalScore
{
    /// <summary>Φ⁻¹(0.8): an elicited 80th percentile lies this many standard deviations above the median.</summary>
    public const double EightiethPercentile = 0.8416212335729143;

    /// <summary>Φ⁻¹(0.975): half-width of a two-sided 95 % interval in standard errors.</summary>
    public const double NinetyFivePercentInterval = 1.959963984540054;
}
