using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Projects;

/// <summary>Keys of a stage's duration.</summary>
internal static class DurationFields
{
    public static readonly FieldSet Set = new("duration", "planned quarters times a slip ratio elicited as median and 80th percentile 工期", hasDefaults: true);

    public static readonly QuantityField Planned = Set.Quantity("planned", Unit.Quarters, 0, 60, "quarters of work that the plan implies 计划工期");

    public static readonly NumberField RatioP50 = Set.Number("ratio-p50", Unit.Ratio, 0.1, 10, "median of actual over planned");

    public static readonly NumberField RatioP80 =
        Set.Number("ratio-p80", Unit.Ratio, 0.1, 20, "80th percentile of actual over planned; equal to the median for a certain duration");
}
