using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Budget;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Energy;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Firms;
using Beichen.Sim.Kernel.Households;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Analysis.Tests;

/// <summary>An invented district, small enough to work out by hand: GDP 100, investment 40, revenue 10.</summary>
internal static class InventedPlan
{
    private static readonly double[] Even = [0.25, 0.25, 0.25, 0.25];

    public static DistrictPlan Create(params TargetParameters[] targets) => new()
    {
        Name = Name("invented"),
        Start = new Quarter(2022, 1),
        Quarters = 4,
        DelayFamily = DelayFamily.LogNormal,
        Factors = Kernel.Factors.FactorSet.None,
        Projects = [],
        Parks = [],
        Chains = [],
        CommercialDistricts = [],
        Attraction = new AttractionParameters(Name("pipeline"), [], RelocationCountRule.Signed),
        Accounts = Accounts(),
        Commerce = Commerce(),
        Firms = Firms(),
        Households = Households(),
        Budget = Budget(),
        Energy = new EnergyParameters(Name("energy"), F(0.02), F(0.01)),
        Targets = [.. targets],
    };

    public static EntityName Name(string id) => new(id, $"虚构 {id}", $"Invented {id}", EntityKey.Of(id));

    public static TargetParameters Target(TargetMeasure measure, double value, int due = 3) => new()
    {
        Id = measure.ToString(),
        Chinese = "虚构目标",
        English = "Invented target",
        Unit = "家",
        Measure = measure,
        Value = value,
        CountsFlow = false,
        DueQuarter = due,
        Tolerance = 0,
    };

    /// <summary>A plant of 8, four quarters of building in even steps from the first day, in the industry.</summary>
    public static ProjectParameters Plant(string id, double land = 0) => new()
    {
        Name = Name(id),
        Kind = ProjectKind.Industrial,
        Activity = 0,
        Chain = -1,
        Park = land > 0 ? 0 : -1,
        Priority = 1,
        InitialStage = ProjectStage.Approved,
        InitialProgress = F(0),
        InitialAge = F(0),
        Investment = F(8),
        LocalInvestmentShare = F(1),
        ConstructionShare = F(0.5),
        LocalConstructionShare = F(0.5),
        Curve = new InvestmentCurve(InvestmentCurveFamily.Beta, 1, 1),
        Negotiation = Certain(1),
        Approval = Certain(1),
        Construction = Certain(4),
        Commissioning = Certain(1),
        DelayGroupKey = 1,
        DelayCorrelation = 0,
        SigningProbability = F(1),
        StartProbability = F(1),
        CompletionProbability = F(1),
        SetbackProbability = F(0),
        SetbackQuarters = F(0),
        OverrunMean = F(0),
        OverrunPerDelayScore = F(0),
        WorkPace = [1, 1, 1, 1],
        StatisticsLag = 0,
        EntersStatistics = true,
        OutputPerInvestment = F(2),
        RampQuarters = F(2),
        UtilisationCeiling = F(0.9),
        Displacement = F(0),
        Jobs = F(100),
        OwnEnergy = F(0),
        Land = land,
        FloorArea = 0,
        Power = 0,
        Milestones = [],
        SlipQuarters = 0,
        Punctuality = 1,
        ApprovalPace = Path(1),
        ConstructionPace = Path(1),
    };

    public static ParkParameters Park(double land, params int[] projects) => new()
    {
        Name = Name("park"),
        Projects = [.. projects],
        Land = F(land),
        FloorArea = F(0),
        Power = F(0),
        Reserve = 0.1,
        Desks = 1,
        FilesPerDesk = F(8),
        BackgroundFiles = F(4),
        PipelineShare = 0,
        LandRelease = Path(0),
        FloorAreaRelease = Path(0),
        PowerRelease = Path(0),
        ApprovalPace = Path(1),
    };

    /// <summary>Projects of 1 without land, ten signings a year, half of them carried out, all money within the quarter.</summary>
    public static ArrivalStreamParameters Stream(bool fromBeijing) => new()
    {
        Name = Name("stream"),
        IsBeijingRelocation = fromBeijing,
        AnnualMean = F(10),
        Dispersion = F(100),
        Season = [.. Even],
        HitRate = F(0.5),
        Sizes = [new SizeClassParameters(Name("size"), 1, F(1), F(0))],
        SizeDeviation = F(0),
        StartLag = 0,
        BuildQuarters = 1,
        Curve = new InvestmentCurve(InvestmentCurveFamily.Beta, 1, 1),
        ConstructionShare = F(0),
        LocalConstructionShare = F(0),
        OutputPerInvestment = F(1),
        ActivityShares = [1, 0],
        RampQuarters = 4,
        JobsPerOutput = F(10),
        Effort = Path(1),
        HitRateMultiplier = Path(1),
    };

    public static Quantity F(double value) => Quantity.Fixed(value);

    public static QuarterPath Path(double value) => QuarterPath.Constant(value);

    public static StageDuration Certain(double quarters) => new(F(quarters), 1, 1);

