using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Reading;

/// <summary>A piece of a YAML file that knows where it stands.</summary>
internal abstract class Node(Place place)
{
    public Place Place { get; } = place;

    /// <summary>What it is, for messages.</summary>
    public abstract string Describe();
}

/// <summary>A text, number or flag.</summary>
internal sealed class ScalarNode(string text, Place place, bool isNull = false) : Node(place)
{
    public string Text { get; } = text;

    /// <summary>True for a key without a value, <c>~</c> and <c>null</c>: its text is empty.</summary>
    public bool IsNull { get; } = isNull;

    public override string Describe() => IsNull ? "nothing" : $"'{Text}'";
}

/// <summary>A list; entities in it are addressed by their <c>id</c>.</summary>
internal sealed class ListNode(IReadOnlyList<Node> items, Place place) : Node(place)
{
    private readonly List<Node> items = [.. items];

    public IReadOnlyList<Node> Items => items;

    public override string Describe() => "a list";

    public static string? IdOf(Node item) => (item as MapNode)?.Get("id") is ScalarNode id ? id.Text : null;

    public Node? ById(string id) => items.Find(item => string.Equals(IdOf(item), id, StringComparison.Ordinal));

    public void Remove(Node item) => items.Remove(item);

    public void Add(Node item) => items.Add(item);
}

/// <summary>A map of keys to nodes, in the order of the file.</summary>
internal sealed class MapNode(IReadOnlyList<(ScalarNode Key, Node Value)> entries, Place place) : Node(place)
{
    private readonly List<(ScalarNode Key, Node Value)> entries = [.. entries];
    private readonly Dictionary<string, int> positions =
        entries.Select((entry, i) => (entry.Key.Text, i)).ToDictionary(pair => pair.Text, pair => pair.i, StringComparer.Ordinal);

    public IReadOnlyList<(ScalarNode Key, Node Value)> Entries => entries;

    public override string Describe() => "a map";

    public Node? Get(string key) => positions.TryGetValue(key, out int at) ? entries[at].Value : null;

    public void Set(ScalarNode key, Node value)
    {
        if (positions.TryAdd(key.Text, entries.Count)) entries.Add((key, value));
        else entries[positions[key.Text]] = (key, value);
    }

    public void Remove(string key)
    {
        if (!positions.Remove(key, out int at)) return;
        entries.RemoveAt(at);
        for (int i = at; i < entries.Count; i++) positions[entries[i].Key.Text] = i;
    }
}
