using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Budget;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Property;
using Beichen.Sim.Kernel.Randomness;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Districts;

/// <content>Seven activities, six revenue items, ten targets, all invented.</content>
internal static partial class InventedDistrict
{
    private static AccountsParameters Accounts() => new()
    {
        Activities =
        [
            Activity("farming", ActivityGroup.Primary, ActivityRole.None, 7, 0.6, 0.7, 0.02, 0.1, [0.10, 0.02, 0.03, 0.01, 0.02, 0.12, 0], 0.3, -0.02),
            Activity("machines", ActivityGroup.Industry, ActivityRole.None, 60, 0.22, 0.4, 0.15, 0.3,
                [0.01, 0.30, 0.05, 0.02, 0.04, 0.01, 0.01], 1.3, -0.133) with { IsManufacturing = true },
            Activity("medicines", ActivityGroup.Industry, ActivityRole.None, 25, 0.31, 0.35, 0.17, 0.36,
                [0.06, 0.05, 0.22, 0.01, 0.06, 0.02, 0.01], 0.8, -0.05) with { IsManufacturing = true },
            Activity("builders", ActivityGroup.Construction, ActivityRole.Construction, 14,
                0.24, 0.6, 0.1, 0.2, [0.01, 0.24, 0, 0.03, 0.05, 0.01, 0.02], 0.9, -0.207),
            Activity("shops", ActivityGroup.Services, ActivityRole.Trade, 22, 0.55, 0.45, 0.2, 0.25, [0, 0.03, 0.01, 0.01, 0.04, 0.03, 0.08], 1.1, -0.125),
            Activity("inns", ActivityGroup.Services, ActivityRole.Hospitality, 5, 0.42, 0.55, 0.08, 0.22, [0.14, 0.01, 0, 0.01, 0.09, 0.03, 0.06], 1.5, -0.266),
            Activity("houses", ActivityGroup.Services, ActivityRole.RealEstate, 17, 0.7, 0.15, 0.2,
                0.3, [0, 0.01, 0, 0.06, 0.01, 0.02, 0.05], 0.7, -0.1) with { HousingLoading = 0.2 },
        ],
        BaseGdp = Around("gdp", 180, 200, 215),
        ManufacturingShare = Around("manufacturing", 0.4, 0.44, 0.5),
        NationalGdp = 4000,
        FlqDelta = Around("flq", 0.15, 0.22, 0.3),
        SuitableCapacity = Certain(0.4),
        OrderLag = Between("order-lag", 0.3, 0.8),
        CityGrowth = Quantity.TwoPieceNormal(0.045, 0.02, 0.01, EntityKey.Of("number.city")),
        QuarterDeviation = Certain(0.006),
        QuarterPersistence = Certain(0.4),
        Outbreaks = Outbreaks(),
        LockdownSeverity = Shock(Certain(0), Certain(0), Around("lockdown", 0.2, 0.4, 0.7), Certain(0.1), Certain(0)),
        ConstructionActivity = ByQuarter(1, 1, 0.6, 1),
        BaseInvestment = Between("investment", 85, 95),
        InvestmentDuration = Around("duration", 5, 7, 9),
        InvestmentCurve = new InvestmentCurve(InvestmentCurveFamily.Beta, 2, 2.5),
        Property = new PropertyParameters
        {
            ShareOfInvestment = Between("property.share", 0.2, 0.35),
            InvestmentElasticity = Certain(0.8),
            SalesElasticity = Certain(1.1),
            Growth = Certain(-0.03),
            LocalContent = Certain(0.3)
        },
        FinancingCeiling = Certain(1.15),
        PastStarts = [Certain(0.8), Certain(1.1), Between("starts.three", 0.8, 1.2), Certain(1), Between("starts.last", 1, 1.3)],
        InvestmentLoading = Certain(0.9),
        StartsDeviation = Certain(0.11),
        InvestmentLocalContent = Between("content", 0.15, 0.3),
        InvestmentSeason = [0.14, 0.28, 0.3, 0.28],
        InvestmentBaseRevision = 0.97,
        InvestmentPriceGrowth = Certain(0.012),
        InvestmentPriceLoading = 0.7,
    };

