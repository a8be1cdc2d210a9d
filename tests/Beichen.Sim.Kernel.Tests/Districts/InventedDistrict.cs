using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Energy;
using Beichen.Sim.Kernel.Firms;
using Beichen.Sim.Kernel.Households;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Districts;

/// <summary>
/// Muddle Lake, a district that exists nowhere: every count and branch differs from the district of the plan and no two
/// entities are alike, so that nothing in the kernel can lean on either. It starts in a third quarter.
/// </summary>
internal static partial class InventedDistrict
{
    public static DistrictPlan Plan(int quarters = 20) => new()
    {
        Name = Name("muddle-lake"),
        Start = new Quarter(2023, 3),
        Quarters = quarters,
        DelayFamily = DelayFamily.LogLogistic,
        Factors = Factors(),
        Projects = [.. Projects()],
        Parks = [.. Parks()],
        Chains = [.. Chains()],
        CommercialDistricts = [.. CommercialDistricts()],
        Attraction = Attraction(),
        Accounts = Accounts(),
        Commerce = Commerce(),
        Firms = Firms(),
        Households = Households(),
        Budget = Budget(),
        Energy = new EnergyParameters(Name("muddle-energy"), Around("efficiency", 0.01, 0.025, 0.04), Certain(0.008)),
        Targets = [.. Targets()],
    };

    private static ParkParameters[] Parks() =>
    [
        new()
        {
            Name = Name("reed-park"),
            Projects = [1, 0],
            Land = Between("reed.land", 150, 190),
            FloorArea = Certain(14),
            Power = Certain(60),
            Reserve = 0.05,
            Desks = 3,
            FilesPerDesk = Around("reed.files", 8, 10, 12),
            BackgroundFiles = Around("reed.background", 14, 17, 20),
            PipelineShare = 0.55,
            PipelineFloorShare = 0.7,
            LandRelease = ByQuarter(0, 0, 40, 90),
            FloorAreaRelease = ByQuarter(0, 2),
            PowerRelease = Always(3),
            ApprovalPace = ByQuarter(1, 1, 1.4),
        },
        new()
        {
            Name = Name("sand-park"),
            Projects = [5],
            Land = Certain(75),
            FloorArea = Between("sand.floor", 4, 6),
            Power = Certain(25),
            Reserve = 0,
            Desks = 1,
            FilesPerDesk = Certain(6),
            BackgroundFiles = Between("sand.background", 2, 5),
            PipelineShare = 0.3,
            LandRelease = Always(0),
            FloorAreaRelease = Always(0),
            PowerRelease = Always(0),
            ApprovalPace = Always(1),
        },
    ];

    private static ChainParameters[] Chains() =>
    [
        new()
        {
            Name = Name("pumps"),
            Activity = 1,
            ShareOfActivity = Around("pumps.share", 0.3, 0.4, 0.45),
            Projects = [0],
            CapacityUtilisation = Between("pumps.utilisation", 0.74, 0.86),
            OwnShockDeviation = Certain(0.03),
            FirmsByTier = [Certain(2), Between("pumps.suppliers", 9, 15), Certain(70)],
            FirmsPerOutput = Certain(0.7),
            CompletenessPace = Certain(0.08),
            CompletenessCost = Certain(3),
            Completeness = ByQuarter(0, 0.1, 0.25),
            SmartManufacturing = ByQuarter(0.1, 0.2, 0.3, 0.4),
            SmartManufacturingEffect = Around("pumps.smart", 0, 0.02, 0.05),
        },
        new()
        {
            Name = Name("gears"),
            Activity = 1,
            ShareOfActivity = Certain(0.27),
            Projects = [5],
            CapacityUtilisation = Certain(0.91),
            OwnShockDeviation = Certain(0.05),
            FirmsByTier = [Certain(1), Certain(4), Certain(33)],
            FirmsPerOutput = Certain(0.4),
            CompletenessPace = Certain(0.08),
            CompletenessCost = Certain(3),
            Completeness = Always(0),
            SmartManufacturing = Always(0),
            SmartManufacturingEffect = Certain(0.03),
        },
        new()
        {
            Name = Name("serums"),
            Activity = 2,
            ShareOfActivity = Between("serums.share", 0.5, 0.7),
            Projects = [1],
            CapacityUtilisation = Certain(0.8),
            OwnShockDeviation = Between("serums.shock", 0.02, 0.06),
            FirmsByTier = [Certain(3), Certain(7), Certain(21)],
            FirmsPerOutput = Certain(0.25),
            CompletenessPace = Certain(0.08),
            CompletenessCost = Certain(3),
            Completeness = Always(0.15),
            SmartManufacturing = Always(0.5),
            SmartManufacturingEffect = Certain(0.01),
        },
    ];

