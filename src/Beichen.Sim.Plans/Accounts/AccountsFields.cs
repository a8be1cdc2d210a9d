using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Projects;

namespace Beichen.Sim.Plans.Accounts;

/// <summary>Keys of the accounts block of district.yaml.</summary>
internal static class AccountsFields
{
    public static readonly FieldSet Set = new("accounts", "the district's accounts as a whole 核算");

    public static readonly QuantityField BaseGdp = Set.Divisor("base-gdp", Unit.Money, 0.01, 100000, "GDP of the base year, current prices");
    public static readonly QuantityField ManufacturingShare = Set.Quantity("manufacturing-share", Unit.Fraction, 0, 1, "manufacturing share of base-year GDP");
    public static readonly NumberField NationalGdp = Set.Number("national-gdp", Unit.Money, 1, 1e8, "GDP of the nation in the base year");
    public static readonly QuantityField FlqDelta = Set.Quantity("flq-delta", Unit.Fraction, 0, 1, "FLQ exponent δ");
    public static readonly QuantityField SuitableCapacity =
        Set.Quantity("suitable-capacity", Unit.Fraction, 0, 1, "share of spare capacity of the right kind for what completer chains buy at home");
    public static readonly QuantityField OrderLag = Set.Quantity("order-lag", Unit.Fraction, 0, 1, "share of local orders met only in the next quarter");
    public static readonly QuantityField CityGrowth = Set.Quantity("city-growth", Unit.PerYear, -0.5, 0.5, "real growth of the city in a year");
    public static readonly QuantityField QuarterDeviation =
        Set.Quantity("quarter-deviation", Unit.Fraction, 0, 0.5, "standard deviation of the city's quarterly disturbance");
    public static readonly QuantityField QuarterPersistence =
        Set.Quantity("quarter-persistence", Unit.Fraction, 0, 1, "persistence of the quarterly disturbance");
    public static readonly QuantityField BaseInvestment = Set.Divisor("base-investment", Unit.Money, 0.01, 100000, "fixed-asset investment of the base year");
    public static readonly QuantityField InvestmentDuration =
        Set.Divisor("investment-duration", Unit.Quarters, 1, AccountsParameters.LongestInvestment, "quarters over which what is started in a quarter is spent");
    public static readonly BlockField InvestmentCurve =
        Set.Block("investment-curve", CurveFields.Set, "share of it in place at an elapsed share of that time", whole: true);
    public static readonly QuantityListField InvestmentPastStarts = Set.Add(new QuantityListField("investment-past-starts", Unit.Ratio, 0.01,
        100, AccountsParameters.PastYears, "starts of the five years before the first day relative to an ordinary year's, the oldest first"));
    public static readonly QuantityField InvestmentLoading =
        Set.Quantity("investment-loading", Unit.Ratio, -3, 5, "loading of a year's starts on the city's growth");
    public static readonly QuantityField InvestmentStartsDeviation =
        Set.Quantity("investment-starts-deviation", Unit.Ratio, 0, 2, "standard deviation of the log of a year's starts about their trend");
    public static readonly QuantityField FinancingCeiling = Set.Quantity(
        "investment-financing-ceiling", Unit.Ratio, 1, 10, "what lenders finance in a quarter of what is started, over an ordinary year's starts 融资与防风险");
    public static readonly QuantityField InvestmentLocalContent =
        Set.Quantity("investment-local-content", Unit.Fraction, 0, 1, "share of investment without a name that is ordered from builders of the district");
    public static readonly WeightsField InvestmentSeason = Set.Season("investment-season", "quarterly weights of investment");
    public static readonly NumberField InvestmentBaseRevision =
        Set.Number("investment-base-revision", Unit.Ratio, 0.1, 10, "comparable-base revision of last year's investment");
    public static readonly QuantityField InvestmentPriceGrowth =
        Set.Quantity("investment-price-growth", Unit.PerYear, -0.5, 1, "annual growth of investment-goods prices");
    public static readonly NumberField InvestmentPriceLoading =
        Set.Number("investment-price-loading", Unit.Ratio, -3, 5, "loading of investment-goods prices on the common factor of prices");
}
