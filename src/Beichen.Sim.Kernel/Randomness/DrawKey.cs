namespace Beichen.Sim.Kernel.Randomness;

/// <summary>
/// The name of a random number apart from its draw: (seed; entity, quarter, purpose). The same name gives the same number
/// whatever the batch, thread, machine or the other entities present.
/// Counter of the generator: (draw, entity, quarter × 2¹⁶ + purpose, index).
/// </summary>
/// <param name="Seed">The experiment's seed, the generator's 64-bit key.</param>
/// <param name="Entity">The entity's key, see <see cref="EntityKey.Of"/>.</param>
/// <param name="Quarter">The quarter's index, 0–65535; 0 for what is drawn once a draw.</param>
/// <param name="Purpose">What the number is for.</param>
public readonly record struct DrawKey(ulong Seed, uint Entity, int Quarter, Purpose Purpose)
{
    /// <summary>The name under the seed that is the number's own.</summary>
    public DrawKey(Seeding seeding, uint entity, int quarter, Purpose purpose)
        : this(seeding.Of(entity, purpose), entity, quarter, purpose)
    {
    }

    /// <summary>The counter word that carries quarter and purpose.</summary>
    public uint QuarterAndPurpose => ((uint)Quarter << 16) | (ushort)Purpose;
}
