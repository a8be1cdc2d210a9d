namespace Beichen.Sim.Plans.Reading;

/// <summary>Whether two pieces of YAML say the same, wherever they stand.</summary>
internal static class SameText
{
    public static bool Of(Node one, Node other) => (one, other) switch
    {
        (ScalarNode left, ScalarNode right) => left.IsNull == right.IsNull && string.Equals(left.Text, right.Text, StringComparison.Ordinal),
        (ListNode left, ListNode right) => left.Items.Count == right.Items.Count && left.Items.Zip(right.Items).All(pair => Of(pair.First, pair.Second)),
        (MapNode left, MapNode right) => left.Entries.Count == right.Entries.Count
            && left.Entries.All(entry => right.Get(entry.Key.Text) is { } value && Of(entry.Value, value)),
        _ => false,
    };
}
