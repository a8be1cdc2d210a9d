namespace Beichen.Sim.Grains.Entities;

/// <summary>
/// What an entity publishes: columns for a whole number of tiles of 16 draws, tile after tile. On one silo sender and receiver
/// hold the same array, so an array that was sent is not written again while anyone may read it.
/// Between processes the codec of <c>Beichen.Sim.Grains</c> carries it.
/// </summary>
/// <param name="Count">Number of columns.</param>
/// <param name="Values">The values: tile t, column c, lane l stands at (t × Count + c) ×
/// 16 + l. In an ensemble less than a tile of numbers without meaning may follow.</param>
[Immutable, Alias("Beichen.Sim.Columns")]
public sealed record Columns(int Count, double[] Values);
