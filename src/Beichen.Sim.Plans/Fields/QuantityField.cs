using System.Text.Json.Nodes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Fields;

/// <summary>A value that may be uncertain. Each entity draws its own luck: the key is of the value's path, also when inherited.</summary>
internal sealed class QuantityField(string key, string unit, double low, double high, string description, bool required, bool divides = false)
    : Field<Quantity>(key, description, required), IValueField
{
    private readonly ValueRule rule = new(key, unit, low, high, MayVary: true, divides);

    /// <summary>True for a law of what is drawn again and again in a run, which no design over the draws can settle.</summary>
    public bool DrawnAnew { get; init; }

    /// <summary>True for a value that no run reads, so that it is none of its uncertain inputs: how a result is reported.</summary>
    public bool OutsideRuns { get; init; }

    public override Quantity Absent => Quantity.Fixed(0);

    public ValueRule Rule => rule;

    public override JsonObject Schema() => ValueSchema.Of(rule, Description);

    public override Quantity Read(Node node, FieldPlace at)
    {
        SourcedValue? value = ValueReader.Read(node, rule, at.Reading);
        if (value is null) return Absent;
        uint? luck = value.Spread is null ? null : at.Reading.Key($"uncertainty:{at.Path}");
        at.EnterValue(node, value, OutsideRuns ? null : luck);
        return value.Spread is null ? Quantity.Fixed(value.Value)
            : DrawnAnew || OutsideRuns ? value.Spread.Quantity(luck!.Value)
            : at.Reading.UnderDesign(at.Path, value.Spread.Quantity(luck!.Value));
    }
}
