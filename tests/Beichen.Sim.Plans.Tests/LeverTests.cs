using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Ledgers;
using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>Each lever moves its field of the plan, on its targets and in its quarters, and no other.</summary>
public sealed class LeverTests
{
    [Fact]
    public void Attraction_effort_moves_every_stream_or_one()
    {
        DistrictPlan plan = Plan("{lever: attraction-effort, value: 1.5, from: 2022Q2}", "{lever: attraction-effort, on: beijing-relocations, value: 0.8}");
        Assert.Equal([0.8, 0.8, 0.8, 0.8], Values(plan.Attraction.Streams.Single(stream => stream.IsBeijingRelocation).Effort));
        Assert.Equal([1, 1.5, 1.5, 1.5], Values(plan.Attraction.Streams.First(stream => !stream.IsBeijingRelocation).Effort));
    }

    [Fact]
    public void Approval_pace_moves_projects_parks_and_the_hit_rate()
    {
        DistrictPlan plan = Plan("{lever: approval-pace, value: 1.4, from: 2022Q2, to: 2022Q3}");
        Assert.All(plan.Projects, project => Assert.Equal([1, 1.4, 1.4, 1], Values(project.ApprovalPace)));
        Assert.All(plan.Parks, park => Assert.Equal([1, 1.4, 1.4, 1], Values(park.ApprovalPace)));
        Assert.All(plan.Attraction.Streams, stream => Assert.Equal([1, 1.1, 1.1, 1], Values(stream.HitRateMultiplier), (a, b) => Math.Abs(a - b) < 1e-12));
    }

    [Fact]
    public void Accelerated_projects_within_the_effort_budget_get_what_they_ask()
    {
        PlanCompilation compiled = Compile("{lever: project-acceleration, on: [smc-2, siemens], value: 1.4, from: 2022Q3}");
        Assert.Equal([1, 1, 1.4, 1.4], Values(Project(compiled.Plan!, "smc-2").ConstructionPace));
        Assert.Equal([1, 1, 1, 1], Values(Project(compiled.Plan!, "yadea-2").ConstructionPace));
        Assert.Empty(compiled.Notices);
    }

