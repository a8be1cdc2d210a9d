using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>true or false.</summary>
internal sealed class FlagField(string key, string description) : Field<bool>(key, description, required: true)
{
    public override bool Absent => false;

    public override JsonObject Schema() => new() { ["type"] = "boolean", ["description"] = Description };

    public override bool Read(Node node, FieldPlace at)
    {
        if (node is ScalarNode { Text: "true" or "false" } scalar)
        {
            at.EnterSetting(Key, node, scalar.Text);
            return scalar.Text.Length == 4;
        }

        at.Problems.Add(node.Place, $"{node.Describe()} for '{Key}'", "true or false");
        return false;
    }
}
