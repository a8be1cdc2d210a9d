using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>What a scenario sets and the run does not read is told: a problem where another line of the file takes its place, else a notice.</summary>
public sealed class UnreadSettingTests
{
    private const string Test = "scenarios/test.yaml";
    private const string Severity = "{value: 0.3, unit: fraction, basis: official, confidence: high, source: a decree}";

    [Theory]
    [InlineData("levers: [{lever: approval-pace, value: 1.5, from: 2023Q1}]", "approval-pace",
        "lever 'approval-pace' does nothing, for it begins with 2023Q1 and the run ends with 2022Q4")]
    [InlineData("levers: [{lever: duty-free, on: wangfujing, value: 1, from: 2021Q1, to: 2021Q4}]", "duty-free",
        "lever 'duty-free' on 'wangfujing' does nothing, for it ends with 2021Q4 and the run begins with 2022Q1")]
    [InlineData("remove: [projects/smc-2]\nlevers: [{lever: project-acceleration, on: smc-2, value: 1.2}]",
        "project-acceleration", "lever 'project-acceleration' on 'smc-2' does nothing, for the scenario removes 'smc-2'")]
    [InlineData("remove: [projects/smc-2]\nchanges: [{path: projects/smc-2/jobs, value: 1}]",
        "projects/smc-2/jobs", "the change of 'projects/smc-2/jobs' does nothing, for the run does not read it")]
    [InlineData("remove: [projects/smc-2, projects/smc-2]", "projects/smc-2]", "the removal of 'projects/smc-2' does nothing, for it is removed before")]
    public void A_setting_of_no_use_in_this_run_is_a_notice_at_its_place(string lines, string marker, string notice)
    {
        using var copy = new SeedCopy();
        copy.Scenario(lines);
        PlanCompilation compiled = copy.Compile("test");
        Assert.True(compiled.Plan is not null, string.Join('\n', compiled.Problems));
        Assert.EndsWith(copy.At(Test, marker) + notice,
            Assert.Single(compiled.Notices, text => text.Contains(" does nothing", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lever_of_later_years_is_read_in_a_longer_run()
    {
        using var copy = new SeedCopy();
        copy.Scenario("levers: [{lever: approval-pace, value: 1.5, from: 2023Q1}]");
        Assert.Empty(copy.Compile("test", quarters: 8).Notices);
    }

    [Fact]
    public void A_setting_on_all_is_of_no_use_where_every_target_has_its_own()
    {
        using var copy = new SeedCopy();
        string parks = string.Join(", ", Repository.Compile("baseline").Seeds.Entities.Where(entity => entity.Kind is "stream").Select(entity => entity.Id));
        copy.Scenario($"levers:\n  - {{lever: attraction-effort, value: 1.1}}\n  - {{lever: attraction-effort, value: 1.2, on: [{parks}]}}");
        Assert.EndsWith("lever 'attraction-effort' does nothing, for settings on particular targets take its place everywhere",
            Assert.Single(copy.Compile("test").Notices), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("levers: [{lever: approval-pace, value: 1.5}, {lever: approval-pace, value: 1.2}]", "approval-pace, value: 1.5",
        "lever 'approval-pace' set for the same quarters again at ", "approval-pace, value: 1.2", ", expected one setting a quarter")]
    [InlineData("levers: [{lever: project-acceleration, on: [smc-2, smc-2], value: 1.2}]", "project-acceleration",
        "lever 'project-acceleration' on 'smc-2' set for the same quarters again at ", "project-acceleration", ", expected one setting a quarter")]
    [InlineData("changes: [{path: chains/defaults/x, value: 1}, {path: chains/defaults/x, value: 2}]", "chains/",
        "path 'chains/defaults/x' changed again at ", "chains/defaults/x, value: 2", ", expected one change a path")]
    public void A_setting_whose_place_another_takes_is_a_problem(string lines, string marker, string what, string other, string expected)
    {
        using var copy = new SeedCopy();
        copy.Scenario(lines);
        string at = copy.At(Test, marker), again = copy.At(Test, other)[..^2];
        Assert.Contains(copy.Problems("test"), problem => problem.StartsWith(at + what, StringComparison.Ordinal)
            && problem.Contains(again, StringComparison.Ordinal) && problem.EndsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_shock_given_twice_or_after_the_run_is_told()
    {
        using var copy = new SeedCopy();
        copy.Scenario($"borrows: [x]\nshocks:\n  - {{shock: vat-refund, share: {Severity}}}\n"
            + $"  - {{shock: vat-refund, share: {Severity}}}\n  - {{shock: vat-refund, from: 2024Q1, share: {Severity}}}", "stress");
        PlanCompilation compiled = copy.Compile("test");
        Assert.Contains("shock 'vat-refund' set for the same quarters again at", Assert.Single(compiled.Problems).Found, StringComparison.Ordinal);
        Assert.EndsWith("shock 'vat-refund' does nothing, for it begins with 2024Q1 and the run ends with 2022Q4",
            Assert.Single(compiled.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_that_meet_in_part_and_a_child_in_place_of_its_parent_are_read()
    {
        using var copy = new SeedCopy();
        copy.Scenario("levers: [{lever: approval-pace, value: 1.2}, {lever: approval-pace, value: 1.5, from: 2022Q3}]");
        Assert.Empty(copy.Compile("test").Notices);
        Assert.Empty(copy.Problems("test"));
    }

    [Fact]
    public void No_scenario_of_the_repository_sets_what_is_not_read() =>
        Assert.All(Repository.ScenarioIds,
            id => Assert.DoesNotContain(Repository.Compile(id).Notices, notice => notice.Contains("does nothing", StringComparison.Ordinal)));
}
