using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Budget;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Energy;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Firms;
using Beichen.Sim.Kernel.Households;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Results.Tests;

/// <summary>A district of two projects and six targets, with no economy behind it: results are put in by hand.</summary>
public static class ExamplePlan
{
    private static readonly QuarterPath One = QuarterPath.Constant(1);

    public static DistrictPlan Create(int quarters = 4) => new()
    {
        Name = Name("hexi"),
        Start = new Quarter(2022, 1),
        Quarters = quarters,
        DelayFamily = default,
        Factors = Kernel.Factors.FactorSet.None,
        Projects =
        [
            Project("mill", ProjectStage.Building, new Milestone("mill-open", "投产", "producing", ProjectStage.Producing, 2)),
            Project("mall", ProjectStage.Signed, new Milestone("mall-start", "开工", "building", ProjectStage.Building, 1),
                new Milestone("mall-open", "开业", "open", ProjectStage.Producing, 9)),
        ],
        Parks = [],
        Chains = [],
        CommercialDistricts = [],
        Attraction = new AttractionParameters(Name("pipeline"), [], RelocationCountRule.Signed),
        Accounts = new AccountsParameters
        {
            Activities = [],
            BaseGdp = default,
            ManufacturingShare = default,
            NationalGdp = 0,
            FlqDelta = default,
            SuitableCapacity = default,
            OrderLag = default,
            CityGrowth = default,
            QuarterDeviation = default,
            QuarterPersistence = default,
            Outbreaks = Kernel.Outbreaks.OutbreakParameters.None,
            LockdownSeverity = One,
            ConstructionActivity = One,
            InvestmentPriceLoading = 0,
            BaseInvestment = default,
            InvestmentDuration = default,
            InvestmentCurve = default!,
            PastStarts = [],
            InvestmentLoading = default,
            StartsDeviation = default,
            InvestmentLocalContent = default,
            InvestmentSeason = [],
            InvestmentBaseRevision = 1,
            InvestmentPriceGrowth = default,
        },
        Commerce = new CommerceParameters
        {
            Towns = [],
            SpendingPerHead = default,
            BaseRetention = default,
            AreaExponent = default,
            TimeExponent = default,
            MarginRate = default,
            DisplacementRate = default,
            Season = [],
            HospitalityShare = 0,
        },
        Firms = new FirmParameters
        {
            Name = Name("firms"),
            HighTech = Certificate(),
            Specialised = Certificate(),
            Eaglets = Batch(),
            Gazelles = Batch(),
            Batches = [],
            CertificationDrive = One,
        },
        Households = new HouseholdParameters
        {
            Name = Name("households"),
            BaseIncomePerHead = default,
            WageShare = default,
            BusinessShare = default,
            PropertyShare = default,
            ResidentShare = default,
            WageElasticity = default,
            PropertyGrowth = default,
            TransferGrowth = default,
            PropertyElasticity = default,
            TransferElasticity = default,
            TrendGrowth = 0,
            ConsumerPriceGrowth = default,
            PopulationGrowth = default,
            SurveyDeviation = default,
            SpendingElasticity = default,
            ProjectJobs = default,
            BackgroundJobs = default,
            ReplacementShare = default,
            JobsElasticity = default,
            TalentJobs = One,
        },
        Budget = new BudgetParameters
        {
            Name = Name("budget"),
            BaseRevenue = default,
            Items = [],
            GrowthBeforeStart = default,
            HighTechCostPerFirm = default,
            RefundShare = One
        },
        Energy = new EnergyParameters(Name("energy"), default, default),
        Targets =
        [
            Target("gdp", TargetMeasure.GdpGrowth, 0.065, "%"),
            Target("budget-revenue", TargetMeasure.RevenueGrowth, 0.05, "%"),
            Target("disposable-income", TargetMeasure.IncomeInStep, 0, "pp", tolerance: 0.005),
            Target("beijing-projects", TargetMeasure.BeijingProjects, 100, "个", flow: true),
            Target("jobs", TargetMeasure.NewJobs, 100_000, "人", due: 19, flow: true),
            Target("energy", TargetMeasure.EnergyIntensityFall, null, "%"),
        ],
    };

    public static TargetParameters Target(
        string id, TargetMeasure measure, double? value, string unit, int due = 3, double tolerance = 0, bool flow = false) => new()
        {
            Id = id,
            Chinese = $"目标{id}",
            English = $"target {id}",
            Unit = unit,
            Measure = measure,
            Value = value,
            CountsFlow = flow,
            DueQuarter = due,
            Tolerance = tolerance,
        };

    private static EntityName Name(string id) => new(id, $"名{id}", $"name {id}", EntityKey.Of(id));

    private static ProjectParameters Project(string id, ProjectStage stage, params IReadOnlyList<Milestone> milestones)
    {
        var duration = new StageDuration(default, 1, 1);
        return new ProjectParameters
        {
            Name = Name(id),
            Kind = ProjectKind.Industrial,
            Activity = -1,
            Chain = -1,
            Park = -1,
            Priority = 1,
            InitialStage = stage,
            InitialProgress = default,
            InitialAge = default,
            Investment = default,
            LocalInvestmentShare = default,
            ConstructionShare = default,
            LocalConstructionShare = default,
            Curve = default,
            Negotiation = duration,
            Approval = duration,
            Construction = duration,
            Commissioning = duration,
            DelayGroupKey = 0,
            DelayCorrelation = 0,
            SigningProbability = default,
            StartProbability = default,
            CompletionProbability = default,
            SetbackProbability = default,
            SetbackQuarters = default,
            OverrunMean = default,
            OverrunPerDelayScore = default,
            WorkPace = [1, 1, 1, 1],
            StatisticsLag = 0,
            EntersStatistics = true,
            OutputPerInvestment = default,
            RampQuarters = default,
            UtilisationCeiling = default,
            Displacement = default,
            Jobs = default,
            OwnEnergy = default,
            Land = 0,
            FloorArea = 0,
            Power = 0,
            Milestones = [.. milestones],
            SlipQuarters = 0,
            Punctuality = 0,
            ApprovalPace = One,
            ConstructionPace = One,
        };
    }

    private static CertificateParameters Certificate() => new()
    {
        CityFirms = default,
        DistrictShare = default,
        CohortShares = [0, 0, 1],
        Renewal = default,
        NewRate = default,
        Dispersion = default,
        Announcements = [],
    };

    private static BatchParameters Batch() => new() { CityPasses = default, DistrictShare = default, Ratio = default, Earlier = default, Exit = default };
}
