using System.Text.Json.Nodes;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Values;

namespace Beichen.Sim.Plans.Targets;

/// <summary>A target's number, in the unit of what it measures.</summary>
internal sealed class TargetValueField(string key, string description, bool required) : Field<Node?>(key, description, required)
{
    private const double LargestCount = 1e9;

    public override Node? Absent => null;

    public override JsonObject Schema()
    {
        JsonObject schema = ValueSchema.Of(Rule(TargetMeasure.GdpGrowth) with { High = LargestCount }, Description);
        schema["properties"]!["unit"] = ValueSchema.Enumeration(
            Enum.GetValues<TargetMeasure>().Select(UnitOf).Distinct(StringComparer.Ordinal), "单位, by measure");
        return schema;
    }

    public override Node? Read(Node node, FieldPlace at) => node;

    public double? Read(Entity target, TargetMeasure measure)
    {
        if (target.NodeOf(Key) is not { } node || target.LayerOf(Key) is not { } layer) return null;
        SourcedValue? value = ValueReader.Read(node, Rule(measure), target.Reading);
        if (value is not null) new FieldPlace(target, layer, $"{target.Path}/{Key}").EnterValue(node, value, uncertaintyKey: null);
        return value?.Value;
    }

    private static string UnitOf(TargetMeasure measure) => measure switch
    {
        TargetMeasure.BeijingProjects => Unit.Count,
        TargetMeasure.HighTechFirms or TargetMeasure.EagletFirms or TargetMeasure.GazelleFirms => Unit.Firms,
        TargetMeasure.NewJobs => Unit.Persons,
        _ => Unit.Fraction,
    };

    private ValueRule Rule(TargetMeasure measure)
    {
        string unit = UnitOf(measure);
        bool rate = string.Equals(unit, Unit.Fraction, StringComparison.Ordinal);
        return new ValueRule(Key, unit, rate ? -1 : 0, rate ? 2 : LargestCount, MayVary: false, IsTarget: true);
    }
}
