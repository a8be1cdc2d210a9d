using System.Globalization;
using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>A small whole number that is structure rather than estimate.</summary>
internal sealed class WholeNumberField(string key, int low, int high, string description, bool required)
    : Field<int>(key, description, required)
{
    public override int Absent => low;

    public override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = low, ["maximum"] = high, ["description"] = Description };

    public override int Read(Node node, FieldPlace at)
    {
        if (node is ScalarNode scalar && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            && number >= low && number <= high)
        {
            at.EnterSetting(Key, node, number.ToString(CultureInfo.InvariantCulture), number);
            return number;
        }

        at.Problems.Add(node.Place, $"{node.Describe()} for '{Key}'", $"a whole number, {Words.Range(low, high)}");
        return Absent;
    }
}
