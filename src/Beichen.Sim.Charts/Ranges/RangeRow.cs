namespace Beichen.Sim.Charts;

/// <summary>A row of ranges.</summary>
/// <param name="Name">Name of the row.</param>
/// <param name="Ranges">A range a series, in the order of the series; null where there is none.</param>
public sealed record RangeRow(Bilingual Name, IReadOnlyList<RangeMark?> Ranges)
{
    /// <summary>Single values beside the ranges: a record.</summary>
    public IReadOnlyList<double> Dots { get; init; } = [];
}

/// <summary>A range of fractions and its middle.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="Middle">What stands in it: a median, an estimate.</param>
/// <param name="High">Upper end.</param>
public readonly record struct RangeMark(double Low, double Middle, double High);
