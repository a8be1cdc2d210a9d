using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Commerce;

/// <summary>Keys of commerce.yaml.</summary>
internal static class CommerceFields
{
    /// <summary>Keys of a town whose households shop.</summary>
    public static readonly FieldSet Towns = new FieldSet("town", "a town whose households shop 镇街").Named();

    public static readonly QuantityField Population = Towns.Quantity("population", Unit.People, 0, 500, "residents 常住人口");

    /// <summary>Keys of a mall or street that draws them.</summary>
    public static readonly FieldSet Venues = new FieldSet("venue", "a mall or street 商业体").Named();

    public static readonly QuantityField FloorArea = Venues.Quantity("floor-area", Unit.Floor, 0, 200, "retail floor");
    public static readonly ReferenceField OpeningProject =
        Venues.Reference("opening-project", "project", "project whose opening brings it in; absent = open on the first day");
    public static readonly ReferenceField RefitProject = Venues.Reference("refit-project", "project", "project whose completion lifts its draw");
    public static readonly QuantityField RefitUplift =
        Venues.Quantity("refit-uplift", Unit.Fraction, 0, 3, "rise of effective floor area after the refit", required: false);

    /// <summary>A commercial district.</summary>
    public static readonly FieldSet Districts = new FieldSet("commercial district", "a commercial district 商圈").Named();

    public static readonly QuantityMapField TravelTime =
        Districts.Add(new QuantityMapField("travel-time", Unit.Minutes, 1, 300, "town", "travel time from each town, or default"));
    public static readonly ReferenceField TransportProject =
        Districts.Reference("transport-project", "project", "project whose opening shortens the travel time");
    public static readonly QuantityField TravelTimeCut =
        Districts.Quantity("travel-time-cut", Unit.Fraction, 0, 1, "share of travel time saved once it is open", required: false);
    public static readonly QuantityField DutyFreeSales =
        Districts.Quantity("duty-free-sales", Unit.MoneyPerYear, 0, 1000, "duty-free sales of a full year, to visitors 免税", required: false);
    public static readonly QuantityField VisitorShare =
        Districts.Quantity("visitor-share", Unit.Fraction, 0, 5, "spending by outside visitors per unit of local sales");
    public static readonly EntitiesField VenueList = Districts.Entities("venues", Venues, "venues, in plan order");

    /// <summary>Keys of the file.</summary>
    public static readonly FieldSet Set = new FieldSet("commerce", "shopping in the district (model II.7) 商业").Named();

    public static readonly EntitiesField TownList = Set.Entities("towns", Towns, "towns, at most 16");
    public static readonly QuantityField SpendingPerHead =
        Set.Quantity("spending-per-head", Unit.MoneySmall, 0, 100, "venue-type spending a head and year at base");
    public static readonly QuantityField BaseRetention =
        Set.Divisor("base-retention", Unit.Fraction, 0.01, 0.99, "share of it that stayed with the district's venues at base year");
    public static readonly QuantityField AreaExponent = Set.Quantity("area-exponent", Unit.Ratio, 0, 5, "floor-area exponent α of the Huff rule");
    public static readonly QuantityField TimeExponent = Set.Quantity("time-exponent", Unit.Ratio, 0, 10, "travel-time exponent β of the Huff rule");
    public static readonly QuantityField MarginRate =
        Set.Quantity("margin-rate", Unit.Fraction, 0, 1, "share of venue sales that is gross output of trade and hospitality");
    public static readonly QuantityField DisplacementRate =
        Set.Quantity("displacement-rate", Unit.Fraction, 0, 1, "share of net gains at the expense of the district's other shops");
    public static readonly QuantityField BaseRetailSales =
        Set.Divisor("base-retail-sales", Unit.Money, 0.01, 100000, "retail sales of consumer goods in the base year 社会消费品零售总额");
    public static readonly WeightsField Season = Set.Season("season", "quarterly weights of spending");
    public static readonly NumberField HospitalityShare = Set.Number("hospitality-share", Unit.Fraction, 0, 1, "share of margin that belongs to hospitality");
    public static readonly EntitiesField DistrictList = Set.Entities("commercial-districts", Districts, "commercial districts, in plan order");
}
