using Beichen.Sim.Kernel;
using Beichen.Sim.Plans.Accounts;
using Beichen.Sim.Plans.Attraction;
using Beichen.Sim.Plans.Budget;
using Beichen.Sim.Plans.Chains;
using Beichen.Sim.Plans.Commerce;
using Beichen.Sim.Plans.Energy;
using Beichen.Sim.Plans.Factors;
using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Firms;
using Beichen.Sim.Plans.Households;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Parks;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Projects;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Scenarios;
using Beichen.Sim.Plans.Seeds;
using Beichen.Sim.Plans.Targets;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Plans;

/// <summary>Puts the parts of a plan together.</summary>
internal static class PlanAssembly
{
    public static PlanCompilation Assemble(ScenarioChain chain, SeedTree seeds, ProblemList problems, int quarters, IReadOnlyList<InputColumn>? inputs = null)
    {
        if (!seeds.IsComplete) return PlanCompiler.Failed(problems, chain.Text);
        string sourceRoot = Path.GetFullPath(Path.Combine(seeds.Folder, "..", ".."));
        var reading = new PlanReading(problems, sourceRoot)
        {
            MayBorrow = chain.IsStress,
            Design = (inputs ?? []).ToDictionary(column => column.Path, column => column.Chances, StringComparer.Ordinal)
        };
        IReadOnlySet<string> removed = SeedChanges.Apply(chain, ProjectFields.Set, seeds, reading);

        Entity district = seeds.Document("district", reading);
        reading.Report = ReportText.Read(district, seeds.Folder);
        district.CheckKeys(); // once more, now that its quotes can be looked up
        reading.Start = district.Read(DistrictFields.Start);
        if (reading.Start.Number != 1)
            problems.Add(district.PlaceOf(DistrictFields.Start), $"{reading.Start} for 'start'",
                $"a first quarter such as {reading.Start.Year}Q1, for growth of the first year compares with one base year");
        Entity commerce = seeds.Document("commerce", reading), attraction = seeds.Document("attraction", reading);
        IReadOnlyList<Entity> towns = CommerceFields.TownList.Read(commerce, "towns");
        PlanIndex Index(string noun, string path, IReadOnlyList<Entity> entities) => new(noun, path, entities, removed, problems);
        PlanIndex activities = Index("activity", "activities", ActivityFields.Read(seeds.Document("activities", reading)));
        PlanIndex chains = Index("chain", "chains", WithDefaults(seeds.Document("chains", reading), ChainFields.Chains, "chains"));
        PlanIndex parks = Index("park", "parks", WithDefaults(seeds.Document("parks", reading), ParkFields.Parks, "parks"));
        Entity projectsFile = seeds.Document("projects", reading);
        PlanIndex projects = Index("project", "projects", ProjectsFileFields.Read(projectsFile));
        PlanIndex malls = Index("commercial district", "commercial-districts", CommerceFields.DistrictList.Read(commerce, "commercial-districts"));
        PlanIndex streams = Index("stream", "attraction/streams", AttractionFields.StreamList.Read(attraction, "attraction/streams"));
        PlanIndex targets = Index("target", "targets", TargetFields.Targets.Read(seeds.Document("targets", reading), "targets"));
        reading.Targets = [.. targets.Entities.Select(TargetTexts.Of), .. projects.Entities.SelectMany(project => TargetTexts.OfMilestones(project))];

        IReadOnlyList<LeverText> levers = ReadLevers(seeds, reading, sourceRoot);
        LeverTargets.OfScope Kind(LeverScope scope, string noun, PlanIndex index) => new(scope, noun, index.Ids, index.Removed);
        var leverTargets = new LeverTargets(
        [
            Kind(LeverScope.Project, "project", projects), Kind(LeverScope.Chain, "chain", chains), Kind(LeverScope.Park, "park", parks),
            Kind(LeverScope.Stream, "stream", streams), Kind(LeverScope.CommercialDistrict, "commercial district", malls),
        ]);
        var scope = new PlanScope
        {
            Reading = reading,
            Seeds = seeds,
            Quarters = quarters,
            Activities = activities,
            Chains = chains,
            Parks = parks,
            Projects = projects,
            CommercialDistricts = malls,
            Streams = streams,
            Shocks = ShockPaths.Read(chain.Shocks, reading, quarters),
            Dates = chain.Dates,
        };
        double effortBudget = district.Read(DistrictFields.PromotionEffortBudget) ?? 0;
        DateReading.Check(scope);
        scope = scope with { CompiledProjects = ProjectReading.Compile(scope) };
        var plan = new DistrictPlan
        {
            Name = PartName.Of(district, "district"),
            Start = reading.Start,
            Quarters = quarters,
            DelayFamily = district.Read(DistrictFields.DelayFamily),
            Factors = FactorReading.Compile(seeds.Document("factors", reading)),
            Projects = [.. scope.CompiledProjects],
            StoppedProjects = [.. seeds.Stopped("projects").Where(map => !seeds.Added.Contains(ListNode.IdOf(map) ?? string.Empty))
                .Select(map => ProjectReading.Stopped(ProjectsFileFields.Stopped(projectsFile, map)))],
            StoppedStreams = [.. seeds.Stopped("attraction/streams")
                .Select(map => AttractionReading.Stopped(AttractionFields.StreamList.Of(attraction, "attraction/streams", map, _ => [])))],
            Parks = [.. ParkReading.Compile(scope)],
            Chains = [.. ChainReading.Compile(scope)],
            CommercialDistricts = [.. CommerceReading.Districts(scope, towns)],
            Attraction = AttractionReading.Compile(scope, attraction),
            Accounts = AccountsReading.Compile(scope, district),
            Commerce = CommerceReading.Compile(scope, commerce, towns),
            Firms = FirmFields.Compile(scope, seeds.Document("firms", reading)),
            Households = HouseholdFields.Compile(scope, seeds.Document("households", reading)),
            Budget = BudgetReading.Compile(scope, seeds.Document("budget", reading)),
            Energy = EnergyFields.Compile(seeds.Document("energy", reading)),
            Targets = [.. targets.Entities.Select(target => TargetReading.Compile(target, reading))],
        };
        UnreadSettings.Tell(chain, scope);
        if (problems.IsEmpty) reading.CheckDesign();
        reading.EnterRun(plan.Quarters, chain.Text.Lineage[^1], chain.Last.Map);
        LedgerEntry? borrowed = reading.Ledger.Entries.FirstOrDefault(entry => !entry.Knowable);
        if (borrowed is not null && chain.IsStress && chain.Text.Borrows.Count == 0)
            problems.Add(chain.Last.Map.Place, $"the stress uses '{borrowed.Path}', which was not knowable", "borrows: what it takes from after January 2022");
        var rest = new PlanWithoutLevers
        {
            Plan = plan,
            Ledger = reading.Ledger,
            Scenario = chain.Text,
            Seeds = new SeedIndex(
                [.. new[] { projects, parks, chains, malls, streams, activities, targets }.SelectMany(index => Listing(index, sourceRoot))], levers),
            Notices = [.. reading.Notices],
            Ambiguities = [.. targets.Entities.Select(TargetReading.Ambiguity).OfType<TargetAmbiguity>()],
            Targets = leverTargets,
            EffortBudget = effortBudget,
            Lights = district.Read(DistrictFields.Lights) is { Length: > 0 } lights ? lights : null,
            DistrictFolder = seeds.Folder,
            SourceRoot = sourceRoot,
            Place = chain.Last.Map.Place,
            Inputs = inputs ?? [],
            Files = [.. chain.Paths],
        };
        return Finish(rest, chain.Levers, problems);
    }

