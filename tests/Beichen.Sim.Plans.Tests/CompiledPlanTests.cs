using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>What seeds and scenarios become.</summary>
public sealed class CompiledPlanTests
{
    private static readonly DistrictPlan Baseline = Repository.Compile("baseline").Plan!;

    [Fact]
    public void The_district_is_the_one_of_the_plan()
    {
        Assert.Equal("beichen", Baseline.Name.Id);
        Assert.Equal(EntityKey.Of("district:beichen"), Baseline.Name.Key);
        Assert.Equal(11, Baseline.Chains.Length);
        Assert.Equal(21, Baseline.Accounts.Activities.Length);
        Assert.Equal(3, Baseline.CommercialDistricts.Length);
        Assert.Equal(10, Baseline.Targets.Length);
        Assert.Equal(4, Baseline.Quarters);
        Assert.Null(Baseline.Targets.Single(target => target.Measure == TargetMeasure.EnergyIntensityFall).Value);
        Assert.Equal(19, Baseline.Targets.Single(target => target.Measure == TargetMeasure.NewJobs).DueQuarter);
    }

    [Fact]
    public void A_project_has_its_own_numbers_and_its_kinds()
    {
        ProjectParameters smc = Project(Baseline, "smc-2");
        Assert.Equal(EntityKey.Of("project:smc-2"), smc.Name.Key);
        Assert.Equal(Quantity.Triangular(8, 10, 13, EntityKey.Of("uncertainty:projects/smc-2/investment")), smc.Investment);
        Assert.Equal(Quantity.Triangular(0.5, 1.5, 3, EntityKey.Of("uncertainty:projects/smc-2/setback-quarters")), smc.SetbackQuarters);
        Assert.Equal(1.35, smc.Construction.RatioP80);
        Assert.Equal(EntityKey.Of("delay-group:industrial-works"), smc.DelayGroupKey);
        Assert.Equal([0.02, 0.18, 0.3, 0.48, 0.02, 0, 0], smc.InitialStage.Shares);
        Assert.Equal([0.5, 0.35, 0.15], smc.StatisticsLag.Shares);
        Assert.Equal(Quantity.Triangular(0, 0.15, 0.94, EntityKey.Of("uncertainty:projects/smc-2/initial-progress")), smc.InitialProgress);
        Assert.Equal([(ProjectStage.Completed, 3), (ProjectStage.Producing, 3)], smc.Milestones.Select(milestone => (milestone.Stage, milestone.ByQuarter)));
    }

    // What the plan's words say is inherited before what the kind says; each project has luck of its own.
    [Fact]
    public void The_first_day_comes_from_the_plans_words()
    {
        ProjectParameters yadea = Project(Baseline, "yadea-2"), school = Project(Baseline, "beijing-11-school");
        Assert.Equal([0, 0.12, 0.18, 0.68, 0.02, 0, 0], yadea.InitialStage.Shares);
        Assert.Equal(yadea.InitialStage.Shares, school.InitialStage.Shares);
        Assert.Equal(Quantity.Triangular(0, 0.18, 0.96, EntityKey.Of("uncertainty:projects/yadea-2/initial-progress")), yadea.InitialProgress);
        Assert.NotEqual(yadea.InitialProgress.Key, school.InitialProgress.Key);
        Assert.Equal("words/speed-up", Repository.Compile("baseline").Ledger.Find("projects/yadea-2/initial-progress")!.InheritedFrom);
        Assert.All(Baseline.Projects, project => Assert.Equal(EntityKey.Of("statistics:entry"), project.StatisticsKey));
    }

    [Fact]
    public void Parks_admit_by_priority_and_then_by_id()
    {
        foreach (ParkParameters park in Baseline.Parks)
        {
            ProjectParameters[] admitted = [.. park.Projects.Select(index => Baseline.Projects[index])];
            Assert.Equal(admitted.OrderBy(project => project.Priority).ThenBy(project => project.Name.Id, StringComparer.Ordinal), admitted);
        }

        Assert.Equal(Baseline.Projects.Count(project => project.Park >= 0), Baseline.Parks.Sum(park => park.Projects.Length));
    }

