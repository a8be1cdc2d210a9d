namespace Beichen.Sim.Kernel.Randomness;

/// <summary>From which seed each random number is drawn: one seed for all, as every run has it, or a second one for a group.</summary>
/// <param name="Seed">Seed of the experiment.</param>
/// <param name="Group">What is drawn from another seed; null for nothing.</param>
public readonly record struct Seeding(ulong Seed, Reseeding? Group = null)
{
    /// <summary>One seed for all.</summary>
    public static implicit operator Seeding(ulong seed) => new(seed);

    /// <summary>One seed for all.</summary>
    public static Seeding FromUInt64(ulong seed) => new(seed);

    /// <summary>The seed of an entity's numbers of a purpose.</summary>
    public ulong Of(uint entity, Purpose purpose) => Group is { } group && group.Holds(entity, purpose) ? group.Seed : Seed;
}
