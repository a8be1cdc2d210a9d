using System.Text.Json.Nodes;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>A calendar quarter, <c>2022Q1</c>.</summary>
internal sealed class QuarterField(string key, string description, bool required = true) : Field<Quarter>(key, description, required)
{
    public const string Pattern = "^[0-9]{4}Q[1-4]$";

    public override Quarter Absent => new(2022, 1);

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = Pattern, ["description"] = Description };

    public override Quarter Read(Node node, FieldPlace at)
    {
        Quarter? quarter = Parse(node, Key, at.Problems);
        if (quarter is not null) at.EnterSetting(Key, node, quarter.Value.ToString());
        return quarter ?? Absent;
    }

    public static Quarter? Parse(Node node, string key, ProblemList problems)
    {
        if (node is ScalarNode scalar && Quarter.TryParse(scalar.Text, out Quarter quarter)) return quarter;
        problems.Add(node.Place, $"{node.Describe()} for '{key}'", "a quarter such as 2022Q4");
        return null;
    }
}
