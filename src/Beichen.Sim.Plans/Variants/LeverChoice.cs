using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Plans.Variants;

/// <summary>A setting of a lever, as a scenario would make it: it replaces what the scenario says of that lever on the same targets.</summary>
/// <param name="Lever">Id of the lever.</param>
/// <param name="On">Ids of what it is set on, or <c>all</c>.</param>
/// <param name="Value">The setting, in the lever's unit.</param>
/// <param name="From">First quarter; null for the start.</param>
/// <param name="To">Last quarter; null for the end.</param>
public sealed record LeverChoice(string Lever, IReadOnlyList<string> On, double Value, Quarter? From = null, Quarter? To = null)
{
    /// <summary>Two choices are the same when they set the same.</summary>
    public bool Equals(LeverChoice? other) =>
        other is not null && string.Equals(Lever, other.Lever, StringComparison.Ordinal)
            && On.SequenceEqual(other.On, StringComparer.Ordinal) && Value.Equals(other.Value) && From == other.From && To == other.To;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Lever, On.Count, Value, From, To);
}