    [Fact]
    public void Input_coefficients_are_columns_of_what_each_activity_buys()
    {
        ActivityParameters agriculture = Baseline.Accounts.Activities[0];
        Assert.Equal(0.12632, agriculture.InputCoefficients[0]);
        Assert.All(Baseline.Accounts.Activities, activity => Assert.InRange(activity.InputCoefficients.Sum() + activity.ValueAddedRatio, 0.5, 1.0002));
    }

    [Fact]
    public void Removing_a_project_leaves_every_other_key_as_it_was()
    {
        using var copy = new SeedCopy();
        copy.Scenario("remove: [projects/wangfujing-mall, projects/smc-2]");
        PlanCompilation compiled = copy.Compile("test");
        DistrictPlan rest = compiled.Plan!;
        Assert.Equal(Baseline.Projects.Length - 2, rest.Projects.Length);
        foreach (ProjectParameters project in rest.Projects)
        {
            ProjectParameters before = Project(Baseline, project.Name.Id);
            Assert.Equal(before.Name, project.Name);
            Assert.Equal((before.Investment, before.Jobs, before.DelayGroupKey), (project.Investment, project.Jobs, project.DelayGroupKey));
            Assert.Equal(before.Construction, project.Construction);
        }

        Assert.Equal(Baseline.Accounts.BaseGdp, rest.Accounts.BaseGdp);
        Assert.Equal(Baseline.Parks.Select(park => park.Land), rest.Parks.Select(park => park.Land));
    }

    [Fact]
    public void A_venue_of_a_removed_project_never_opens_and_other_references_are_dropped()
    {
        using var copy = new SeedCopy();
        copy.Scenario("remove: [projects/wangfujing-mall, projects/metro-4-north, projects/red-star-refit]");
        PlanCompilation compiled = copy.Compile("test");
        VenueParameters[] before = [.. Baseline.CommercialDistricts.SelectMany(district => district.Venues)];
        VenueParameters[] after = [.. compiled.Plan!.CommercialDistricts.SelectMany(district => district.Venues)];
        Assert.Equal(before.Length - 1, after.Length);
        Assert.Contains(compiled.Notices, notice => notice.Contains("never opens", StringComparison.Ordinal));
        Assert.Equal(before.Count(venue => venue.RefitProject >= 0) - 1, after.Count(venue => venue.RefitProject >= 0));
        Assert.Equal(
            Baseline.CommercialDistricts.Count(district => district.TransportProject >= 0) - 1,
            compiled.Plan.CommercialDistricts.Count(district => district.TransportProject >= 0));
        Assert.All(compiled.Plan.Chains, chain => Assert.All(chain.Projects, index => Assert.InRange(index, 0, compiled.Plan.Projects.Length - 1)));
    }

    // Values of what is not there any more are no inputs of the run, sourced or assumed.
    [Fact]
    public void Nothing_of_a_removed_project_stays_in_the_ledger()
    {
        using var copy = new SeedCopy();
        copy.Scenario("remove: [projects/wangfujing-mall, projects/metro-4-north, projects/red-star-refit]");
        string[] before = [.. copy.Compile().Ledger.Entries.Select(entry => entry.Path)],
            after = [.. copy.Compile("test").Ledger.Entries.Select(entry => entry.Path)];
        string[] gone = [.. before.Except(after, StringComparer.Ordinal)];
        Assert.Empty(after.Except(before, StringComparer.Ordinal));
        Assert.Contains(gone, path => path.EndsWith("/venues/wangfujing-shopping-centre/floor-area", StringComparison.Ordinal));
        Assert.Contains(gone, path => path.EndsWith("/refit-uplift", StringComparison.Ordinal));
        Assert.Contains(gone, path => path.EndsWith("/travel-time-cut", StringComparison.Ordinal));
        Assert.DoesNotContain(copy.Compile("test").Ledger.Entries,
            entry => entry.Value.Split(' ').Any(word => word is "wangfujing-mall" or "wangfujing-shopping-centre" or "metro-4-north" or "red-star-refit"));
    }

