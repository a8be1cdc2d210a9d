using Beichen.Sim.Kernel.Firms;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Firms;

/// <summary>Keys of a class of firms that pass in yearly batches.</summary>
internal static class BatchFields
{
    public static readonly FieldSet Set =
        new("class of firms", "firms that the city evaluates in yearly batches 分批评价: the city's passes, the district's share");

    public static readonly QuantityField CityPasses =
        Set.Quantity("city-passes", Unit.Firms, 0, 1000000, "firms of the city that passed in the base year 全市当年入库");
    public static readonly QuantityField DistrictShare = Set.Quantity("district-share", Unit.Fraction, 0, 1, "the district's share of them 区份额");
    public static readonly QuantityField Ratio = Set.Quantity("ratio", Unit.Ratio, 0, 10, "passes of a year of the run over the base year's");
    public static readonly QuantityField Earlier =
        Set.Quantity("earlier", Unit.Ratio, 0, 20, "firms still listed from the years before, for each that passed in the base year");
    public static readonly QuantityField Exit = Set.Quantity("exit", Unit.PerQuarter, 0, 1, "quarterly probability that a firm leaves the list");

    public static BatchParameters Read(Entity batch) => new()
    {
        CityPasses = batch.Read(CityPasses),
        DistrictShare = batch.Read(DistrictShare),
        Ratio = batch.Read(Ratio),
        Earlier = batch.Read(Earlier),
        Exit = batch.Read(Exit),
    };
}