    // Two halves of the economy that buy nothing from each other; the city grows 5 %, between 4 and 6.
    private static AccountsParameters Accounts() => new()
    {
        Activities = [Activity("industry", true, ActivityRole.None, 0.25), Activity("building", false, ActivityRole.Construction, 0.25)],
        BaseGdp = F(100),
        ManufacturingShare = F(0.5),
        NationalGdp = 100_000,
        FlqDelta = F(0.2),
        SuitableCapacity = F(0),
        OrderLag = F(0.5),
        CityGrowth = Quantity.Uniform(0.04, 0.06, 7),
        QuarterDeviation = F(0),
        QuarterPersistence = F(0),
        Outbreaks = Kernel.Outbreaks.OutbreakParameters.None,
        LockdownSeverity = Path(0),
        ConstructionActivity = Path(1),
        BaseInvestment = F(40),
        InvestmentDuration = F(8),
        InvestmentCurve = new InvestmentCurve(InvestmentCurveFamily.Beta, 1, 1),
        PastStarts = [F(1), F(1), F(1), F(1), F(1)],
        InvestmentLoading = F(1),
        StartsDeviation = F(0),
        InvestmentLocalContent = F(0),
        InvestmentSeason = [.. Even],
        InvestmentBaseRevision = 1,
        InvestmentPriceGrowth = F(0),
        InvestmentPriceLoading = 0,
    };

    private static ActivityParameters Activity(string id, bool manufacturing, ActivityRole role, double ratio) => new()
    {
        Name = Name(id),
        Group = manufacturing ? ActivityGroup.Industry : ActivityGroup.Construction,
        IsManufacturing = manufacturing,
        Role = role,
        BaseWeight = F(1),
        ValueAddedRatio = ratio,
        LabourShare = 0.5,
        NetProductionTaxShare = 0.1,
        SurplusShare = 0.3,
        NationalOutputShare = 0.5,
        InputCoefficients = [0, 0],
        CityLoading = F(1),
        OwnShockDeviation = F(0),
        DistrictLoading = 0,
        ManufacturingLoading = 0,
        PriceLoading = 0,
        Season = [.. Even],
        BasePriceLevel = F(1),
        PriceGrowth = F(0.02),
        CapacityUtilisation = F(0.8),
        JobsPerOutput = F(10),
        EnergyIntensity = F(0.5),
        LockdownProfile = 0,
    };

    private static BudgetParameters Budget() => new()
    {
        Name = Name("budget"),
        BaseRevenue = F(10),
        Items = [Item("value-added-tax", RevenueBase.ValueAdded, 0.6), Item("non-tax", RevenueBase.Own, 0.4)],
        GrowthBeforeStart = F(0.03),
        HighTechCostPerFirm = F(0.001),
        RefundShare = Path(0),
    };

    private static RevenueItemParameters Item(string id, RevenueBase revenueBase, double weight) => new()
    {
        Name = Name(id),
        Base = revenueBase,
        Weight = F(weight),
        Lag = revenueBase == RevenueBase.Own ? 0 : 1,
        Season = [.. Even],
        Elasticity = F(1),
        OwnGrowth = F(revenueBase == RevenueBase.Own ? 0.02 : 0),
        ShockDeviation = F(0),
        FiscalLoading = 0,
        NonTaxLoading = 0,
        BearsRefunds = false,
        BearsHighTechRate = false,
    };

    private static FirmParameters Firms() => new()
    {
        Name = Name("firms"),
        HighTech = new CertificateParameters
        {
            CityFirms = F(4800),
            DistrictShare = F(0.1),
            CohortShares = [0.25, 170 / 480.0, 190 / 480.0],
            Renewal = F(0.75),
            NewRate = F(80 / 480.0),
            Dispersion = F(1e9),
            Announcements = [.. Even],
        },
        Specialised = new CertificateParameters
        {
            CityFirms = F(100),
            DistrictShare = F(0.1),
            CohortShares = [0.2, 0.3, 0.5],
            Renewal = F(0.75),
            NewRate = F(0.5),
            Dispersion = F(1e9),
            Announcements = [.. Even],
        },
        Eaglets = new BatchParameters { CityPasses = F(100), DistrictShare = F(0.1), Ratio = F(1), Earlier = F(0), Exit = F(0) },
        Gazelles = new BatchParameters { CityPasses = F(10), DistrictShare = F(0.1), Ratio = F(1), Earlier = F(0), Exit = F(0) },
        Batches = [.. Even],
        CertificationDrive = Path(1),
    };

    private static HouseholdParameters Households() => new()
    {
        Name = Name("households"),
        BaseIncomePerHead = F(4),
        WageShare = F(0.6),
        BusinessShare = F(0.1),
        PropertyShare = F(0.1),
        ResidentShare = F(0.5),
        WageElasticity = F(1),
        PropertyGrowth = F(0.03),
        TransferGrowth = F(0.03),
        PropertyElasticity = F(0),
        TransferElasticity = F(0),
        TrendGrowth = 0,
        ConsumerPriceGrowth = F(0.02),
        PopulationGrowth = F(0),
        SurveyDeviation = F(0),
        SpendingElasticity = F(1),
        ProjectJobs = F(0),
        BackgroundJobs = F(1000),
        ReplacementShare = F(0.4),
        JobsElasticity = F(1),
        TalentJobs = Path(0),
    };

    private static CommerceParameters Commerce() => new()
    {
        Towns = [],
        SpendingPerHead = F(1),
        BaseRetention = F(0.5),
        AreaExponent = F(1),
        TimeExponent = F(2),
        MarginRate = F(0.2),
        DisplacementRate = F(0),
        Season = [.. Even],
        HospitalityShare = 0.2,
    };
}
