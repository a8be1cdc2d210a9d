namespace Beichen.Sim.Results.Statistics;

/// <summary>A two-sided interval.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Φ⁻¹(0.975): half-width of a 95 % interval in standard errors.</summary>
    public const double NinetyFivePercentScore = 1.959963984540054;

    /// <summary>True when the value lies in the interval, ends included.</summary>
    public bool Contains(double value) => Low <= value && value <= High;
}
