using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>A bare number that is structure rather than estimate: a shape of a curve, a limit of a lever.</summary>
internal sealed class PlainNumberField(string key, double low, double high, string description, bool required = true)
    : Field<double?>(key, description, required)
{
    public override double? Absent => null;

    public override JsonObject Schema() => new() { ["type"] = "number", ["minimum"] = low, ["maximum"] = high, ["description"] = Description };

    public override double? Read(Node node, FieldPlace at)
    {
        if (node is ScalarNode scalar && Words.TryNumber(scalar.Text, out double number) && number >= low && number <= high)
        {
            at.EnterSetting(Key, node, Words.Number(number), number);
            return number;
        }

        at.Problems.Add(node.Place, $"{node.Describe()} for '{Key}'", $"a number, {Words.Range(low, high)}");
        return null;
    }
}
