using System.Collections.Frozen;

namespace Beichen.Sim.Kernel.Randomness;

/// <summary>
/// A group of random numbers that are drawn from a second seed while all others keep theirs: half of a pick-freeze design (Sobol' 2001). Because
/// every number is named by entity and purpose, a group is a set of such names, and the rest of the draw stays the same world to the last bit.
/// </summary>
/// <param name="seed">The second seed.</param>
/// <param name="names">The group.</param>
public sealed class Reseeding(ulong seed, IEnumerable<(uint Entity, Purpose Purpose)> names)
{
    private readonly FrozenSet<ulong> _names = names.Select(name => Name(name.Entity, name.Purpose)).ToFrozenSet();

    /// <summary>The second seed.</summary>
    public ulong Seed { get; } = seed;

    /// <summary>Whether a number belongs to the group.</summary>
    public bool Holds(uint entity, Purpose purpose) => _names.Contains(Name(entity, purpose));

    private static ulong Name(uint entity, Purpose purpose) => ((ulong)entity << 16) | (ushort)purpose;
}
