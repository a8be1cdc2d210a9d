using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Districts;

/// <content>Seven projects, each of another kind and stage; two commercial districts; four towns.</content>
internal static partial class InventedDistrict
{
    private static ProjectParameters[] Projects() =>
    [
        Project("pump-works", ProjectKind.Industrial, ProjectStage.Building, 9) with
        {
            Activity = 1, Chain = 0, Park = 0, InitialProgress = Between("pump-works.progress", 0.3, 0.5), Construction = Lasting(6, 1.1, 1.4),
            OverrunMean = Certain(0.03), OverrunPerDelayScore = Certain(0.02), WorkPace = [0.6, 1.2, 1.2, 1], StatisticsLag = 1, Jobs = Certain(900),
            Curve = new InvestmentCurve(InvestmentCurveFamily.Beta, 2, 2.5), Land = 60, FloorArea = 3, Power = 12,
            Milestones = [new Milestone("pump-works-producing", "泵厂投产", "Pump works producing", ProjectStage.Producing, 5)],
        },
        Project("serum-plant", ProjectKind.Industrial, ProjectStage.Negotiating, 6) with
        {
            Activity = 2, Chain = 2, Park = 0, Negotiation = Lasting(1.6, 1.2, 1.7), Approval = Lasting(1.1, 1, 1.6), SigningProbability = Certain(0.7),
            StartProbability = Certain(0.9), SetbackProbability = Certain(0.3),
            SetbackQuarters = Between("serum-plant.setback", 0.5, 2), DelayCorrelation = 0.35,
            Curve = new InvestmentCurve(InvestmentCurveFamily.Rayleigh, 0.4, 0), Land = 80, FloorArea = 5, Power = 20, OutputPerInvestment = Certain(1.7),
            ApprovalPace = ByQuarter(1, 1, 1.3), Jobs = Certain(350),
        },
        Project("lake-mall", ProjectKind.Commercial, ProjectStage.Building, 11) with
        {
            InitialProgress = Certain(0.75), Construction = Lasting(8, 1, 1.3), CompletionProbability = Certain(0.93), OutputPerInvestment = Certain(0),
            RampQuarters = Certain(5), Curve = new InvestmentCurve(InvestmentCurveFamily.Logistic, 10, 0.5),
            Jobs = Certain(1400), ConstructionPace = ByQuarter(1, 1.2),
        },
        Project("hill-tram", ProjectKind.Transport, ProjectStage.Approved, 20) with
        {
            LocalInvestmentShare = Certain(0.4), StatisticsLag = 2, Construction = Lasting(5, 1, 1.5),
            OutputPerInvestment = Certain(0), RampQuarters = Certain(0.5),
            SetbackProbability = Certain(0.5), SetbackQuarters = Certain(1),
            Curve = new InvestmentCurve(InvestmentCurveFamily.Dhss, -0.1, 4), SlipQuarters = 0.5, Punctuality = 0.3,
        },
        Project("arcade-refit", ProjectKind.Refit, ProjectStage.Signed, 1.5) with
        {
            Approval = Lasting(0.4, 1, 1.5), Construction = Lasting(2, 1, 1.4),
            EntersStatistics = false, OutputPerInvestment = Certain(0), RampQuarters = Certain(2),
            UtilisationCeiling = Certain(1), SetbackProbability = Certain(0.2), SetbackQuarters = Certain(0.7),
        },
        Project("gear-works", ProjectKind.DataCentre, ProjectStage.Producing, 4) with
        {
            Activity = 1, Chain = 1, Park = 1, InitialAge = Between("gear-works.age", 1, 4),
            RampQuarters = Certain(3), OwnEnergy = Certain(1.3), Jobs = Certain(220),
        },
        Project("spa-hotel", ProjectKind.Tourism, ProjectStage.Completed, 3) with
        {
            Activity = 5, Commissioning = Lasting(1.4, 1, 1.3), OutputPerInvestment = Certain(0.6),
            Displacement = Between("spa-hotel.displacement", 0.2, 0.5), OwnEnergy = Certain(0.1), Jobs = Certain(180),
        },
    ];

