using Beichen.Sim.Grains.Entities;

namespace Beichen.Sim.Grains.Batches;

/// <summary>The answer to a <see cref="BatchOrder"/>.</summary>
/// <param name="Quarters">Result columns, one element a quarter.</param>
/// <param name="TileHashes">SHA-256 of the canonical columns of every tile, 32 bytes each, in draw order.</param>
[GenerateSerializer, Immutable, Alias("Beichen.Sim.BatchColumns")]
public sealed record BatchColumns([property: Id(0)] Columns[] Quarters, [property: Id(1)] byte[][] TileHashes);
