using Beichen.Sim.Kernel.Budget;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Budget;

/// <summary>Keys of budget.yaml.</summary>
internal static class BudgetFields
{
    /// <summary>A revenue item.</summary>
    public static readonly FieldSet Items = new FieldSet("revenue item", "an item of general public budget revenue (model 8.1)").Named();

    public static readonly ChoiceField<RevenueBase> Base = Items.Choice<RevenueBase>("base", "what it grows with");
    public static readonly QuantityField Weight = Items.Quantity("weight", Unit.Fraction, 0, 1, "weight in base-year revenue, normalised in each draw");
    public static readonly WholeNumberField Lag = Items.Whole("lag", 0, 1, "quarters from base to cash");
    public static readonly WeightsField Season = Items.Season("season", "quarterly weights of cash");
    public static readonly QuantityField Elasticity = Items.Quantity("elasticity", Unit.Ratio, -1, 5, "elasticity to the base");
    public static readonly QuantityField OwnGrowth = Items.Quantity("own-growth", Unit.PerYear, -0.9, 2, "own annual growth beyond the base");
    public static readonly QuantityField ShockDeviation =
        Items.Quantity("shock-deviation", Unit.Fraction, 0, 2, "standard deviation of the item's own annual collection shock");
    public static readonly NumberField FiscalLoading =
        Items.Number("fiscal-loading", Unit.Ratio, -3, 5, "loading of its collection on the common fiscal factor; left out for none", required: false);
    public static readonly NumberField NonTaxLoading = Items.Number(
        "non-tax-loading", Unit.Ratio, -3, 5, "loading of its collection on the factor of receipts that are no tax; left out for none", required: false);
    public static readonly FlagField BearsRefunds = Items.Flag("bears-refunds", "true when value-added-tax credit refunds are taken from it 留抵退税");
    public static readonly FlagField BearsHighTechRate = Items.Flag("bears-high-tech-rate", "true when the high-tech rate is taken from it");

    /// <summary>Keys of the file.</summary>
    public static readonly FieldSet Set = new FieldSet("budget", "general public budget revenue 一般公共预算收入").Named();

    public static readonly QuantityField BaseRevenue = Set.Divisor("base-revenue", Unit.Money, 0.01, 10000, "revenue of the base year");
    public static readonly EntitiesField ItemList = Set.Entities("items", Items, "revenue items, at most 10");
    public static readonly QuantityField GrowthBeforeStart =
        Set.Quantity("growth-before-start", Unit.PerYear, -0.9, 2, "nominal growth of the bases in the quarter before the run");
    public static readonly QuantityField HighTechCostPerFirm =
        Set.Quantity("high-tech-cost-per-firm", Unit.MoneyPerYear, 0, 10, "district corporate tax lost a year per certified firm");
}
