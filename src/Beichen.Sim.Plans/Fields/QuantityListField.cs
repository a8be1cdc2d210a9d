using System.Text.Json.Nodes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Fields;

/// <summary>A list of a fixed number of values, addressed as <c>…/0</c>, <c>…/1</c>.</summary>
internal sealed class QuantityListField(string key, string unit, double low, double high, int count, string description)
    : Field<IReadOnlyList<Quantity>>(key, description, required: true)
{
    private readonly QuantityField item = new(key, unit, low, high, description, required: true);

    public override IReadOnlyList<Quantity> Absent { get; } = [.. Enumerable.Repeat(Quantity.Fixed(0), count)];

    public override JsonObject Schema() => new()
    {
        ["type"] = "array",
        ["items"] = item.Schema(),
        ["minItems"] = count,
        ["maxItems"] = count,
        ["description"] = Description,
    };

    public override IReadOnlyList<Quantity> Read(Node node, FieldPlace at)
    {
        if (node is ListNode list && list.Items.Count == count)
            return [.. list.Items.Select((value, index) => item.Read(value, at with { Path = $"{at.Path}/{index}" }))];
        at.Problems.Add(node.Place, $"{(node is ListNode other ? $"{other.Items.Count} values" : node.Describe())} for '{Key}'", $"{count} values");
        return Absent;
    }
}
