using Beichen.Sim.Plans.Levers;

namespace Beichen.Sim.Plans;

/// <summary>What the seeds hold, for listing.</summary>
/// <param name="Entities">Every entity, in plan order by kind.</param>
/// <param name="Levers">Every lever.</param>
public sealed record SeedIndex(IReadOnlyList<SeedEntity> Entities, IReadOnlyList<LeverText> Levers)
{
    /// <summary>An index without entities and levers, of a plan that did not compile.</summary>
    public static SeedIndex Empty { get; } = new([], []);

    /// <summary>What moves the lever wherever it can be moved: <c>all</c> where that may be said, else every entity that it may be set on.</summary>
    public IReadOnlyList<string> Everywhere(LeverText lever)
    {
        ArgumentNullException.ThrowIfNull(lever);
        if (lever.AppliesTo.HasFlag(LeverScope.All)) return [LeverBook.Everything];
        return [.. Entities.Where(entity => (lever.AppliesTo & LeverScopes.Of(entity.Kind)) != LeverScope.None).Select(entity => entity.Id)];
    }

    /// <summary>What a setting on all, or on one thing, is set on: every entity where the lever cannot be said of all.</summary>
    /// <param name="lever">Id of the lever.</param>
    /// <param name="on"><c>all</c>, or the id of one thing.</param>
    public IReadOnlyList<string> PlacesOf(string lever, string on) =>
        on is LeverBook.Everything && Levers.FirstOrDefault(known => string.Equals(known.Id, lever, StringComparison.Ordinal)) is { } text
        ? [.. Everywhere(text).Order(StringComparer.Ordinal)] : [on];
}
