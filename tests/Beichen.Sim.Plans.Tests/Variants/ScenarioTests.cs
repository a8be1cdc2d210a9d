using System.Globalization;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Variants;
using Xunit;

namespace Beichen.Sim.Plans.Tests.Variants;

/// <summary>Plans near a scenario.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string> Children => [.. Repository.ScenarioIds.Where(id => id != "baseline")];

    [Theory]
    [MemberData(nameof(Children))]
    public void With_all_its_changes_a_scenario_is_itself_and_with_none_its_parent(string id)
    {
        Scenario scenario = Open(id);
        Assert.Equal("baseline", scenario.Parent);
        Assert.NotEmpty(scenario.Changes);
        Assert.Equal(Repository.Compile(id).Fingerprint, scenario.Compile(Variant.Keeping((1UL << scenario.Changes.Count) - 1)).Fingerprint);
        Assert.Equal(Repository.Compile("baseline").Fingerprint, scenario.Compile(Variant.Keeping(0)).Fingerprint);
    }

    [Fact]
    public void An_entry_of_the_levers_is_one_change_however_many_targets_it_names()
    {
        Scenario scenario = Open("combined-push");
        Assert.Equal(9, scenario.Changes.Count);
        ScenarioChange acceleration = scenario.Changes[1];
        Assert.Equal(("project-acceleration", 5, 1.2), (acceleration.Subject, acceleration.On.Count, acceleration.Setting));
        Assert.Equal(9, acceleration.Line);
    }

    [Fact]
    public void A_shock_is_one_change()
    {
        Assert.Equal("lockdown", string.Join(' ', Open("omicron-q1").Changes.Select(change => change.Subject)));
    }

    [Fact]
    public void A_lever_that_is_set_replaces_what_the_scenario_says_of_it_and_leaves_the_others()
    {
        CompiledPlan set = Open("approval-speed-up").Compile(Variant.Setting(new LeverChoice("approval-pace", ["all"], 1)));
        Assert.Equal(1, set.Ledger.Entries.Single(entry => entry.Path == "scenario/levers/approval-pace/all").Number);
        CompiledPlan other = Open("combined-push").Compile(Variant.Setting(new LeverChoice("approval-pace", ["all"], 1)));
        Assert.Equal(9, other.Levers.Select(choice => choice.Lever).Distinct(StringComparer.Ordinal).Count());
    }

    // A scenario file that says the same is the judge: its levers come from YAML.
    [Theory]
    [InlineData("baseline", "approval-pace", "all", 1.5, null, null)]
    [InlineData("combined-push", "project-acceleration", "smc-2", 1.5, null, null)]
    [InlineData("combined-push", "attraction-effort", "all", 1.8, "2022Q2", "2022Q3")]
    [InlineData("projects-slip-1q", "project-slip", "all", 2.0, null, null)]
    [InlineData("baseline", "project-punctuality", "industrial", 1.0, null, null)]
    public void A_variant_in_memory_has_the_fingerprint_of_a_file_that_says_the_same(string id, string lever, string on, double value, string? from, string? to)
    {
        using SeedCopy copy = new();
        string window = (from is null ? "" : $", from: {from}") + (to is null ? "" : $", to: {to}");
        string set = string.Create(CultureInfo.InvariantCulture, $"lever: {lever}, on: {on}, value: {value}{window}");
        copy.Write("scenarios/child.yaml",
            $"id: child\nname: {{zh: 子, en: Child}}\nquestion: {{zh: 问, en: Q}}\nextends: {id}\nkind: ex-ante\nlevers:\n  - {{{set}}}\n");
        var choice = new LeverChoice(lever, [on], value, Parse(from), Parse(to));
        CompiledPlan inMemory = Scenario.Open(copy.PathOf($"scenarios/{id}.yaml")).Compile(new Variant { Levers = [choice] });
        CompiledPlan fromFile = Scenario.Open(copy.PathOf("scenarios/child.yaml")).Plan;
        Assert.Equal(fromFile.Fingerprint, inMemory.Fingerprint);
        Assert.False(inMemory.IsAsFiled);
        Assert.NotEqual(Scenario.Open(copy.PathOf($"scenarios/{id}.yaml")).Plan.Fingerprint, inMemory.Fingerprint, StringComparer.Ordinal);

        static Quarter? Parse(string? text) => Quarter.TryParse(text, out Quarter quarter) ? quarter : null;
    }

    [Fact]
    public void A_setting_out_of_the_range_of_its_lever_is_refused_as_in_a_file()
    {
        RefusedException refusal = Assert.Throws<RefusedException>(() =>
            Open("baseline").Compile(Variant.Setting(new LeverChoice("approval-pace", ["all"], 3))));
        Assert.Contains("approval-pace", Assert.Single(refusal.Problems), StringComparison.Ordinal);
        Assert.Throws<RefusedException>(() => Open("baseline").Compile(Variant.Setting(new LeverChoice("approval-pace", ["all"], double.NaN))));
    }

    [Fact]
    public void A_design_by_draw_meets_the_range_of_its_lever_in_every_draw()
    {
        CompiledPlan plan = Open("baseline").Plan;
        Assert.NotEqual(plan.Fingerprint,
            plan.ByDraw(new LeverColumn("approval-pace", ["all"], [.. Enumerable.Repeat(1.5, 16)])).Fingerprint, StringComparer.Ordinal);
        Assert.Throws<RefusedException>(() => plan.ByDraw(new LeverColumn("approval-pace", ["all"], [.. Enumerable.Repeat(1.5, 15), 2.5])));
    }

    [Fact]
    public void Another_value_and_a_removal_compile_as_in_a_file()
    {
        Scenario scenario = Open("baseline");
        CompiledPlan variant = scenario.Compile(new Variant
        {
            Values = [new ValueChoice("projects/smc-2/jobs", "{value: 900, unit: 人, basis: "
            + "assumed, confidence: low, source: a what-if, distribution: {triangular: [800, 900, 1000]}}")],
            Removed = ["projects/siemens"]
        });
        Assert.Equal(900, variant.Ledger.Find("projects/smc-2/jobs")?.Number);
        Assert.DoesNotContain(variant.Plan.Projects, project => project.Name.Id == "siemens");
        Assert.Equal(Repository.Compile("baseline").Fingerprint, scenario.Compile(Variant.None).Fingerprint);
        Assert.Throws<RefusedException>(() => scenario.Compile(new Variant { Removed = ["projects/none"] }));
        Assert.Throws<RefusedException>(() => scenario.Compile(new Variant { Values = [new ValueChoice("projects/smc-2/jobs", "{value: [")] }));
    }

    [Fact]
    public void Variants_that_say_the_same_are_equal()
    {
        Variant Make(double value) =>
            Variant.Setting(new LeverChoice("approval-pace", ["all"], value), new LeverChoice("duty-free", ["wuzhou", "changying"], 1));
        Assert.Equal(Make(1.5), Make(1.5));
        Assert.Equal(Make(1.5).GetHashCode(), Make(1.5).GetHashCode());
        Assert.NotEqual(Make(1.5), Make(1.25));
        Assert.NotEqual(Make(1.5), Make(1.5) with { Kept = 1 });
    }

    [Fact]
    public void A_scenario_that_cannot_be_read_is_refused_with_its_place()
    {
        RefusedException refusal = Assert.Throws<RefusedException>(() => Open("none"));
        Assert.Contains("none.yaml:1:1: no such file", Assert.Single(refusal.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2021)]
    [InlineData(2050)]
    public void A_horizon_that_no_run_can_have_is_refused(int year)
    {
        RefusedException refusal = Assert.Throws<RefusedException>(() =>
            Scenario.Open(Path.Combine(Repository.Scenarios, "baseline.yaml"), new Quarter(year, 1)));
        Assert.Equal("horizon", refusal.Subject);
    }

    private static Scenario Open(string scenario) => Scenario.Open(Path.Combine(Repository.Scenarios, scenario + ".yaml"));
}
