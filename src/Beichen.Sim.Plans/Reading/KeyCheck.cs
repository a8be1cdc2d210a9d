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

    // None are known where the list that they come from could not be read itself.
    private static string Expected(IReadOnlyList<string> known) => known.Count switch
    {
        0 => "no key, for nothing that it could name was read",
        <= 9 => Words.Or(known),
        _ => "one of its keys (seeds/schema lists them)",
    };
}
