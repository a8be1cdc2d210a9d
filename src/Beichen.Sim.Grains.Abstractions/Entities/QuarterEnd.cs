namespace Beichen.Sim.Grains.Entities;

/// <summary>
/// What an entity publishes at the end of a quarter, and in the same turn at the beginning of the next, for which it needs to hear from nobody.
/// </summary>
/// <param name="Output">What it publishes at the end of the quarter.</param>
/// <param name="Next">What it begins the next quarter with; null after the last.</param>
[GenerateSerializer, Immutable, Alias("Beichen.Sim.QuarterEnd")]
public sealed record QuarterEnd([property: Id(0)] Columns Output, [property: Id(1)] Columns? Next);
