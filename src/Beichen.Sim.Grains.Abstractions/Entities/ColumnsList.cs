namespace Beichen.Sim.Grains.Entities;

/// <summary>What several entities published, in plan order. One list is sent to all who read it.</summary>
/// <param name="Items">One element an entity.</param>
[GenerateSerializer, Immutable, Alias("Beichen.Sim.ColumnsList")]
public sealed record ColumnsList([property: Id(0)] Columns[] Items);
