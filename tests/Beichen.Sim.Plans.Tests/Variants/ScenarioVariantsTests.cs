using Beichen.Sim.Plans.Variants;
using Xunit;

namespace Beichen.Sim.Plans.Tests.Variants;

/// <summary>Plans near a scenario.</summary>
public sealed class ScenarioVariantsTests
{
    public static TheoryData<string> Children => [.. Repository.ScenarioIds.Where(id => id != "baseline")];

    [Theory]
    [MemberData(nameof(Children))]
    public void With_all_its_changes_a_scenario_is_itself_and_with_none_its_parent(string scenario)
    {
        ScenarioVariants variants = Read(scenario);
        Assert.Equal("baseline", variants.Parent);
        Assert.NotEmpty(variants.Changes);
        Assert.Equal(Repository.Compile(scenario).Fingerprint, variants.Keep((1UL << variants.Changes.Count) - 1).Fingerprint);
        Assert.Equal(Repository.Compile("baseline").Fingerprint, variants.Keep(0).Fingerprint);
    }

    [Fact]
    public void An_entry_of_the_levers_is_one_change_however_many_targets_it_names()
    {
        ScenarioVariants variants = Read("combined-push");
        Assert.Equal(9, variants.Changes.Count);
        ScenarioChange acceleration = variants.Changes[1];
        Assert.Equal(("project-acceleration", 5, 1.2), (acceleration.Subject, acceleration.On.Count, acceleration.Setting));
        Assert.Equal(9, acceleration.Line);
    }

    [Fact]
    public void One_value_of_many_activities_is_one_change_and_the_shock_another()
    {
        Assert.Equal("lockdown activities/*/lockdown-profile", string.Join(' ', Read("omicron-q1").Changes.Select(change => change.Subject)));
    }

    [Fact]
    public void A_lever_that_is_set_replaces_what_the_scenario_says_of_it_and_leaves_the_others()
    {
        PlanCompilation set = Read("approval-speed-up").Set([new LeverChoice("approval-pace", ["all"], 1)]);
        Assert.NotNull(set.Plan);
        Assert.Equal(1, set.Ledger.Entries.Single(entry => entry.Path == "scenario/levers/approval-pace/all").Number);
        Assert.Equal(9, Read("combined-push").Set([new LeverChoice("approval-pace", ["all"], 1)]).Ledger.Entries.Where(entry => entry.Path.StartsWith("scenario/levers/", StringComparison.Ordinal)).Select(entry => entry.Path.Split('/')[2]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_setting_out_of_the_range_of_its_lever_is_a_problem_as_in_a_file()
    {
        PlanCompilation set = Read("baseline").Set([new LeverChoice("approval-pace", ["all"], 3)]);
        Assert.Null(set.Plan);
        Assert.Contains("approval-pace", Assert.Single(set.Problems).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_that_cannot_be_read_has_no_variants()
    {
        Assert.Null(ScenarioVariants.Read(Path.Combine(Repository.Scenarios, "none.yaml"), new CompileOptions()));
    }

    private static ScenarioVariants Read(string scenario) =>
        ScenarioVariants.Read(Path.Combine(Repository.Scenarios, scenario + ".yaml"), new CompileOptions { Quarters = 4 }) ?? throw new InvalidOperationException(scenario);
}
