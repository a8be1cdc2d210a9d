using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans;

/// <summary>The one place that puts levers on a plan: a scenario that is compiled and a variant made in memory both come by here.</summary>
internal static class LeverPaths
{
    /// <summary>A plan with levers set.</summary>
    /// <param name="rest">The plan, every lever at its default, and what they can be set on.</param>
    /// <param name="settings">The settings; those that are unsound are passed over.</param>
    /// <param name="problems">Where problems go.</param>
    public static LeveredPlan Put(PlanWithoutLevers rest, IReadOnlyList<LeverSetting> settings, ProblemList problems)
    {
        IReadOnlyList<LeverSetting> sound = new LeverCheck(rest.Seeds.Levers, rest.Targets).Check(settings, problems);
        var book = new LeverBook(sound, rest.Plan.Start, rest.Plan.Quarters);
        List<string> notices = [.. rest.Notices];
        DistrictPlan plan = Put(rest.Plan, book, rest.EffortBudget, Note);
        UnreadLevers.Tell(book, rest.Targets, problems, Note);
        return new LeveredPlan(plan, sound, notices);

        void Note(Place place, Finding what)
        {
            if (notices.Count < ProblemList.Most) notices.Add($"{Words.At(place)}: {what.ToString()}");
        }
    }

    // Only what a lever that is set moves is made anew.
    private static DistrictPlan Put(DistrictPlan plan, LeverBook book, double effortBudget, Notice notice)
    {
        HashSet<string> levers = [.. book.Settings.Select(setting => setting.Lever)];
        bool Is(params ReadOnlySpan<LeverRule> rules)
        {
            foreach (LeverRule rule in rules)
            {
                if (levers.Contains(rule.Id)) return true;
            }

            return false;
        }

        if (Is(LeverRules.ProjectAcceleration, LeverRules.ProjectSlip, LeverRules.ProjectPunctuality, LeverRules.ApprovalPace))
        {
            IReadOnlyList<QuarterPath> paces = Projects.EffortSharing.Paces(book, [.. plan.Projects.Select(project => project.Name.Id)], effortBudget, notice);
            plan = plan with
            {
                Projects = [.. plan.Projects.Select((project, i) => project with
                {
                    SlipQuarters = book.Path(LeverRules.ProjectSlip, project.Name.Id),
                    Punctuality = book.Path(LeverRules.ProjectPunctuality, ChoiceWords.Of(project.Kind), project.Name.Id),
                    ApprovalPace = project.Park < 0 ? book.Path(LeverRules.ApprovalPace) : book.Path(LeverRules.ApprovalPace, plan.Parks[project.Park].Name.Id),
                    ConstructionPace = paces[i],
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
        {
            plan = plan with
            {
                Chains = [.. plan.Chains.Select(chain => chain with
                {
                    Completeness = book.Path(LeverRules.ChainCompleteness, chain.Name.Id),
                    SmartManufacturing = book.Path(LeverRules.SmartManufacturing, chain.Name.Id),
                })],
            };
        }

        if (Is(LeverRules.DutyFree))
            plan = plan with { CommercialDistricts = [.. plan.CommercialDistricts.Select(mall => mall with { DutyFree = book.Path(LeverRules.DutyFree, mall.Name.Id) })] };
        if (Is(LeverRules.AttractionEffort, LeverRules.ApprovalPace))
        {
            QuarterPath hits = Attraction.AttractionReading.HitRates(book.Path(LeverRules.ApprovalPace));
            plan = plan with
            {
                Attraction = plan.Attraction with
                {
                    Streams = [.. plan.Attraction.Streams.Select(stream => stream with { Effort = book.Path(LeverRules.AttractionEffort, stream.Name.Id), HitRateMultiplier = hits })],
                },
            };
        }

        if (Is(LeverRules.CertificationDrive)) plan = plan with { Firms = plan.Firms with { CertificationDrive = book.Path(LeverRules.CertificationDrive) } };
        if (Is(LeverRules.TalentProgramme)) plan = plan with { Households = plan.Households with { TalentJobs = book.Path(LeverRules.TalentProgramme) } };
        return plan;
    }
}
