using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Scenarios;

namespace Beichen.Sim.Plans.Projects;

/// <summary>Compiles the projects.</summary>
internal static class ProjectReading
{
    /// <summary>Stages that a project may have reached on the first day; one that is lost is not in the plan.</summary>
    private static readonly string[] Stages =
        [.. Enum.GetValues<ProjectStage>().Where(stage => stage != ProjectStage.Lost).Select(stage => ChoiceWords.Of(stage))];

    public static IReadOnlyList<ProjectParameters> Compile(PlanScope scope)
    {
        var milestones = new Dictionary<string, Place>(StringComparer.Ordinal);
        return [.. scope.Projects.Entities.Select(project => Compile(project, milestones, scope))];
    }

    private static ProjectParameters Compile(Entity project, Dictionary<string, Place> milestones, PlanScope scope)
    {
        int chain = scope.Chains.Find(project.Read(ProjectFields.Chain));
        int activity = ActivityOf(project, chain, scope);
        int park = scope.Parks.Find(project.Read(ProjectFields.Park));
        if (scope.Seeds.Added.Contains(project.Id))
            scope.Reading.Notices.Add($"project '{project.Id}' is added: nobody counted on it, "
                + "so what it has still to spend comes on top; what it spent before the first day stays in the base year's total");
        Quantity energy = project.Read(ProjectFields.OwnEnergy);
        if (activity < 0 && energy != Quantity.Fixed(0))
            scope.Problems.Add(project.PlaceOf(ProjectFields.OwnEnergy), $"'own-energy' of project '{project.Id}', which has no activity",
                "an activity or a chain that the energy is booked to, or 0");
        Milestone[] own = Milestones(project, milestones, scope);
        return CountedOn(project) with
        {
            Activity = activity,
            Chain = chain,
            Park = park,
            Priority = project.Read(ProjectFields.Priority),
            InitialAge = project.Read(ProjectFields.InitialAge),
            ConstructionShare = project.Read(ProjectFields.ConstructionShare),
            LocalConstructionShare = project.Read(ProjectFields.LocalConstructionShare),
            Commissioning = Duration(project, ProjectFields.Commissioning),
            OverrunPerDelayScore = project.Read(ProjectFields.OverrunPerDelayScore),
            OutputPerInvestment = project.Read(ProjectFields.OutputPerInvestment),
            RampQuarters = project.Read(ProjectFields.RampQuarters),
            UtilisationCeiling = project.Read(ProjectFields.UtilisationCeiling),
            Displacement = project.Read(ProjectFields.Displacement),
            Jobs = project.Read(ProjectFields.Jobs),
            OwnEnergy = energy,
            Land = project.Read(ProjectFields.Land) ?? 0,
            FloorArea = project.Read(ProjectFields.FloorArea) ?? 0,
            Power = project.Read(ProjectFields.Power) ?? 0,
            Opens = scope.Parks.Find(project.Read(ProjectFields.Opens)),
            ReleasedLand = project.Read(ProjectFields.ReleasesLand),
            ReleasedFloorArea = project.Read(ProjectFields.ReleasesFloorArea),
            ApprovalGain = project.Read(ProjectFields.QuickensApprovals),
            BeyondOrdinary = scope.Seeds.Added.Contains(project.Id),
            Milestones = [.. own],
            Date = DateReading.Of(project.Id, own, scope),
        };
    }

    /// <summary>
    /// A project that the scenario removed: stopped on the first day. Its money of the base year is spent; of the rest only what an ordinary year counts on
    /// is read, and nothing else of it is a value of the run.
    /// </summary>
    public static ProjectParameters Stopped(Entity project)
    {
        project.Reading.Notices.Add($"project '{project.Id}' is stopped on the first day: "
            + "what it spent in the base year is spent, what an ordinary year counts on from it does not come");
        return CountedOn(project);
    }

