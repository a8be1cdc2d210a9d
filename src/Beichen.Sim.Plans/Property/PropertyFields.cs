using Beichen.Sim.Kernel.Property;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Property;

/// <summary>Keys of property.yaml.</summary>
internal static class PropertyFields
{
    public static readonly FieldSet Set = new FieldSet("property", "real estate: developers' investment, sales, their local orders 房地产").Named();

    public static readonly QuantityField ShareOfInvestment =
        Set.Quantity("share-of-investment", Unit.Fraction, 0, 0.95, "developers' share of the base year's investment 房地产开发投资占比");
    public static readonly QuantityField InvestmentElasticity =
        Set.Quantity("investment-elasticity", Unit.Ratio, 0, 3, "response of developers' investment to the housing factor");
    public static readonly QuantityField SalesElasticity =
        Set.Quantity("sales-elasticity", Unit.Ratio, 0, 3, "response of sales of homes and land to the housing factor");
    public static readonly QuantityField Growth =
        Set.Quantity("growth", Unit.PerYear, -0.5, 0.5, "trend of both a year, beyond what they share with the city's growth");
    public static readonly QuantityField LocalContent =
        Set.Quantity("local-content", Unit.Fraction, 0, 1, "share of developers' investment that is ordered from builders of the district");

    public static PropertyParameters Compile(Entity file) => new()
    {
        ShareOfInvestment = file.Read(ShareOfInvestment),
        InvestmentElasticity = file.Read(InvestmentElasticity),
        SalesElasticity = file.Read(SalesElasticity),
        Growth = file.Read(Growth),
        LocalContent = file.Read(LocalContent),
    };
}
