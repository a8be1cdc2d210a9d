using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans.Fields;

namespace Beichen.Sim.Plans.Targets;

/// <summary>Whether a target counts what stands at year end or what is added in the year.</summary>
internal enum TargetCount
{
    Stock,
    Flow,
}

/// <summary>Keys of targets.yaml.</summary>
internal static class TargetFields
{
    public static readonly FieldSet Set = new FieldSet("target", "a target of the plan 目标").Named();

    public static readonly TextField PrintedUnit = Set.Text("unit", "unit as printed: %, pp, 个, 家, 人");
    public static readonly ChoiceField<TargetMeasure> Measure = Set.Choice<TargetMeasure>("measure", "outcome that it is held against");
    public static readonly TargetValueField Value = Set.Add(new TargetValueField("value", "value to reach; absent = shown, not scored", required: false));
    public static readonly ChoiceField<TargetCount> Counts = Set.Choice<TargetCount>("counts", "stock at year end, or flow of the year");
    public static readonly QuarterField Due = Set.Add(new QuarterField("due", "quarter at whose end it is due"));
    public static readonly TargetValueField Tolerance = Set.Add(new TargetValueField("tolerance", "shortfall that still counts as met", required: false));
    public static readonly NameField Ambiguity = Set.Add(new NameField("ambiguity", "what the text leaves open, shown to the reader", required: false));
    public static readonly BlockField Reporting = Set.Block("reporting", ReportingFields.Set, "how a figure short of it may be reported", required: false);

    /// <summary>Keys of the file.</summary>
    public static readonly FieldSet File = new("targets file", "targets of the plan 目标");

    public static readonly EntitiesField Targets = File.Entities("targets", Set, "targets, in plan order");
}
