namespace Beichen.Sim.Grains.Batches;

/// <summary>What a batch grain is to run in one call: every quarter of the whole district for some draws.</summary>
/// <param name="Plan">Fingerprint of the compiled plan.</param>
/// <param name="Width">Draws a pack; 0 for the machine's own.</param>
/// <param name="Seed">Seed of the experiment.</param>
/// <param name="FirstDraw">Number of the first draw, a multiple of 16.</param>
/// <param name="Draws">Number of draws.</param>
/// <param name="FullResults">True for every column that a reader would use, false for outcomes alone.</param>
[GenerateSerializer, Immutable, Alias("Beichen.Sim.BatchOrder")]
public sealed record BatchOrder(
    [property: Id(0)] string Plan,
    [property: Id(1)] int Width,
    [property: Id(2)] ulong Seed,
    [property: Id(3)] ulong FirstDraw,
    [property: Id(4)] int Draws,
    [property: Id(5)] bool FullResults)
{
    /// <summary>Build of the rules that is to compute it; a silo of another refuses.</summary>
    [Id(6)]
    public string Kernel { get; init; } = "";
}
