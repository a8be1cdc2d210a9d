namespace Beichen.Sim.Charts;

/// <summary>A row of bars: a name, a value with its 95 % interval, and a second value of the same unit where there is one.</summary>
/// <param name="Name">Name of the row.</param>
/// <param name="Value">The value, from zero.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end of its interval.</param>
/// <param name="Second">A second value; null for none.</param>
public sealed record IntervalBar(Bilingual Name, double Value, double Low, double High, double? Second = null)
{
    // What sums of doubles leave of a zero.
    private const double Dust = 1e-9;

    /// <summary>Whether the interval leaves zero out, beyond the rounding of sums.</summary>
    public bool IsDistinct => Low > Dust || High < -Dust;
}