    // Of a project only what an ordinary year counts on (model 3.6): its place on the first day, its money and the time that it takes; all else is nothing.
    private static ProjectParameters CountedOn(Entity project)
    {
        Quantity none = Quantity.Fixed(0);
        return new ProjectParameters
        {
            Name = project.Name("project"),
            Kind = project.Read(ProjectFields.Kind),
            Activity = -1,
            Chain = -1,
            Park = -1,
            Priority = 1,
            InitialStage = new Chances([.. ProjectFields.InitialStages.Read(project, Stages)]),
            InitialProgress = project.Read(ProjectFields.InitialProgress),
            InitialAge = none,
            Investment = project.Read(ProjectFields.Investment),
            LocalInvestmentShare = project.Read(ProjectFields.LocalInvestmentShare),
            ConstructionShare = none,
            LocalConstructionShare = none,
            Curve = CurveFields.Read(project, ProjectFields.Curve),
            Negotiation = Duration(project, ProjectFields.Negotiation),
            Approval = Duration(project, ProjectFields.Approval),
            Construction = Duration(project, ProjectFields.Construction),
            Commissioning = new StageDuration(none, 1, 1),
            DelayGroupKey = project.Reading.Key($"delay-group:{project.Read(ProjectFields.DelayGroup)?.Id ?? "none"}"),
            DelayCorrelation = project.Read(ProjectFields.DelayCorrelation) ?? 0,
            SigningProbability = project.Read(ProjectFields.SigningProbability),
            StartProbability = project.Read(ProjectFields.StartProbability),
            CompletionProbability = project.Read(ProjectFields.CompletionProbability),
            SetbackProbability = project.Read(ProjectFields.SetbackProbability),
            SetbackQuarters = project.Read(ProjectFields.SetbackQuarters),
            OverrunMean = project.Read(ProjectFields.OverrunMean),
            OverrunPerDelayScore = none,
            WorkPace = [.. project.Read(ProjectFields.WorkPace)],
            StatisticsLag = new Chances([.. project.Read(ProjectFields.StatisticsLag)]),
            StatisticsKey = project.Reading.Key("statistics:entry"),
            EntersStatistics = project.Read(ProjectFields.EntersStatistics),
            OutputPerInvestment = none,
            RampQuarters = Quantity.Fixed(1),
            UtilisationCeiling = Quantity.Fixed(1),
            Displacement = none,
            Jobs = none,
            OwnEnergy = none,
            Land = 0,
            FloorArea = 0,
            Power = 0,
            Milestones = [],
        };
    }

    /// <summary>The activity stated, else the chain's; a project of a chain works in the chain's activity.</summary>
    private static int ActivityOf(Entity project, int chain, PlanScope scope)
    {
        Reference? stated = project.Read(ProjectFields.Activity);
        if (chain < 0) return scope.Activities.Find(stated);
        Reference? ofChain = scope.Chains.Entities[chain].Read(Chains.ChainFields.Activity);
        if (stated is not null && ofChain is not null && !string.Equals(stated.Id, ofChain.Id, StringComparison.Ordinal))
            scope.Problems.Add(stated.Place, $"activity '{stated.Id}' of a project of chain '{scope.Chains.Ids[chain]}'",
                $"the chain's activity '{ofChain.Id}', or none stated");
        return scope.Activities.Find(stated ?? ofChain);
    }

    private static StageDuration Duration(Entity project, BlockField field)
    {
        Entity block = project.Block(field);
        double p50 = block.Read(DurationFields.RatioP50) ?? 1;
        double p80 = block.Read(DurationFields.RatioP80) ?? p50;
        if (p80 < p50)
            project.Reading.Problems.Add(block.PlaceOf(DurationFields.RatioP80),
                $"ratio-p80 {Words.Number(p80)} below ratio-p50 {Words.Number(p50)}", "a ratio-p80 of at least ratio-p50");
        return new StageDuration(block.Read(DurationFields.Planned), p50, p80);
    }

    private static Milestone[] Milestones(Entity project, Dictionary<string, Place> seen, PlanScope scope) =>
        [.. ProjectFields.Milestones.Read(project, $"{project.Path}/milestones").Select(milestone => MilestoneOf(milestone, seen, scope))];

    /// <summary>A milestone; its id is its name in a run's results, so no two projects share one.</summary>
    private static Milestone MilestoneOf(Entity milestone, Dictionary<string, Place> seen, PlanScope scope)
    {
        if (!seen.TryAdd(milestone.Id, milestone.Place))
            scope.Problems.Add(milestone.Place, $"a second milestone '{milestone.Id}' (the first is at {Words.At(seen[milestone.Id])})", "an id of its own");
        (string chinese, string english) = milestone.Read(CommonFields.Name);
        return new Milestone(milestone.Id, chinese, english, milestone.Read(MilestoneFields.Stage), milestone.Index(MilestoneFields.By));
    }
}
