using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Reading;

/// <summary>Refuses keys that mean nothing.</summary>
internal static class KeyCheck
{
    public static void Unknown(MapNode map, IReadOnlyList<string> known, string owner, ProblemList problems)
    {
        foreach ((ScalarNode key, _) in map.Entries)
        {
            if (known.Contains(key.Text, StringComparer.Ordinal)) continue;
            problems.Add(key.Place, $"unknown key '{key.Text}' in {owner}", Expected(known), NearestWord.To(key.Text, known));
        }
    }

    private static string Expected(IReadOnlyList<string> known) =>
        known.Count <= 9 ? Words.Or(known) : "one of its keys (seeds/schema lists them)";
}
