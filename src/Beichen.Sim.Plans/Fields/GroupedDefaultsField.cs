using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>Defaults of entities by group: a map of group name → the keys that an entity of the group may leave out.</summary>
internal sealed class GroupedDefaultsField(string key, FieldSet fields, IReadOnlyList<string> groups, string description)
    : Field(key, description, required: false)
{
    /// <summary>Name of the schema's definition that the groups share.</summary>
    public string DefinitionName => $"{fields.Noun}-defaults";

    /// <summary>What any group may hold.</summary>
    public JsonObject Definition() => SetSchema.Of(fields, partial: true, fields.Description);

    public override JsonObject Schema()
    {
        var properties = new JsonObject();
        foreach (string group in groups) properties[group] = new JsonObject { ["$ref"] = $"#/definitions/{DefinitionName}" };
        return new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false, ["description"] = Description };
    }

    /// <summary>The defaults of a group; none when the file has none.</summary>
    public IEnumerable<Layer> Of(Entity document, string group, string path) =>
        (document.NodeOf(Key) as MapNode)?.Get(group) is MapNode map ? [new Layer(map, $"{path}/{group}")] : [];

    public void CheckKeys(MapNode document, PlanReading reading)
    {
        if (document.Get(Key) is not MapNode map) return;
        KeyCheck.Unknown(map, groups, $"'{Key}'", reading.Problems);
        foreach ((ScalarNode group, Node value) in map.Entries)
            fields.CheckKeys(value as MapNode, $"{Key} '{group.Text}'", reading);
    }
}
