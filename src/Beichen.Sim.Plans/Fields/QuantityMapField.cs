using System.Text.Json.Nodes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>A value for each of a list of entities by id; <c>default</c> stands for those not named, each with luck of its own.</summary>
internal sealed class QuantityMapField(string key, string unit, double low, double high, string noun, string description)
    : Field<MapNode?>(key, description, required: true)
{
    private const string Default = "default";

    private readonly QuantityField item = new(key, unit, low, high, description, required: true);

    public override MapNode? Absent => null;

    public override JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = item.Schema(),
        ["minProperties"] = 1,
        ["description"] = Description,
    };

    public override MapNode? Read(Node node, FieldPlace at)
    {
        if (node is not MapNode) at.Problems.Add(node.Place, $"{node.Describe()} for '{Key}'", $"a value for each {noun}, by id, or default");
        return node as MapNode;
    }

    /// <summary>One quantity an id, in the order of the ids.</summary>
    public IReadOnlyList<Quantity> Read(Entity owner, IReadOnlyCollection<string> ids)
    {
        if (owner.Read(this) is not { } map) return [.. ids.Select(_ => item.Absent)];
        KeyCheck.Unknown(map, [.. ids, Default], $"{Key} of {owner.Describe()}", owner.Reading.Problems);
        var quantities = new List<Quantity>();
        foreach (string id in ids)
        {
            bool own = map.Get(id) is not null;
            if (map.Get(id) is { } node || (node = map.Get(Default)) is not null)
                quantities.Add(item.Read(node,
                    new FieldPlace(owner, new Layer(map, own ? null : $"{owner.Path}/{Key}/{Default}"), $"{owner.Path}/{Key}/{id}")));
            else
                owner.Reading.Problems.Add(map.Place, $"no '{Key}' for {noun} '{id}' in {owner.Describe()}", $"a value for each {noun}, or default");
        }

        return quantities.Count == ids.Count ? quantities : [.. ids.Select(_ => item.Absent)];
    }
}
