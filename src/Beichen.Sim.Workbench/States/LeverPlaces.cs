using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Levers;

namespace Beichen.Sim.Workbench.States;

/// <summary>What a lever is set on when a hand moves it.</summary>
internal static class LeverPlaces
{
    private static readonly (LeverScope Scope, string Kind)[] Kinds =
        [(LeverScope.Project, "project"), (LeverScope.Chain, "chain"), (LeverScope.Park, "park"),
            (LeverScope.Stream, "stream"), (LeverScope.CommercialDistrict, "commercial district")];

    /// <summary>The places of a move: as it says, or every entity where the lever knows no "all".</summary>
    public static IReadOnlyList<string> Of(CompiledPlan plan, string lever, string on)
    {
        if (on is not "all" || plan.Seeds.Levers.FirstOrDefault(known => string.Equals(known.Id, lever, StringComparison.Ordinal)) is not { } text
            || text.AppliesTo.HasFlag(LeverScope.All)) return [on];
        string[] kinds = [.. Kinds.Where(kind => text.AppliesTo.HasFlag(kind.Scope)).Select(kind => kind.Kind)];
        return [.. plan.Seeds.Entities.Where(entity => kinds.Contains(entity.Kind, StringComparer.Ordinal))
            .Select(entity => entity.Id).Order(StringComparer.Ordinal)];
    }
}
