using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>Words for the reader; no value of the run.</summary>
internal sealed class TextField(string key, string description, bool required) : Field<string>(key, description, required)
{
    public override string Absent => string.Empty;

    public override JsonObject Schema() => new() { ["type"] = "string", ["minLength"] = 1, ["description"] = Description };

    public override string Read(Node node, FieldPlace at)
    {
        if (node is ScalarNode { Text.Length: > 0 } scalar) return scalar.Text;
        at.Problems.Add(node.Place, $"{node.Describe()} for '{Key}'", "a text");
        return string.Empty;
    }
}
