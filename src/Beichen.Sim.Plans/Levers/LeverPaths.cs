using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Plans.Levers;

/// <summary>A lever set for the whole run, otherwise in each draw.</summary>
/// <param name="Lever">Id of the lever.</param>
/// <param name="On">What it is set on.</param>
/// <param name="ByDraw">The setting by draw number.</param>
public sealed record LeverColumn(string Lever, IReadOnlyList<string> On, double[] ByDraw);

/// <summary>A compiled plan with its levers set otherwise: no file is read again.</summary>
public static class LeverPaths
{
    /// <summary>Levers set for the whole run, whatever the scenario says of them.</summary>
    public static DistrictPlan Set(PlanCompilation compilation, params IReadOnlyList<LeverChoice> choices) =>
        With(compilation, choices.SelectMany(choice => choice.On.Select(on => (choice.Lever, on, choice.Value, (double[]?)null))));

    /// <summary>Levers set otherwise in each draw.</summary>
    public static DistrictPlan SetByDraw(PlanCompilation compilation, params IReadOnlyList<LeverColumn> columns) =>
        With(compilation, columns.SelectMany(column => column.On.Select(on => (column.Lever, on, column.ByDraw[0], (double[]?)column.ByDraw))));

    private static DistrictPlan With(PlanCompilation compilation, IEnumerable<(string Lever, string On, double Value, double[]? ByDraw)> set)
    {
        (string Lever, string On, double Value, double[]? ByDraw)[] chosen = [.. set];
        HashSet<string> levers = [.. chosen.Select(item => item.Lever)];
        Place none = compilation.LeverPlace;
        LeverBook book = compilation.Levers!;
        var settings = new List<LeverSetting>(book.Settings.Where(setting => !levers.Contains(setting.Lever)));
        settings.AddRange(chosen.Select(item => new LeverSetting(item.Lever, item.On, item.Value, null, null, none, none, none, "") { ByDraw = item.ByDraw }));
        return Apply(compilation.Plan!, new LeverBook(settings, book.Start, book.Quarters), compilation.EffortBudget, levers);
    }

    // Only what a lever that was set moves is made anew.
    private static DistrictPlan Apply(DistrictPlan plan, LeverBook book, double effortBudget, HashSet<string> levers)
    {
        bool Is(params ReadOnlySpan<LeverRule> rules)
        {
            foreach (LeverRule rule in rules) if (levers.Contains(rule.Id)) return true;
            return false;
        }

        if (Is(LeverRules.ProjectAcceleration, LeverRules.ProjectSlip, LeverRules.ProjectPunctuality, LeverRules.ApprovalPace))
        {
            bool paced = Is(LeverRules.ProjectAcceleration);
            IReadOnlyList<QuarterPath> paces = paced ? Projects.EffortSharing.Paces(book, [.. plan.Projects.Select(project => project.Name.Id)], book.Quarters, effortBudget, null) : [];
            plan = plan with
            {
                Projects = [.. plan.Projects.Select((project, i) => project with
                {
                    SlipQuarters = book.Path(LeverRules.ProjectSlip, project.Name.Id),
                    Punctuality = book.Path(LeverRules.ProjectPunctuality, ChoiceWords.Of(project.Kind), project.Name.Id),
                    ApprovalPace = project.Park < 0 ? book.Path(LeverRules.ApprovalPace) : book.Path(LeverRules.ApprovalPace, plan.Parks[project.Park].Name.Id),
                    ConstructionPace = paced ? paces[i] : project.ConstructionPace,
                })],
            };
        }

        if (Is(LeverRules.ParkLand, LeverRules.ParkFloorArea, LeverRules.ParkPower, LeverRules.ApprovalPace))
        {
            plan = plan with
            {
                Parks = [.. plan.Parks.Select(park => park with
                {
                    LandRelease = book.Path(LeverRules.ParkLand, park.Name.Id),
                    FloorAreaRelease = book.Path(LeverRules.ParkFloorArea, park.Name.Id),
                    PowerRelease = book.Path(LeverRules.ParkPower, park.Name.Id),
                    ApprovalPace = book.Path(LeverRules.ApprovalPace, park.Name.Id),
                })],
            };
        }

        if (Is(LeverRules.ChainCompleteness, LeverRules.SmartManufacturing))
            plan = plan with { Chains = [.. plan.Chains.Select(chain => chain with { Completeness = book.Path(LeverRules.ChainCompleteness, chain.Name.Id), SmartManufacturing = book.Path(LeverRules.SmartManufacturing, chain.Name.Id) })] };
        if (Is(LeverRules.DutyFree))
            plan = plan with { CommercialDistricts = [.. plan.CommercialDistricts.Select(mall => mall with { DutyFree = book.Path(LeverRules.DutyFree, mall.Name.Id) })] };
        if (Is(LeverRules.AttractionEffort, LeverRules.ApprovalPace))
        {
            QuarterPath hits = Attraction.AttractionReading.HitRates(book.Path(LeverRules.ApprovalPace));
            plan = plan with { Attraction = plan.Attraction with { Streams = [.. plan.Attraction.Streams.Select(stream => stream with { Effort = book.Path(LeverRules.AttractionEffort, stream.Name.Id), HitRateMultiplier = hits })] } };
        }

        if (Is(LeverRules.CertificationDrive)) plan = plan with { Firms = plan.Firms with { CertificationDrive = book.Path(LeverRules.CertificationDrive) } };
        if (Is(LeverRules.TalentProgramme)) plan = plan with { Households = plan.Households with { TalentJobs = book.Path(LeverRules.TalentProgramme) } };
        return plan;
    }
}
