using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Targets;

/// <summary>Keys of a target's <c>reporting</c>.</summary>
internal static class ReportingFields
{
    public static readonly FieldSet Set = new("reporting", "how a figure short of the target may be reported 上报口径");

    public static readonly QuantityField Window = Set.Add(new QuantityField(
        "window", Unit.Fraction, 0, 0.05, "how far short of the target a figure may be and still be reported as meeting it", required: true)
    { OutsideRuns = true });

    public static readonly QuantityField Share = Set.Add(new QuantityField(
        "share", Unit.Fraction, 0, 1, "share of such figures that are", required: true)
    { OutsideRuns = true });

    /// <summary>The rule; null where the target has none.</summary>
    public static ReportingRule? Read(Entity target)
    {
        Entity block = target.Block(TargetFields.Reporting);
        return block.IsAbsent ? null : new ReportingRule(block.Read(Window), block.Read(Share), target.Reading.Key($"reporting:{target.Path}"));
    }
}
