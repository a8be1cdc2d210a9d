using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Accounts;

/// <summary>Keys of activities.yaml.</summary>
internal static class ActivityFields
{
    public static readonly FieldSet Set = new FieldSet("activity", "an activity of the quarterly accounts 行业", hasDefaults: true).Named();

    public static readonly ChoiceField<ActivityGroup> Group = Set.Choice<ActivityGroup>("group", "group in the accounts");
    public static readonly FlagField Manufacturing = Set.Flag("manufacturing", "true for what the manufacturing share of GDP spans");
    public static readonly ChoiceField<ActivityRole> Role = Set.Choice<ActivityRole>("role", "role that a rule must know", required: false);
    public static readonly QuantityField BaseWeight =
        Set.Quantity("base-weight", Unit.Fraction, 0, 1, "weight in base-year GDP within its side, normalised in each draw");
    public static readonly NumberField ValueAddedRatio = Set.Number("value-added-ratio", Unit.Fraction, 0.01, 1, "value added per gross output 增加值率");
    public static readonly NumberField LabourShare = Set.Number("labour-share", Unit.Fraction, 0, 1, "labour share of value added");
    public static readonly NumberField NetProductionTaxShare =
        Set.Number("net-production-tax-share", Unit.Fraction, -0.5, 1, "net production tax share of value added");
    public static readonly NumberField SurplusShare = Set.Number("surplus-share", Unit.Fraction, -0.5, 1, "operating surplus share of value added");
    public static readonly NumberField NationalOutputShare = Set.Number("national-output-share", Unit.Fraction, 0.000001, 1, "share of national gross output");
    public static readonly QuantityField CityLoading = Set.Quantity("city-loading", Unit.Ratio, -3, 5, "loading on the city's common shock");
    public static readonly QuantityField OwnShockDeviation =
        Set.Quantity("own-shock-deviation", Unit.Fraction, 0, 1, "standard deviation of its own annual growth shock");
    public static readonly NumberField DistrictLoading = Set.Number("district-loading", Unit.Ratio, -3, 5, "loading on the district's factor of growth");
    public static readonly NumberField ManufacturingLoading =
        Set.Number("manufacturing-loading", Unit.Ratio, -3, 5, "loading on the factor of growth that manufacturing shares; left out for none", required: false);
    public static readonly NumberField HousingLoading =
        Set.Number("housing-loading", Unit.Ratio, -3, 5, "loading of its growth on the housing factor; left out for none", required: false);
    public static readonly WeightsField Season = Set.Season("season", "quarterly weights of the year's value added");
    public static readonly QuantityField BasePriceLevel = Set.Divisor("base-price-level", Unit.Ratio, 0.1, 10, "price level of the base year, 2020 = 1");
    public static readonly QuantityField PriceGrowth = Set.Quantity("price-growth", Unit.PerYear, -0.5, 1, "annual price growth in the run");
    public static readonly NumberField PriceLoading = Set.Number("price-loading", Unit.Ratio, -3, 5, "loading of its prices on the common factor of prices");
    public static readonly QuantityField CapacityUtilisation =
        Set.Divisor("capacity-utilisation", Unit.Fraction, 0.05, 1, "share of base-year capacity in use");
    public static readonly QuantityField JobsPerOutput = Set.Quantity("jobs-per-output", Unit.PersonsPerMoney, 0, 5000, "marginal jobs per gross output");
    public static readonly QuantityField EnergyIntensity =
        Set.Quantity("energy-intensity", Unit.EnergyPerMoney, 0, 20, "energy per constant-price value added");
    public static readonly NumberField LockdownProfile =
        Set.Number("lockdown-profile", Unit.Fraction, -1, 0, "output lost to an outbreak of severity 1 in its quarter, against trend (model 7.10.6)");

    /// <summary>Keys of the file.</summary>
    public static readonly FieldSet File = new("activities file", "activities, in the order of the input coefficients");

    public static readonly GroupedDefaultsField Defaults =
        File.Add(new GroupedDefaultsField("defaults", Set, ["all", .. Enum.GetValues<ActivityGroup>().Select(group => ChoiceWords.Of(group))],
            "what an activity leaves out, by group and for all"));

    public static readonly EntitiesField Activities = File.Entities("activities", Set, "activities, in the order of the input coefficients");

    /// <summary>The activities with the defaults of their group, then of all, below them.</summary>
    public static IReadOnlyList<Entity> Read(Entity document) => Activities.Read(document, "activities", map =>
    [
        .. Defaults.Of(document, (map.Get("group") as Reading.ScalarNode)?.Text ?? string.Empty, "activities/defaults"),
        .. Defaults.Of(document, "all", "activities/defaults"),
    ]);
}
