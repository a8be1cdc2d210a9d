using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>A list of entities, each with an id of its own.</summary>
internal sealed class EntitiesField(string key, FieldSet fields, string description, bool required) : Field(key, description, required)
{
    public FieldSet Fields { get; } = fields;

    public override JsonObject Schema() => new()
    {
        ["type"] = "array",
        ["items"] = SetSchema.Of(Fields, partial: false, Fields.Description),
        ["description"] = Description,
    };

    /// <summary>The entities of a list, with every faulty or doubled id noted.</summary>
    /// <param name="owner">What the list stands in.</param>
    /// <param name="path">Path of the list.</param>
    /// <param name="defaults">Defaults of an entity, nearest first.</param>
    public IReadOnlyList<Entity> Read(Entity owner, string path, Func<MapNode, IEnumerable<Layer>> defaults)
    {
        PlanReading reading = owner.Reading;
        Node? node = owner.NodeOf(Key);
        if (node is not ListNode list)
        {
            if (node is not null || IsRequired)
                reading.Problems.Add(node?.Place ?? owner.Place, node is null ? $"no '{Key}'" : $"{node.Describe()} for '{Key}'", $"a list: {Description}");
            return [];
        }

        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        var entities = new List<Entity>();
        foreach (Node item in list.Items)
        {
            if (item is not MapNode map || map.Get("id") is not ScalarNode { Text.Length: > 0 } id)
                reading.Problems.Add(item.Place, $"{item.Describe()} without an id in '{Key}'", $"a {Fields.Noun} with its id");
            else if (!IsId(id.Text))
                reading.Problems.Add(id.Place, $"id '{id.Text}'", "lower-case letters, digits and hyphens");
            else if (!seen.TryAdd(id.Text, id.Place))
                reading.Problems.Add(id.Place, $"a second {Fields.Noun} '{id.Text}' (the first is at {Words.At(seen[id.Text])})", "an id of its own");
            else
                entities.Add(Of(owner, path, map, defaults));
        }

        foreach (Entity entity in entities) entity.CheckKeys();
        reading.Enter(OrderOf(entities, path, list, reading));
        return entities;
    }

    public IReadOnlyList<Entity> Read(Entity owner, string path) => Read(owner, path, _ => []);

    /// <summary>One entity of the list, or of what was taken out of it.</summary>
    public Entity Of(Entity owner, string path, MapNode map, Func<MapNode, IEnumerable<Layer>> defaults) =>
        new(owner.Reading, Fields, $"{path}/{ListNode.IdOf(map)}", [new Layer(map, null), .. defaults(map)], map.Place, owner);

    private static bool IsId(string text) => text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static Ledgers.LedgerEntry OrderOf(IReadOnlyList<Entity> entities, string path, Node list, PlanReading reading) => new()
    {
        Path = path,
        Value = string.Join(' ', entities.Select(entity => entity.Id)),
        Basis = Evidence.Setting,
        Source = "order of the file",
        File = reading.FileOf(list.Place),
        Line = list.Place.Line,
    };
}
