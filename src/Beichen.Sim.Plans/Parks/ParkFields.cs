using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Parks;

/// <summary>Keys of parks.yaml.</summary>
internal static class ParkFields
{
    public static readonly FieldSet Set = new FieldSet("park", "a park or campus 园区 with its hard limits and approval desks", hasDefaults: true).Named();

    public static readonly QuantityField Land = Set.Quantity("land", Unit.Land, 0, 200000, "land free on the first day 可用土地");
    public static readonly QuantityField FloorArea = Set.Quantity("floor-area", Unit.Floor, 0, 5000, "standard floor area free on the first day 标准厂房");
    public static readonly QuantityField Power = Set.Quantity("power", Unit.Power, 0, 10000, "power free on the first day 电力");
    public static readonly NumberField Reserve = Set.Number("reserve", Unit.Fraction, 0, 1, "share of every limit kept in reserve");
    public static readonly WholeNumberField Desks = Set.Whole("desks", 1, 100, "approval desks 审批窗口");
    public static readonly QuantityField FilesPerDesk =
        Set.Divisor("files-per-desk", Unit.FilesPerQuarter, 0.1, 10000, "files that one desk completes in a quarter");
    public static readonly QuantityField BackgroundFiles =
        Set.Quantity("background-files", Unit.FilesPerQuarter, 0, 100000, "files a quarter from firms outside the plan");
    public static readonly NumberField PipelineShare =
        Set.Number("pipeline-share", Unit.Fraction, 0, 1, "share of the pipeline's asks that comes to this park; all parks at most 1");
    public static readonly NumberField PipelineFloorShare = Set.Number("pipeline-floor-share", Unit.Fraction, 0, 1,
        "share of the floor area that the pipeline's firms ask for that is asked here; all parks at most 1; left out for none", required: false);

    /// <summary>Keys of the file.</summary>
    public static readonly FieldSet File = new("parks file", "parks and campuses 园区");

    public static readonly BlockField Defaults = File.Block("defaults", Set, "what a park leaves out", required: false);
    public static readonly EntitiesField Parks = File.Entities("parks", Set, "parks, in plan order");
}