    private static AttractionParameters Attraction() => new(
        Name("muddle-attraction"),
        [
            new ArrivalStreamParameters
            {
                Name = Name("big-town-movers"),
                IsBeijingRelocation = true,
                AnnualMean = Around("movers.mean", 18, 24, 34),
                Dispersion = Certain(7),
                Season = [0.2, 0.3, 0.2, 0.3],
                HitRate = Around("movers.hit", 0.2, 0.35, 0.5),
                Sizes =
                [
                    new SizeClassParameters(Name("mover-small"), 0.6, Certain(0.15), Certain(20)),
                    new SizeClassParameters(Name("mover-large"), 0.2, Between("mover-large.size", 1, 2), Certain(11)),
                    new SizeClassParameters(Name("mover-office"), 0.2, Certain(0.1),
                        Certain(0)) { FloorAreaPerInvestment = Between("mover-office.floors", 1, 2) },
                ],
                SizeDeviation = Certain(0.3),
                StartLag = 1,
                BuildQuarters = 3,
                Curve = new InvestmentCurve(InvestmentCurveFamily.Rayleigh, 0.4, 0),
                ConstructionShare = Certain(0.5),
                LocalConstructionShare = Between("movers.local", 0.3, 0.5),
                OutputPerInvestment = Certain(1.4),
                ActivityShares = [0, 0.4, 0.3, 0, 0.2, 0, 0.1],
                RampQuarters = 2.5,
                JobsPerOutput = Certain(55),
                Effort = ByQuarter(1, 1.1, 1.2),
                HitRateMultiplier = ByQuarter(1, 1, 1.3),
            },
            new ArrivalStreamParameters
            {
                Name = Name("still-unnamed"),
                IsBeijingRelocation = false,
                AnnualMean = Certain(6),
                Dispersion = Certain(2),
                Season = [0.25, 0.25, 0.25, 0.25],
                HitRate = Certain(0.5),
                Sizes = [new SizeClassParameters(Name("unnamed-only"), 1, Around("unnamed.size", 0.5, 0.8, 1.4), Certain(14))],
                SizeDeviation = Certain(0.5),
                StartLag = 0,
                BuildQuarters = 4,
                Curve = new InvestmentCurve(InvestmentCurveFamily.Logistic, 10, 0.5),
                ConstructionShare = Certain(0.6),
                LocalConstructionShare = Certain(0.4),
                OutputPerInvestment = Certain(0.9),
                ActivityShares = [0.1, 0.2, 0.1, 0, 0.3, 0.2, 0.1],
                RampQuarters = 3,
                JobsPerOutput = Certain(40),
                Effort = Always(1),
                HitRateMultiplier = Always(1),
            },
        ],
        RelocationCountRule.Signed);

    private static FirmParameters Firms() => new()
    {
        Name = Name("muddle-firms"),
        HighTech = new CertificateParameters
        {
            CityFirms = Certain(1240),
            DistrictShare = Between("firms.share", 0.09, 0.11),
            CohortShares = [0.25, 0.33, 0.42],
            Renewal = Around("firms.renewal", 0.6, 0.72, 0.84),
            NewRate = Certain(0.21),
            Dispersion = Certain(9),
            Announcements = [0, 0.1, 0.35, 0.55],
        },
        Specialised = new CertificateParameters
        {
            CityFirms = Certain(140),
            DistrictShare = Between("special.share", 0.08, 0.12),
            CohortShares = [0.1, 0.3, 0.6],
            Renewal = Certain(0.7),
            NewRate = Between("special.new", 0.3, 0.8),
            Dispersion = Certain(6),
            Announcements = [0, 0, 0.9, 0.1],
        },
        Eaglets = new BatchParameters
        {
            CityPasses = Certain(400),
            DistrictShare = Between("eaglets.share", 0.08, 0.12),
            Ratio = Certain(0.9),
            Earlier = Certain(0.4),
            Exit = Certain(0.02)
        },
        Gazelles = new BatchParameters
        {
            CityPasses = Certain(50),
            DistrictShare = Between("gazelles.share", 0.08, 0.12),
            Ratio = Certain(0.8),
            Earlier = Certain(0.5),
            Exit = Certain(0.03)
        },
        Batches = [0.1, 0.2, 0.3, 0.4],
        CertificationDrive = ByQuarter(1, 1.2),
    };

    private static HouseholdParameters Households() => new()
    {
        Name = Name("muddle-households"),
        BaseIncomePerHead = Between("income.base", 3.1, 3.5),
        WageShare = Certain(0.58),
        BusinessShare = Certain(0.12),
        PropertyShare = Certain(0.09),
        ResidentShare = Certain(0.55),
        WageElasticity = Between("income.elasticity", 0.7, 1),
        PropertyGrowth = Certain(0.03),
        TransferGrowth = Certain(0.05),
        PropertyElasticity = Certain(0.4),
        TransferElasticity = Certain(0.2),
        TrendGrowth = 0.035,
        ConsumerPriceGrowth = Around("income.prices", 0.005, 0.015, 0.03),
        PopulationGrowth = Certain(0.004),
        SurveyDeviation = Certain(0.006),
        SpendingElasticity = Certain(0.8),
        ProjectJobs = Certain(300),
        BackgroundJobs = Between("jobs.background", 5200, 6100),
        ReplacementShare = Between("jobs.replacement", 0.3, 0.5),
        JobsElasticity = Certain(2),
        TalentJobs = ByQuarter(0, 120),
    };
}