    [Fact]
    public void Beyond_the_effort_budget_each_gets_its_part_and_a_notice_says_so()
    {
        PlanCompilation compiled = Compile("{lever: project-acceleration, on: [smc-2, siemens, yadea-2], value: 1.5}",
            "{lever: project-acceleration, on: wangfujing-mall, value: 1.25, from: 2022Q4}");
        double[] smc = Values(Project(compiled.Plan!, "smc-2").ConstructionPace), mall = Values(Project(compiled.Plan!, "wangfujing-mall").ConstructionPace);
        Assert.Equal(1 + (0.5 / 1.5), smc[0], 12);
        Assert.Equal(1 + (0.5 / 1.75), smc[3], 12);
        Assert.Equal(1, mall[0]);
        Assert.Equal(1 + (0.25 / 1.75), mall[3], 12);
        Assert.EndsWith("scenarios/test.yaml:7:13: project-acceleration asks for 1.75 of effort, the team has 1: every accelerated project gets its part of it",
            Assert.Single(compiled.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void Punctuality_goes_from_all_to_a_kind_to_a_project()
    {
        DistrictPlan plan = Plan("{lever: project-punctuality, on: smc-2, value: 0.9}",
            "{lever: project-punctuality, on: industrial, value: 0.5}", "{lever: project-punctuality, on: all, value: 0.2}");
        Assert.Equal(0.9, Project(plan, "smc-2").Punctuality.At(0));
        Assert.Equal(0.5, Project(plan, "siemens").Punctuality.At(0));
        Assert.All(plan.Projects.Where(project => project.Kind != ProjectKind.Industrial), project => Assert.Equal(0.2, project.Punctuality.At(0)));
    }

    [Fact]
    public void Chain_levers_move_all_chains_or_one()
    {
        DistrictPlan plan = Plan("{lever: chain-completeness, on: all, value: 0.1, from: 2022Q2}", "{lever: smart-manufacturing, on: copper, value: 0.4}");
        Assert.All(plan.Chains, chain => Assert.Equal([0, 0.1, 0.1, 0.1], Values(chain.Completeness)));
        Assert.Equal("copper", Assert.Single(plan.Chains, chain => Values(chain.SmartManufacturing)[0] > 0).Name.Id);
    }

    [Fact]
    public void Park_levers_release_land_floor_and_power_to_their_park()
    {
        DistrictPlan plan = Plan("{lever: park-land, on: town-parks, value: 300, from: 2022Q3}",
            "{lever: park-floor-area, on: town-parks, value: 5}", "{lever: park-power, on: chaoya-campus, value: 20, from: 2022Q4}");
        ParkParameters towns = plan.Parks.Single(park => park.Name.Id is "town-parks"), campus = plan.Parks.Single(park => park.Name.Id is "chaoya-campus");
        Assert.Equal([0, 0, 300, 300], Values(towns.LandRelease));
        Assert.Equal([5, 5, 5, 5], Values(towns.FloorAreaRelease));
        Assert.Equal([0, 0, 0, 20], Values(campus.PowerRelease));
        Assert.Equal([0, 0, 0, 0], Values(towns.PowerRelease));
    }

    [Fact]
    public void Approval_pace_of_a_park_quickens_its_desks_and_the_approval_of_its_projects_alone()
    {
        DistrictPlan plan = Plan("{lever: approval-pace, value: 1.2}", "{lever: approval-pace, on: development-zone, value: 1.6, from: 2022Q2}");
        int park = plan.Parks.ToList().FindIndex(park => park.Name.Id is "development-zone");
        Assert.Contains(plan.Projects, project => project.Park == park);
        Assert.All(plan.Projects, project => Assert.Equal(project.Park == park ? [1.2, 1.6, 1.6, 1.6] : [1.2, 1.2, 1.2, 1.2], Values(project.ApprovalPace)));
        Assert.All(plan.Parks,
            (parameters, index) => Assert.Equal(index == park ? [1.2, 1.6, 1.6, 1.6] : [1.2, 1.2, 1.2, 1.2], Values(parameters.ApprovalPace)));
    }

    [Fact]
    public void Duty_free_certification_and_talent_move_their_fields()
    {
        DistrictPlan plan = Plan("{lever: duty-free, on: wangfujing, value: 1, from: 2022Q3}",
            "{lever: certification-drive, value: 1.3}", "{lever: talent-programme, on: district, value: 1000, from: 2022Q4}");
        Assert.Equal([0, 0, 1, 1], Values(plan.CommercialDistricts.Single(district => district.Name.Id is "wangfujing").DutyFree));
        Assert.Equal([1.3, 1.3, 1.3, 1.3], Values(plan.Firms.CertificationDrive));
        Assert.Equal([0, 0, 0, 1000], Values(plan.Households.TalentJobs));
    }

    [Fact]
    public void Shocks_move_their_paths_in_their_quarters()
    {
        PlanCompilation omicron = Repository.Compile("omicron-q1"), refund = Repository.Compile("vat-refund");
        Assert.Equal([true, false, false, false], Uncertain(omicron.Plan!.Accounts.LockdownSeverity));
        Assert.Equal([false, true, true, false], Uncertain(refund.Plan!.Budget.RefundShare));
        Assert.Equal([0, 0, 0], [.. Enumerable.Range(1, 3).Select(omicron.Plan.Accounts.LockdownSeverity.At)]);
        Assert.Equal([1, 1, 1, 1], [.. Enumerable.Range(0, 4).Select(omicron.Plan.Accounts.ConstructionActivity.At)]);
        Assert.True(omicron.Scenario!.IsStress);
        Assert.NotEmpty(omicron.Scenario.Borrows);
    }

    // Triangular 0.25, 0.5, 0.9: the median lies where (0.9 − x)² = 0.65 · 0.4 / 2.
    [Fact]
    public void An_uncertain_shock_is_sampled_once_for_its_window_and_stands_in_the_ledger_as_an_uncertainty()
    {
        PlanCompilation omicron = Repository.Compile("omicron-q1"), refund = Repository.Compile("vat-refund");
        Quantity severity = omicron.Plan!.Accounts.LockdownSeverity.Of(0);
        Assert.Equal(0.9 - Math.Sqrt(0.13), severity.Median, 1e-12);
        Assert.Equal(refund.Plan!.Budget.RefundShare.Of(1), refund.Plan.Budget.RefundShare.Of(2));
        LedgerEntry entry = omicron.Ledger.Entries.Single(entry => entry.Path.EndsWith("/severity", StringComparison.Ordinal));
        Assert.Equal("triangular [0.25, 0.5, 0.9]", entry.Distribution);
        Assert.Equal(severity.Key, entry.UncertaintyKey);
        Assert.Empty(omicron.Notices);
    }

    // The first quarter of 2020: services −4.9 against a trend of 5.9, so their mean loss is 10.8; none gains.
    [Fact]
    public void Losses_of_an_outbreak_are_against_trend_none_gains_and_services_lose_together_what_the_city_s_did()
    {
        ActivityParameters[] activities = [.. Repository.Compile("omicron-q1").Plan!.Accounts.Activities];
        Assert.All(activities, activity => Assert.InRange(activity.LockdownProfile, -1, 0));
        ActivityParameters[] services = [.. activities.Where(activity => activity.Group == ActivityGroup.Services)];
        Assert.Equal(-0.108,
            services.Sum(activity => activity.BaseWeight.B * activity.LockdownProfile) / services.Sum(activity => activity.BaseWeight.B), 0.003);
    }

    [Fact]
    public void A_shock_given_as_a_plain_number_is_exact()
    {
        using var copy = new SeedCopy();
        copy.Write("scenarios/test.yaml", """
            id: test
            name: {zh: 试, en: Test}
            question: {zh: 若？, en: If?}
            extends: baseline
            kind: stress
            borrows: [nothing]
            shocks:
              - {shock: vat-refund, from: 2022Q2, to: 2022Q3, share: {value: 0.3, unit: fraction, basis: official, confidence: high, source: "a decree"}}
            """);
        PlanCompilation compiled = copy.Compile("test");
        Assert.True(compiled.Plan is not null, string.Join('\n', compiled.Problems));
        Assert.Equal([0, 0.3, 0.3, 0], Enumerable.Range(0, 4).Select(compiled.Plan.Budget.RefundShare.At));
        Assert.All(Enumerable.Range(0, 4), quarter => Assert.Equal(Distribution.Fixed, compiled.Plan.Budget.RefundShare.Of(quarter).Distribution));
    }

    [Fact]
    public void Levers_are_listed_with_range_cost_and_quote()
    {
        PlanCompilation compiled = Repository.Compile("baseline");
        Assert.Equal(13, compiled.Seeds.Levers.Count);
        Assert.All(compiled.Seeds.Levers, lever => Assert.True(lever.Low <= lever.Default && lever.Default <= lever.High && lever.Quote.Length > 0));
        Assert.Contains(compiled.Seeds.Entities, entity => entity is { Kind: "project", Id: "smc-2", Chinese: "SMC二期" });
        Assert.Contains(compiled.Ambiguities, ambiguity => ambiguity.Target is "eaglet-firms");
    }

    private static DistrictPlan Plan(params string[] levers) => Compile(levers).Plan!;

    private static PlanCompilation Compile(params string[] levers)
    {
        using var copy = new SeedCopy();
        copy.Scenario($"levers:\n{string.Join('\n', levers.Select(lever => $"  - {lever}"))}");
        PlanCompilation compiled = copy.Compile("test");
        Assert.True(compiled.Plan is not null, string.Join('\n', compiled.Problems));
        return compiled;
    }

    private static bool[] Uncertain(ShockPath path) => [.. Enumerable.Range(0, 4).Select(quarter => path.Of(quarter).Distribution != Distribution.Fixed)];

    private static double[] Values(QuarterPath path) => [.. Enumerable.Range(0, 4).Select(path.At)];

    private static ProjectParameters Project(DistrictPlan plan, string id) =>
        plan.Projects.Single(project => string.Equals(project.Name.Id, id, StringComparison.Ordinal));
}
