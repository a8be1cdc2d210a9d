namespace Beichen.Sim.Grains.Runs;

/// <summary>What a conductor is to run: one block of draws of a run.</summary>
/// <param name="Run">Id of the run.</param>
/// <param name="Slot">Which set of entity grains; blocks of an ensemble take turns in a slot.</param>
/// <param name="Plan">Fingerprint of the compiled plan.</param>
/// <param name="Width">Draws a pack; 0 for the machine's own.</param>
/// <param name="Seed">Seed of the experiment.</param>
/// <param name="FirstDraw">Number of the first draw, a multiple of 16.</param>
/// <param name="Tiles">Number of tiles of 16 draws.</param>
/// <param name="Attempt">Counts the beginnings in this slot; a later one replaces an earlier.</param>
/// <param name="KeepsQuarters">True for a live run.</param>
/// <param name="FullResults">True for every column that a reader would use, false for outcomes alone.</param>
/// <param name="Kernel">Build of the rules that is to compute it; a silo of another refuses.</param>
[GenerateSerializer, Immutable, Alias("Beichen.Sim.RunOrder")]
public sealed record RunOrder(
    [property: Id(0)] string Run,
    [property: Id(1)] int Slot,
    [property: Id(2)] string Plan,
    [property: Id(3)] int Width,
    [property: Id(4)] ulong Seed,
    [property: Id(5)] ulong FirstDraw,
    [property: Id(6)] int Tiles,
    [property: Id(7)] int Attempt,
    [property: Id(8)] bool KeepsQuarters,
    [property: Id(9)] bool FullResults,
    [property: Id(10)] string Kernel);