    /// <summary>A plain project of an invented district, to be given its own features.</summary>
    public static ProjectParameters Project(string id, ProjectKind kind, ProjectStage stage, double investment) => new()
    {
        Name = Name(id),
        Kind = kind,
        Activity = -1,
        Chain = -1,
        Park = -1,
        Priority = 1,
        InitialStage = stage,
        InitialProgress = Certain(0),
        InitialAge = Certain(0),
        Investment = Around(id + ".investment", 0.9 * investment, investment, 1.2 * investment),
        LocalInvestmentShare = Certain(1),
        ConstructionShare = Certain(0.55),
        LocalConstructionShare = Certain(0.45),
        Curve = new InvestmentCurve(InvestmentCurveFamily.Beta, 2, 2),
        Negotiation = Lasting(0),
        Approval = Lasting(0),
        Construction = Lasting(4, 1, 1.3),
        Commissioning = Lasting(0.5),
        DelayGroupKey = EntityKey.Of("group-" + kind),
        DelayCorrelation = 0.2,
        SigningProbability = Certain(1),
        StartProbability = Certain(1),
        CompletionProbability = Certain(1),
        SetbackProbability = Certain(0),
        SetbackQuarters = Certain(0),
        OverrunMean = Certain(0),
        OverrunPerDelayScore = Certain(0),
        WorkPace = [1, 1, 1, 1],
        StatisticsLag = 0,
        EntersStatistics = true,
        OutputPerInvestment = Certain(1.2),
        RampQuarters = Around(id + ".ramp", 1.5, 2, 3),
        UtilisationCeiling = Certain(0.9),
        Displacement = Certain(0.05),
        Jobs = Certain(100),
        OwnEnergy = Certain(0),
        Land = 0,
        FloorArea = 0,
        Power = 0,
        Milestones = [],
        SlipQuarters = 0,
        Punctuality = 0,
        ApprovalPace = Always(1),
        ConstructionPace = Always(1),
    };

    private static CommercialDistrictParameters[] CommercialDistricts() =>
    [
        new()
        {
            Name = Name("lake-front"),
            Venues = [Venue("old-market", 7, -1, -1), Venue("lake-mall-floor", 13, 2, -1), Venue("old-arcade", 5, -1, 4)],
            TravelTime = [Certain(9), Between("lake-front.second", 14, 18), Certain(25), Certain(31)],
            TransportProject = 3,
            TravelTimeCut = Between("lake-front.cut", 0.1, 0.3),
            DutyFree = Always(0),
            DutyFreeSales = Certain(2),
            VisitorShare = Certain(0.1),
        },
        new()
        {
            Name = Name("station-square"),
            Venues = [Venue("station-hall", 10, -1, -1)],
            TravelTime = [Certain(22), Certain(12), Certain(11), Certain(16)],
            TransportProject = -1,
            TravelTimeCut = Certain(0),
            DutyFree = ByQuarter(0, 0, 0, 0.5, 1),
            DutyFreeSales = Between("station-square.duty-free", 1, 3),
            VisitorShare = Between("station-square.visitors", 0.15, 0.3),
        },
    ];

    private static VenueParameters Venue(string id, double area, int opening, int refit) =>
        new(Name(id), Around(id + ".area", 0.9 * area, area, 1.1 * area), opening, refit, Between(id + ".uplift", 0.2, 0.6));

    private static CommerceParameters Commerce() => new()
    {
        Towns = [new TownParameters(Name("upper"), Certain(6)), new TownParameters(Name("middle"), Between("middle.people", 8, 10)),
            new TownParameters(Name("lower"), Certain(13)), new TownParameters(Name("far"), Certain(4))],
        SpendingPerHead = Between("spending", 0.5, 0.6),
        BaseRetention = Around("retention", 0.4, 0.5, 0.65),
        AreaExponent = Certain(1),
        TimeExponent = Around("time-exponent", 1.2, 1.7, 2.2),
        MarginRate = Certain(0.2),
        BaseRetailSales = Between("retail", 30, 50),
        DisplacementRate = Between("commerce.displacement", 0.3, 0.6),
        Season = [0.28, 0.23, 0.23, 0.26],
        HospitalityShare = 0.2,
    };
}
