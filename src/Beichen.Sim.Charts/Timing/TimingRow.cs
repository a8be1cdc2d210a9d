namespace Beichen.Sim.Charts;

/// <summary>A target's chance as planned and with every project a quarter later.</summary>
/// <param name="Name">Name of the target.</param>
/// <param name="Before">Chance as planned.</param>
/// <param name="After">Chance a quarter later, on the same draws.</param>
public sealed record TimingRow(Bilingual Name, double Before, double After)
{
    /// <summary>The difference in points, as it is printed.</summary>
    public string Points => Numerals.Signed((After - Before) * 100, 1);

    /// <summary>Whether a printed decimal moves.</summary>
    public bool Moves => !string.Equals(Points, "0.0", StringComparison.Ordinal);
}
