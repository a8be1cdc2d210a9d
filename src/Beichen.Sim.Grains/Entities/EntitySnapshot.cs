namespace Beichen.Sim.Grains.Entities;

/// <summary>What a grain needs to go on after its silo was lost. It is replaced, never changed.</summary>
/// <param name="Assignment">What the grain was doing.</param>
/// <param name="State">State at the end of the last quarter.</param>
/// <param name="Published">What it published: a row a quarter, a column a step.</param>
[GenerateSerializer, Immutable, Alias("Beichen.Sim.EntitySnapshot")]
public sealed record EntitySnapshot(
    [property: Id(0)] EntityAssignment Assignment,
    [property: Id(1)] Columns State,
    [property: Id(2)] Columns[][] Published);
