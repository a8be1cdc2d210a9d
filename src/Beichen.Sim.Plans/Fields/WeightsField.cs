using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>Four numbers, one a calendar quarter: shares of a year that sum to 1, or paces.</summary>
internal sealed class WeightsField(string key, string description, bool sumsToOne, double highest, int count = 4)
    : Field<IReadOnlyList<double>>(key, description, required: true)
{
    /// <summary>How far a sum may be from 1: the rounding of figures printed with three decimals.</summary>
    public const double SumTolerance = 1e-9;

    public override IReadOnlyList<double> Absent { get; } = [.. Enumerable.Repeat(1.0 / count, count)];

    public override IReadOnlyList<string> SideKeys => [$"{Key}-source"];

    public override JsonObject Schema() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = highest },
        ["minItems"] = count,
        ["maxItems"] = count,
        ["description"] = Description,
    };

    public override IReadOnlyList<double> Read(Node node, FieldPlace at)
    {
        var numbers = new List<double>();
        foreach (Node item in (node as ListNode)?.Items ?? [])
        {
            if (item is ScalarNode scalar && Words.TryNumber(scalar.Text, out double number) && number >= 0 && number <= highest) numbers.Add(number);
            else at.Problems.Add(item.Place, $"{item.Describe()} in '{Key}'", Words.Range(0, highest));
        }

        if (node is not ListNode list || list.Items.Count != count)
        {
            at.Problems.Add(node.Place, $"{(node is ListNode other ? $"{other.Items.Count} numbers" : node.Describe())} for '{Key}'",
                count == 4 ? "4 numbers, one a quarter" : $"{count} numbers");
            return Absent;
        }

        if (numbers.Count < count) return Absent;
        if (sumsToOne && Math.Abs(numbers.Sum() - 1) > SumTolerance)
            at.Problems.Add(node.Place, $"'{Key}' sums to {Words.Number(Math.Round(numbers.Sum(), 9))}", "shares that sum to 1");
        at.EnterSetting(Key, node, Words.Numbers(numbers));
        return numbers;
    }
}
