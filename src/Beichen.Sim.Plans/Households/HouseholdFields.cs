using Beichen.Sim.Kernel.Households;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Scenarios;

namespace Beichen.Sim.Plans.Households;

/// <summary>Keys of households.yaml.</summary>
internal static class HouseholdFields
{
    public static readonly FieldSet Set = new FieldSet("households", "household income by source, prices, jobs (model II.9) 居民").Named();

    public static readonly QuantityField BaseIncomePerHead =
        Set.Divisor("base-income-per-head", Unit.MoneySmall, 0.01, 100, "disposable income a head in the base year");
    public static readonly QuantityField WageShare = Set.Quantity("wage-share", Unit.Fraction, 0, 1, "share of wages in disposable income");
    public static readonly QuantityField BusinessShare = Set.Quantity("business-share", Unit.Fraction, 0, 1, "share of business income");
    public static readonly QuantityField PropertyShare = Set.Quantity("property-share", Unit.Fraction, 0, 1, "share of property income");
    public static readonly QuantityField ResidentShare =
        Set.Quantity("resident-share", Unit.Fraction, 0, 1, "share of the residents' wages earned in the district");
    public static readonly QuantityField WageElasticity =
        Set.Quantity("wage-elasticity", Unit.Ratio, 0, 5, "elasticity of wages to the value added behind them");
    public static readonly QuantityField PropertyGrowth = Set.Quantity("property-growth", Unit.PerYear, -0.5, 0.5, "real annual growth of property income");
    public static readonly QuantityField TransferGrowth = Set.Quantity("transfer-growth", Unit.PerYear, -0.5, 0.5, "real annual growth of net transfers");
    public static readonly QuantityField PropertyElasticity =
        Set.Quantity("property-elasticity", Unit.Ratio, 0, 5, "elasticity of property income to the district's product against its trend");
    public static readonly QuantityField TransferElasticity =
        Set.Quantity("transfer-elasticity", Unit.Ratio, 0, 5, "elasticity of net transfers to the district's product against its trend");
    public static readonly NumberField TrendGrowth =
        Set.Number("trend-growth", Unit.PerYear, -0.1, 0.3, "growth a year taken as the trend, whatever the prior of the city's growth");
    public static readonly QuantityField ConsumerPriceGrowth =
        Set.Quantity("consumer-price-growth", Unit.PerYear, -0.2, 0.5, "annual growth of consumer prices");
    public static readonly QuantityField PopulationGrowth =
        Set.Quantity("population-growth", Unit.PerYear, -0.2, 0.2, "annual growth of the resident population");
    public static readonly QuantityField SurveyDeviation =
        Set.Quantity("survey-deviation", Unit.Fraction, 0, 0.2, "standard deviation of the survey's sampling error in growth");
    public static readonly QuantityField SpendingElasticity =
        Set.Quantity("spending-elasticity", Unit.Ratio, 0, 5, "elasticity of venue-type spending to income");
    public static readonly QuantityField BackgroundJobs =
        Set.Quantity("background-jobs", Unit.PersonsPerYear, 0, 1000000, "gross new urban jobs a year, those of an ordinary year's projects among them");
    public static readonly QuantityField ProjectJobs = Set.Quantity(
        "project-jobs", Unit.PersonsPerYear, 0, 1000000, "of these, what projects, pipeline and local orders bring in the model, where they are counted");
    public static readonly QuantityField ReplacementShare = Set.Quantity(
        "replacement-share", Unit.Fraction, 0, 2, "share of background jobs that only replaces incumbents who leave work; above 1 employment falls");
    public static readonly QuantityField JobsElasticity =
        Set.Quantity("jobs-elasticity", Unit.Ratio, 0, 20, "per cent of background jobs per percentage point of city growth beyond the trend");

    public static HouseholdParameters Compile(PlanScope scope, Entity households)
    {
        HouseholdParameters compiled = Read(scope, households);
        double shares = scope.Reading.Number("households/wage-share")
            + scope.Reading.Number("households/business-share") + scope.Reading.Number("households/property-share");
        if (shares > 1 + WeightsField.SumTolerance)
            scope.Problems.Add(households.PlaceOf(WageShare),
                $"wage, business and property share sum to {Words.Number(Math.Round(shares, 9))}", "at most 1; the rest is transfers");
        return compiled;
    }

    private static HouseholdParameters Read(PlanScope scope, Entity households) => new()
    {
        Name = PartName.Of(households, "households"),
        BaseIncomePerHead = households.Read(BaseIncomePerHead),
        WageShare = households.Read(WageShare),
        BusinessShare = households.Read(BusinessShare),
        PropertyShare = households.Read(PropertyShare),
        ResidentShare = households.Read(ResidentShare),
        WageElasticity = households.Read(WageElasticity),
        PropertyGrowth = households.Read(PropertyGrowth),
        TransferGrowth = households.Read(TransferGrowth),
        PropertyElasticity = households.Read(PropertyElasticity),
        TransferElasticity = households.Read(TransferElasticity),
        TrendGrowth = households.Read(TrendGrowth) ?? 0,
        ConsumerPriceGrowth = households.Read(ConsumerPriceGrowth),
        PopulationGrowth = households.Read(PopulationGrowth),
        SurveyDeviation = households.Read(SurveyDeviation),
        SpendingElasticity = households.Read(SpendingElasticity),
        BackgroundJobs = households.Read(BackgroundJobs),
        ProjectJobs = households.Read(ProjectJobs),
        ReplacementShare = households.Read(ReplacementShare),
        JobsElasticity = households.Read(JobsElasticity),
    };
}