    private static ActivityParameters Activity(
        string id, ActivityGroup group, ActivityRole role, double weight, double valueAdded, double labour,
        double tax, double surplus, double[] inputs, double loading, double lockdown) => new()
        {
            Name = Name(id),
            Group = group,
            IsManufacturing = false,
            Role = role,
            BaseWeight = Around(id + ".weight", 0.9 * weight, weight, 1.15 * weight),
            ValueAddedRatio = valueAdded,
            LabourShare = labour,
            NetProductionTaxShare = tax,
            SurplusShare = surplus,
            NationalOutputShare = 0.04 + (weight / 200),
            InputCoefficients = [.. inputs],
            CityLoading = Between(id + ".loading", 0.9 * loading, 1.1 * loading),
            OwnShockDeviation = Certain(0.01 + (weight / 3000)),
            DistrictLoading = 0.8 + (weight / 200),
            ManufacturingLoading = group == ActivityGroup.Industry ? 0.9 + (weight / 300) : 0,
            PriceLoading = 0.4 + (weight / 50),
            Season = [0.2 + (weight / 4000), 0.24, 0.26, 0.3 - (weight / 4000)],
            BasePriceLevel = Certain(1 + (weight / 900)),
            PriceGrowth = Between(id + ".prices", -0.01, 0.03),
            CapacityUtilisation = Certain(0.95 - (weight / 400)),
            JobsPerOutput = Certain(30 + weight),
            EnergyIntensity = Certain(0.1 + (weight / 300)),
            LockdownProfile = lockdown,
        };

    private static BudgetParameters Budget() => new()
    {
        Name = Name("muddle-budget"),
        BaseRevenue = Around("revenue", 15, 17, 18),
        Items =
        [
            Item("sales-tax", RevenueBase.ValueAdded, 40, 0, [0.3, 0.25, 0.22, 0.23], 1) with { BearsRefunds = true },
            Item("profit-tax", RevenueBase.Surplus, 17, 1, [0.2, 0.42, 0.18, 0.2], 1.2) with { BearsHighTechRate = true },
            Item("wage-tax", RevenueBase.LabourIncome, 8, 0, [0.3, 0.22, 0.23, 0.25], 1.1),
            Item("deed-tax", RevenueBase.RealEstate, 12, 1, [0.2, 0.25, 0.25, 0.3], 0.8),
            Item("site-tax", RevenueBase.Investment, 7, 0, [0.25, 0.25, 0.25, 0.25], 0.5),
            Item("fees", RevenueBase.Own, 16, 0, [0.24, 0.26, 0.2, 0.3], 0),
        ],
        GrowthBeforeStart = Around("revenue.before", 0, 0.03, 0.06),
        HighTechCostPerFirm = Certain(0.004),
        RefundShare = Shock(Certain(0), Certain(0), Between("refunds", 0.1, 0.3), Certain(0.05), Certain(0)),
    };

    private static RevenueItemParameters Item(string id, RevenueBase kind, double weight, int lag, double[] season, double elasticity) => new()
    {
        Name = Name(id),
        Base = kind,
        Weight = Around(id + ".weight", 0.8 * weight, weight, 1.1 * weight),
        Lag = lag,
        Season = [.. season],
        Elasticity = Certain(elasticity),
        OwnGrowth = Between(id + ".growth", -0.01, 0.03),
        ShockDeviation = Certain(0.01 + (weight / 2000)),
        FiscalLoading = kind == RevenueBase.Own ? 0 : 1 - (weight / 500),
        NonTaxLoading = kind == RevenueBase.Own ? 1.1 : 0,
        BearsRefunds = false,
        BearsHighTechRate = false,
    };

    private static TargetParameters[] Targets() =>
    [
        Target("jobs", TargetMeasure.NewJobs, 30000, 17),
        Target("gdp", TargetMeasure.GdpGrowth, 0.05, 5),
        Target("revenue", TargetMeasure.RevenueGrowth, 0.04, 5),
        Target("investment", TargetMeasure.InvestmentGrowth, 0.08, 5),
        Target("income", TargetMeasure.IncomeInStep, 0, 5) with { Tolerance = 0.005 },
        Target("movers", TargetMeasure.BeijingProjects, 25, 5),
        Target("high-tech", TargetMeasure.HighTechFirms, 140, 5),
        Target("eaglets", TargetMeasure.EagletFirms, 55, 5) with { CountsFlow = true },
        Target("gazelles", TargetMeasure.GazelleFirms, 6, 5),
        Target("energy", TargetMeasure.EnergyIntensityFall, null, 5),
    ];

    private static TargetParameters Target(string id, TargetMeasure measure, double? value, int due) => new()
    {
        Id = id,
        Chinese = "虚构·" + id,
        English = "Invented " + id,
        Unit = "1",
        Measure = measure,
        Value = value,
        CountsFlow = false,
        DueQuarter = due,
        Tolerance = 0,
    };
}
