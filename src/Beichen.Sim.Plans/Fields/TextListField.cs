using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>A text or a list of texts; for the reader.</summary>
internal sealed class TextListField(string key, string description) : Field<IReadOnlyList<string>>(key, description, required: true)
{
    public override IReadOnlyList<string> Absent => [];

    public override JsonObject Schema() => new()
    {
        ["type"] = new JsonArray("string", "array"),
        ["items"] = new JsonObject { ["type"] = "string" },
        ["description"] = Description,
    };

    public override IReadOnlyList<string> Read(Node node, FieldPlace at)
    {
        IReadOnlyList<Node> items = node is ListNode list ? list.Items : [node];
        if (items.All(item => item is ScalarNode)) return [.. items.Cast<ScalarNode>().Select(item => item.Text)];
        at.Problems.Add(node.Place, $"{node.Describe()} for '{Key}'", "a text or a list of texts");
        return [];
    }
}
