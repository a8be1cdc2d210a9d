using System.Globalization;

namespace Beichen.Sim.Plans.Variants;

/// <summary>
/// A plan near a scenario: levers set otherwise, other values, entities taken out, or only some of the scenario's own changes made. It means
/// what a scenario that extends this one and says the same would mean. Two variants that say the same are equal.
/// </summary>
public sealed record Variant
{
    /// <summary>The scenario as it stands.</summary>
    public static Variant None { get; } = new();

    /// <summary>Levers set, in the order in which they hold.</summary>
    public IReadOnlyList<LeverChoice> Levers { get; init; } = [];

    /// <summary>Ids of levers of which nothing holds that the scenario or its parents say.</summary>
    public IReadOnlyList<string> Cleared { get; init; } = [];

    /// <summary>Projects moved in time, in place of any date that the scenario asks of them.</summary>
    public IReadOnlyList<DateChoice> Dates { get; init; } = [];

    /// <summary>Other values of the seeds.</summary>
    public IReadOnlyList<ValueChoice> Values { get; init; } = [];

    /// <summary>Uncertain values settled by a design.</summary>
    public IReadOnlyList<InputColumn> Inputs { get; init; } = [];

    /// <summary>Paths of entities that are taken out, e.g. <c>projects/smc-2</c>.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>Which of the scenario's own changes are made, bit i for change i; null for all.</summary>
    public ulong? Kept { get; init; }

    /// <summary>Levers set for the whole run, whatever the scenario or its parents say of them.</summary>
    public static Variant Setting(params IReadOnlyList<LeverChoice> choices) =>
        new() { Levers = choices, Cleared = [.. choices.Select(choice => choice.Lever).Distinct(StringComparer.Ordinal)] };

    /// <summary>The scenario with only some of its changes made.</summary>
    /// <param name="changes">Bit i on where change i is made.</param>
    public static Variant Keeping(ulong changes) => new() { Kept = changes };

    /// <summary>Two variants are the same when they say the same.</summary>
    public bool Equals(Variant? other) => other is not null && Kept == other.Kept && Levers.SequenceEqual(other.Levers)
        && Dates.SequenceEqual(other.Dates) && Values.SequenceEqual(other.Values) && Inputs.SequenceEqual(other.Inputs)
        && Cleared.SequenceEqual(other.Cleared, StringComparer.Ordinal) && Removed.SequenceEqual(other.Removed, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Kept, Levers.Count + Dates.Count, Levers.Count > 0 ? Levers[0] : null, Values.Count, Cleared.Count, Removed.Count, Inputs.Count);

    /// <summary>What it says, exactly, in one line.</summary>
    public override string ToString()
    {
        string levers = string.Join(';', Levers.Select(choice =>
            string.Create(CultureInfo.InvariantCulture, $"{choice.Lever}@{string.Join(',', choice.On)}={choice.Value:R}[{choice.From}–{choice.To}]")));
        string values = string.Join(';', Values.Select(choice => $"{choice.Path}={choice.Yaml}"));
        return string.Create(CultureInfo.InvariantCulture,
            $"keep {Kept:x} move {string.Join(';', Dates.Select(date => FormattableString.Invariant($"{date.Project}={date.Shift}")))} "
            + $"clear {string.Join(',', Cleared)} set {levers} change {values} remove {string.Join(',', Removed)}");
    }
}
