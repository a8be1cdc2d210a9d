using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Seeds;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>
/// Takes out of commerce what a removed project would have brought: the venue that it opens, the refit that it carries out, the way
/// that it shortens. Their values are then no part of the run, nor of its ledger.
/// </summary>
internal static class RemovedProjects
{
    private static readonly (string Project, string Effect)[] OfVenue = [("refit-project", "refit-uplift")];
    private static readonly (string Project, string Effect)[] OfDistrict = [("transport-project", "travel-time-cut")];

    /// <summary>Takes them out and says which venues never open.</summary>
    public static void Forget(SeedTree seeds, IReadOnlySet<string> removed, List<string> notices)
    {
        foreach (MapNode district in Maps(seeds.Root("commercial-districts")))
        {
            Forget(district, OfDistrict, removed);
            if (district.Get("venues") is not ListNode venues) continue;
            foreach (MapNode venue in Maps(venues))
            {
                Forget(venue, OfVenue, removed);
                if (Removed(venue, "opening-project", removed) is not { } opening) continue;
                venues.Remove(venue);
                notices.Add($"venue '{ListNode.IdOf(venue)}' never opens: the scenario removes its project '{opening}'");
            }
        }
    }

    private static void Forget(MapNode owner, (string Project, string Effect)[] references, IReadOnlySet<string> removed)
    {
        foreach ((string project, string effect) in references)
        {
            if (Removed(owner, project, removed) is null) continue;
            owner.Remove(project);
            owner.Remove(effect);
        }
    }

    private static string? Removed(MapNode owner, string key, IReadOnlySet<string> removed) =>
        owner.Get(key) is ScalarNode id && removed.Contains($"projects/{id.Text}") ? id.Text : null;

    private static MapNode[] Maps(Node? list) => [.. ((list as ListNode)?.Items ?? []).OfType<MapNode>()];
}
