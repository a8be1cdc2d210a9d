using System.Collections.Immutable;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Levers;

/// <summary>
/// The levers that the model has, each with the one place that puts it on a plan: compiling a scenario and levering a compiled plan again both come here.
/// </summary>
internal static class LeverRules
{
    /// <summary>Rise of the hit rate per unit of approval pace beyond normal: swifter approval loses fewer signings.</summary>
    private const double HitRatePerPace = 0.25;

    public static readonly LeverRule AttractionEffort = new("attraction-effort", Unit.Ratio, 0.5, 2, 1, LeverScope.All | LeverScope.Stream)
    {
        Put = (plan, lever) => Streams(plan, stream => stream with { Effort = lever.On(stream.Name.Id) }),
    };

    public static readonly LeverRule ApprovalPace = new("approval-pace", Unit.Ratio, 0.5, 2, 1, LeverScope.All | LeverScope.Park)
    {
        Put = (plan, lever) =>
        {
            QuarterPath all = lever.On();
            QuarterPath hits = Each(all, pace => 1 + (HitRatePerPace * (pace - 1)));
            plan = Parks(plan, park => park with { ApprovalPace = lever.On(park.Name.Id) });
            plan = Projects(plan, project => project with { ApprovalPace = project.Park < 0 ? all : plan.Parks[project.Park].ApprovalPace });
            return Streams(plan, stream => stream with { HitRateMultiplier = hits });
        },
    };

    public static readonly LeverRule ProjectAcceleration = new("project-acceleration", Unit.Ratio, 1, 1.5, 1, LeverScope.Project)
    {
        Put = (plan, lever) =>
        {
            IReadOnlyList<QuarterPath> paces = EffortSharing.Paces(lever.Book, [.. plan.Projects.Select(project => lever.On(project.Name.Id))]);
            return plan with { Projects = [.. plan.Projects.Select((project, i) => project with { ConstructionPace = paces[i] })] };
        },
    };

    public static readonly LeverRule ProjectSlip = new("project-slip", Unit.Quarters, 0, 8, 0, LeverScope.All | LeverScope.Project)
    {
        ByQuarter = false,
        Put = (plan, lever) => Projects(plan, project => project with { SlipQuarters = lever.On(project.Name.Id) }),
    };

    public static readonly LeverRule ProjectPunctuality =
        new("project-punctuality", Unit.Fraction, 0, 1, 0, LeverScope.All | LeverScope.ProjectKind | LeverScope.Project)
        {
            ByQuarter = false,
            Put = (plan, lever) => Projects(plan, project => project with { Punctuality = lever.On(ChoiceWords.Of(project.Kind), project.Name.Id) }),
        };

    public static readonly LeverRule ChainCompleteness = new("chain-completeness", Unit.Fraction, 0, 1, 0, LeverScope.All | LeverScope.Chain)
    {
        Put = (plan, lever) => plan with { Chains = [.. plan.Chains.Select(chain => chain with { Completeness = lever.On(chain.Name.Id) })] },
    };

    public static readonly LeverRule SmartManufacturing = new("smart-manufacturing", Unit.Fraction, 0, 1, 0, LeverScope.All | LeverScope.Chain)
    {
        Put = (plan, lever) => plan with { Chains = [.. plan.Chains.Select(chain => chain with { SmartManufacturing = lever.On(chain.Name.Id) })] },
    };

    public static readonly LeverRule ParkLand = new("park-land", Unit.Land, 0, 200000, 0, LeverScope.Park)
    {
        Put = (plan, lever) => Parks(plan, park => park with { LandRelease = lever.On(park.Name.Id) }),
    };

    public static readonly LeverRule ParkFloorArea = new("park-floor-area", Unit.Floor, 0, 5000, 0, LeverScope.Park)
    {
        Put = (plan, lever) => Parks(plan, park => park with { FloorAreaRelease = lever.On(park.Name.Id) }),
    };

    public static readonly LeverRule ParkPower = new("park-power", Unit.Power, 0, 10000, 0, LeverScope.Park)
    {
        Put = (plan, lever) => Parks(plan, park => park with { PowerRelease = lever.On(park.Name.Id) }),
    };

    public static readonly LeverRule DutyFree = new("duty-free", Unit.Fraction, 0, 1, 0, LeverScope.CommercialDistrict)
    {
        Put = (plan, lever) =>
            plan with { CommercialDistricts = [.. plan.CommercialDistricts.Select(shops => shops with { DutyFree = lever.On(shops.Name.Id) })] },
    };

    public static readonly LeverRule CertificationDrive = new("certification-drive", Unit.Ratio, 0.5, 2, 1, LeverScope.All)
    {
        Put = (plan, lever) => plan with { Firms = plan.Firms with { CertificationDrive = lever.On() } },
    };

    public static readonly LeverRule TalentProgramme = new("talent-programme", Unit.PersonsPerYear, 0, 5000, 0, LeverScope.All)
    {
        Put = (plan, lever) => plan with { Households = plan.Households with { TalentJobs = lever.On() } },
    };

    public static IReadOnlyList<LeverRule> All { get; } =
    [
        AttractionEffort, ApprovalPace, ProjectAcceleration, ProjectSlip, ProjectPunctuality, ChainCompleteness, SmartManufacturing,
        ParkLand, ParkFloorArea, ParkPower, DutyFree, CertificationDrive, TalentProgramme,
    ];

    public static LeverRule? Find(string id) => All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal));

    private static DistrictPlan Projects(DistrictPlan plan, Func<ProjectParameters, ProjectParameters> put) =>
        plan with { Projects = Each(plan.Projects, put) };

    private static DistrictPlan Parks(DistrictPlan plan, Func<ParkParameters, ParkParameters> put) => plan with { Parks = Each(plan.Parks, put) };

    private static DistrictPlan Streams(DistrictPlan plan, Func<ArrivalStreamParameters, ArrivalStreamParameters> put) =>
        plan with { Attraction = plan.Attraction with { Streams = Each(plan.Attraction.Streams, put) } };

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> entities, Func<T, T> put) => [.. entities.Select(put)];

    // Quarters with the same settings share their columns, here as there.
    private static QuarterPath Each(QuarterPath path, Func<double, double> of)
    {
        var columns = new Dictionary<double[], double[]>(ReferenceEqualityComparer.Instance);
        return new QuarterPath([.. path.Values.Select(of)]) { ByDraw = [.. path.ByDraw.Select(column => column is null ? null : Column(column))] };

        double[] Column(double[] column) =>
            columns.TryGetValue(column, out double[]? known) ? known : columns[column] = Array.ConvertAll(column, value => of(value));
    }
}
