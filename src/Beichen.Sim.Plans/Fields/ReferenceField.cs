using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>The id of another entity; null when absent.</summary>
internal sealed class ReferenceField(string key, string noun, string description, bool required) : Field<Reference?>(key, description, required)
{
    public override Reference? Absent => null;

    public override JsonObject Schema() => new() { ["type"] = "string", ["minLength"] = 1, ["description"] = Description };

    public override Reference? Read(Node node, FieldPlace at)
    {
        if (node is ScalarNode { Text.Length: > 0 } scalar)
        {
            at.EnterSetting(Key, node, scalar.Text);
            return new Reference(scalar.Text, Key, node.Place);
        }

        at.Problems.Add(node.Place, $"{node.Describe()} for '{Key}'", $"the id of a {noun}");
        return null;
    }
}
