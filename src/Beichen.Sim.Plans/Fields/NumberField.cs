using System.Text.Json.Nodes;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Fields;

/// <summary>A sourced value that the model takes as certain; null when absent or faulty.</summary>
internal sealed class NumberField(string key, string unit, double low, double high, string description, bool required)
    : Field<double?>(key, description, required), IValueField
{
    private readonly ValueRule rule = new(key, unit, low, high, MayVary: false);

    public override double? Absent => null;

    public ValueRule Rule => rule;

    public override JsonObject Schema() => ValueSchema.Of(rule, Description);

    public override double? Read(Node node, FieldPlace at)
    {
        SourcedValue? value = ValueReader.Read(node, rule, at.Reading);
        if (value is null) return null;
        at.EnterValue(node, value, uncertaintyKey: null);
        return value.Value;
    }
}