    private static PlanCompilation Finish(PlanWithoutLevers rest, IReadOnlyList<LeverSetting> settings, ProblemList problems)
    {
        LeveredPlan levered = LeverPaths.Put(rest, settings, problems);
        CompiledPlan? compiled = problems.IsEmpty ? new CompiledPlan(rest, levered) : null;
        return new PlanCompilation
        {
            Compiled = compiled,
            Ledger = compiled?.Ledger ?? LeverLedger.With(rest.Ledger, levered.Settings, rest.SourceRoot, levered.Dates),
            Scenario = rest.Scenario,
            Problems = problems.Sorted(),
            Notices = levered.Notices,
            Ambiguities = rest.Ambiguities,
            Seeds = rest.Seeds,
        };
    }

    private static IEnumerable<SeedEntity> Listing(PlanIndex index, string sourceRoot) => index.Entities.Select(entity =>
    {
        (string chinese, string english) = entity.Read(CommonFields.Name);
        return new SeedEntity(index.Noun, entity.Id, chinese, english, (entity.NodeOf("quote") as ScalarNode)?.Text)
        {
            Place = Words.At(entity.Place),
            Source = $"{entity.Place.RelativeTo(sourceRoot)}:{entity.Place.Line}",
        };
    });

    private static IReadOnlyList<Entity> WithDefaults(Entity document, EntitiesField list, string name) =>
        list.Read(document, name, _ => document.NodeOf("defaults") is MapNode map ? [new Layer(map, $"{name}/defaults")] : []);

    /// <summary>Limits and costs of levers are no values of the run: they are read aside, so that the ledger does not hold them.</summary>
    private static IReadOnlyList<LeverText> ReadLevers(SeedTree seeds, PlanReading reading, string sourceRoot)
    {
        var aside = new PlanReading(reading.Problems, sourceRoot) { MayBorrow = reading.MayBorrow, Report = reading.Report };
        return [.. LeverFields.Levers.Read(seeds.Document("levers", aside), "levers").Select(LeverFields.Read)];
    }
}
