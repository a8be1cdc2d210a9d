using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Chains;

/// <summary>Keys of chains.yaml.</summary>
internal static class ChainFields
{
    /// <summary>Firms by tier.</summary>
    public static readonly FieldSet Tiers = new("tiers", "firms by tier at base year 企业梯队", hasDefaults: true);

    public static readonly QuantityField Leading = Tiers.Quantity("leading", Unit.Firms, 0, 10000, "leading firms 链主");
    public static readonly QuantityField KeySupplier = Tiers.Quantity("key-supplier", Unit.Firms, 0, 10000, "key suppliers");
    public static readonly QuantityField Small = Tiers.Quantity("small", Unit.Firms, 0, 100000, "small firms");

    public static readonly FieldSet Set = new FieldSet("chain", "an industry chain 产业链", hasDefaults: true).Named();

    public static readonly ReferenceField Activity = Set.Reference("activity", "activity", "activity that it belongs to", required: true);
    public static readonly QuantityField ShareOfActivity =
        Set.Quantity("share-of-activity", Unit.Fraction, 0, 1, "share of the activity's base-year value added that is this chain's");
    public static readonly QuantityField CapacityUtilisation =
        Set.Divisor("capacity-utilisation", Unit.Fraction, 0.05, 1, "share of base-year capacity in use");
    public static readonly QuantityField OwnShockDeviation =
        Set.Quantity("own-shock-deviation", Unit.Fraction, 0, 1, "standard deviation of its own annual growth shock");
    public static readonly BlockField FirmsByTier = Set.Block("firms-by-tier", Tiers, "firms by tier");
    public static readonly QuantityField FirmsPerOutput =
        Set.Quantity("firms-per-output", Unit.FirmsPerMoney, 0, 100, "small firms that one 亿元 of added output brings");
    public static readonly QuantityField CompletenessPace =
        Set.Quantity("completeness-pace", Unit.PerYear, 0, 1, "share of the leakage that a year's work can close 延链补链强链");
    public static readonly QuantityField CompletenessCost =
        Set.Quantity("completeness-cost", Unit.Money, 0, 10000, "tax rebates that closing all of the leakage would cost");
    public static readonly QuantityField SmartManufacturingEffect =
        Set.Quantity("smart-manufacturing-effect", Unit.Fraction, -0.5, 1, "growth of annual output at full adoption 智能制造");

    /// <summary>Keys of the file.</summary>
    public static readonly FieldSet File = new("chains file", "industry chains 产业链");

    public static readonly BlockField Defaults = File.Block("defaults", Set, "what a chain leaves out", required: false);
    public static readonly EntitiesField Chains = File.Entities("chains", Set, "chains, in plan order");
}
