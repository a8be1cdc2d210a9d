namespace Beichen.Sim.Grains.Entities;

/// <summary>Which entity of which plan a grain is, and for which draws.</summary>
/// <param name="Plan">Fingerprint of the compiled plan.</param>
/// <param name="Width">Draws a pack; 0 for the machine's own. No result depends on it.</param>
/// <param name="Entity">Index of the entity among its kind.</param>
/// <param name="Seed">Seed of the experiment.</param>
/// <param name="FirstDraw">Number of the first draw, a multiple of 16.</param>
/// <param name="Tiles">Number of tiles of 16 draws.</param>
/// <param name="Attempt">Counts the beginnings of this block, after failures too. Only a later attempt replaces an assignment.</param>
/// <param name="KeepsQuarters">True for a live run: every quarter stays readable
/// and is snapshotted; false for an ensemble, whose buffers are used again.</param>
/// <param name="Kernel">Build of the rules that is to compute it; a silo of another refuses.</param>
[GenerateSerializer, Immutable, Alias("Beichen.Sim.EntityAssignment")]
public sealed record EntityAssignment(
    [property: Id(0)] string Plan,
    [property: Id(1)] int Width,
    [property: Id(2)] int Entity,
    [property: Id(3)] ulong Seed,
    [property: Id(4)] ulong FirstDraw,
    [property: Id(5)] int Tiles,
    [property: Id(6)] int Attempt,
    [property: Id(7)] bool KeepsQuarters,
    [property: Id(8)] string Kernel);
