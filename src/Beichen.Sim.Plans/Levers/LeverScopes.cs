namespace Beichen.Sim.Plans.Levers;

/// <summary>Scopes in words.</summary>
public static class LeverScopes
{
    private static readonly (LeverScope Scope, string Noun)[] Words =
    [
        (LeverScope.All, "district"), (LeverScope.Project, "project"), (LeverScope.ProjectKind, "kind of project"), (LeverScope.Chain, "chain"),
        (LeverScope.Park, "park"), (LeverScope.Stream, "stream"), (LeverScope.CommercialDistrict, "commercial district"),
    ];

    /// <summary>The scope that a kind of entity is; none for a kind that no lever is set on.</summary>
    public static LeverScope Of(string kind) => Array.Find(Words, word => string.Equals(word.Noun, kind, StringComparison.Ordinal)).Scope;

    /// <summary>What a lever of this scope may be set on.</summary>
    public static string InWords(this LeverScope scope) => string.Join(", ", Words.Where(word => scope.HasFlag(word.Scope)).Select(word => word.Noun));
}