    [Fact]
    public void A_child_scenario_differs_only_in_what_it_says()
    {
        PlanCompilation parent = Repository.Compile("baseline"), child = Repository.Compile("projects-slip-1q");
        Assert.Equal(["baseline", "projects-slip-1q"], child.Scenario!.Lineage);
        string[] differing = [.. child.Ledger.Entries.Where(entry =>
            !string.Equals(parent.Ledger.Find(entry.Path)?.Value, entry.Value, StringComparison.Ordinal)).Select(entry => entry.Path)];
        Assert.Equal(["scenario/levers/project-slip/all"], differing);
        Assert.Equal(parent.Ledger.Entries.Count + 1, child.Ledger.Entries.Count);
        Assert.All(child.Plan!.Projects, project => Assert.Equal(1, project.SlipQuarters.At(0)));
        Assert.All(parent.Plan!.Projects, project => Assert.Equal(0, project.SlipQuarters.At(0)));
    }

    [Fact]
    public void A_grandchild_overrides_its_parent_on_the_same_lever_and_target()
    {
        using var copy = new SeedCopy();
        copy.Write("scenarios/test.yaml", "id: test\nname: {zh: 试, en: Test}\nquestion: {zh: 若？, en: If?}\nextends: projects-slip-1q\n"
            + "kind: ex-ante\nlevers:\n  - {lever: project-slip, on: all, value: 3}\n  - {lever: project-slip, on: smc-2, value: 0}\n");
        PlanCompilation compiled = copy.Compile("test");
        Assert.Equal(["baseline", "projects-slip-1q", "test"], compiled.Scenario!.Lineage);
        Assert.Equal(3, Project(compiled.Plan!, "siemens").SlipQuarters.At(0));
        Assert.Equal(0, Project(compiled.Plan!, "smc-2").SlipQuarters.At(0));
    }

    [Fact]
    public void A_child_replaces_its_parents_lever_with_its_quarters_too()
    {
        using var copy = new SeedCopy();
        copy.Write("scenarios/test.yaml", "id: test\nname: {zh: 试, en: Test}\nquestion: {zh: 若？, en: If?}\n"
            + "extends: approval-speed-up\nkind: ex-ante\nlevers: [{lever: approval-pace, value: 1.2, from: 2022Q4}]\n");
        Assert.Equal([1, 1, 1, 1.2], Enumerable.Range(0, 4).Select(copy.Compile("test").Plan!.Parks[0].ApprovalPace.At));
    }

    [Fact]
    public void A_changed_block_keeps_the_rest_of_its_kinds_defaults()
    {
        using var copy = new SeedCopy();
        copy.Scenario("changes:\n  - path: projects/smc-2/approval/planned\n    value: {value: 3, unit: "
            + "quarters, distribution: {uniform: [2, 4]}, basis: assumed, confidence: low, source: test}");
        ProjectParameters before = Project(Baseline, "smc-2"), after = Project(copy.Compile("test").Plan!, "smc-2");
        Assert.Equal(Quantity.Uniform(2, 4, EntityKey.Of("uncertainty:projects/smc-2/approval/planned")), after.Approval.PlannedQuarters);
        Assert.Equal((before.Approval.RatioP50, before.Approval.RatioP80), (after.Approval.RatioP50, after.Approval.RatioP80));
        Assert.Equal(before.Construction, after.Construction);
    }

    [Fact]
    public void Settings_and_count_rules_change_by_path()
    {
        using var copy = new SeedCopy();
        copy.Scenario("changes:\n  - {path: attraction/count-rule, value: carried-out}\n  - {path: targets/eaglet-firms/counts, value: stock}");
        DistrictPlan plan = copy.Compile("test").Plan!;
        Assert.Equal(RelocationCountRule.CarriedOut, plan.Attraction.CountRule);
        Assert.False(plan.Targets.Single(target => target.Measure == TargetMeasure.EagletFirms).CountsFlow);
        Assert.True(Baseline.Targets.Single(target => target.Measure == TargetMeasure.EagletFirms).CountsFlow);
    }

    private static ProjectParameters Project(DistrictPlan plan, string id) =>
        plan.Projects.Single(project => string.Equals(project.Name.Id, id, StringComparison.Ordinal));
}
