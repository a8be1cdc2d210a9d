using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>Each fault of a scenario file is told at its place, with what was expected and what was probably meant.</summary>
public sealed class ScenarioProblemTests
{
    private const string Test = "scenarios/test.yaml";

    [Theory]
    [InlineData("levers: [{lever: approval-pase, value: 1.2}]", "approval-pase",
        "unknown lever 'approval-pase', expected a lever of levers.yaml, did you mean approval-pace?")]
    [InlineData("levers: [{lever: approval-pace, value: 2.5}]", "2.5", "2.5 for lever 'approval-pace', expected 0.5 to 2 (ratio)")]
    [InlineData("levers: [{lever: approval-pace, on: smc-2, value: 1.2}]", "smc-2", "lever 'approval-pace' on 'smc-2', expected all or a park")]
    [InlineData("levers: [{lever: project-acceleration, on: smc-3, value: 1.2}]", "smc-3",
        "lever 'project-acceleration' on 'smc-3', expected a project, did you mean smc-2?")]
    [InlineData("levers: [{lever: project-acceleration, value: 1.2}]", "project-acceleration", "lever 'project-acceleration' on 'all', expected a project")]
    [InlineData("levers: [{lever: project-punctuality, on: industral, value: 1}]", "industral",
        "lever 'project-punctuality' on 'industral', expected all, a kind of project or a project, did you mean industrial?")]
    [InlineData("levers: [{lever: project-slip, on: all, value: -1}]", "-1", "-1 for lever 'project-slip', expected 0 to 8 (quarters)")]
    [InlineData("levers: [{lever: project-slip, on: all, value: 1, from: 2022Q2}]", "1, from",
        "from or to of lever 'project-slip', expected neither, for it holds for the whole run")]
    [InlineData("levers: [{lever: duty-free, on: wangfujing, value: 1, from: 2022Q0}]", "2022Q0", "'2022Q0' for 'from', expected a quarter such as 2022Q4")]
    [InlineData("levers: [{lever: duty-free, on: wangfujing, value: 1, from: 2022Q4, to: 2022Q3}]", "1, from",
        "lever 'duty-free' from 2022Q4 to 2022Q3, expected a first quarter not later than the last")]
    [InlineData("levers: [{lever: duty-free, on: wangfujing, value: full}]", "full", "'full' as value of lever 'duty-free', expected a number")]
    [InlineData("levers: [{lever: duty-free, on: wangfujing, valu: 1, value: 1}]", "valu:",
        "unknown key 'valu' in lever 'duty-free', expected lever, on, value, from, to or note, did you mean value?")]
    [InlineData("shocks: [{shock: lokdown}]", "lokdown", "unknown shock 'lokdown', expected lockdown or vat-refund, did you mean lockdown?")]
    [InlineData("shocks: [{shock: vat-refund, from: 2022Q2}]", "{shock", "shock 'vat-refund' has no 'share', expected share: a value in fraction, 0 to 1")]
    [InlineData("changes: [{path: projcts/smc-2/investment, value: 1}]", "projcts",
        "path 'projcts/smc-2/investment', expected a path that begins with a part of the seeds, did you mean projects?")]
    [InlineData("changes: [{path: projects/smc-3/investment, value: 1}]", "projects/",
        "unknown 'smc-3' in path 'projects/smc-3/investment', expected the id of an entity, did you mean smc-2?")]
    [InlineData("changes: [{path: projects/smc-2/invesment, value: 1}]", "projects/",
        "unknown key 'invesment' in project 'smc-2', expected one of its keys (seeds/schema lists them), did you mean investment?")]
    [InlineData("changes: [{path: projects/smc-2, value: 1}]", "projects/",
        "path 'projects/smc-2', expected the path of a value, such as projects/smc-2/investment")]
    [InlineData("changes: [{path: targets/jobs/counts, value: flows}]", "flows", "'flows' for 'counts', expected stock or flow, did you mean flow?")]
    [InlineData("remove: [projects/smc-3]", "projects/", "unknown entity 'projects/smc-3', expected the path of an entity, did you mean smc-2?")]
    [InlineData("remove: [activities/trade]", "activities/", "removal of 'activities/trade', expected an entity that the accounts can do without")]
    [InlineData("lever: []", "lever:", "unknown key 'lever' in the scenario, expected one of its keys (seeds/schema lists them), did you mean levers?")]
    [InlineData("district: beichen", "beichen", "district 'beichen' in a scenario that extends another, expected district only in the root scenario")]
    public void A_faulty_line_is_told_at_its_place(string line, string marker, string message)
    {
        using var copy = new SeedCopy();
        copy.Scenario(line);
        Assert.Equal([copy.At(Test, marker, line[..Math.Min(4, line.Length)]) + message], copy.Problems("test"));
    }

    [Fact]
    public void A_missing_scenario_is_told_with_the_file_meant()
    {
        using var copy = new SeedCopy();
        Assert.Equal(["scenarios/baselin.yaml:1:1: no such file, expected a scenario file, did you mean baseline.yaml?"], copy.Problems("baselin"));
    }

    [Fact]
    public void A_parent_that_is_not_there_is_told_with_the_one_meant()
    {
        using var copy = new SeedCopy();
        copy.Edit("scenarios/projects-on-time.yaml", "extends: baseline", "extends: basline");
        Assert.Equal(
            [copy.At("scenarios/projects-on-time.yaml", "basline") + "extends 'basline', expected the id of a scenario file beside it, did you mean baseline?"],
            copy.Problems("projects-on-time"));
    }

    [Fact]
    public void A_cycle_of_extends_is_told_with_its_members()
    {
        using var copy = new SeedCopy();
        copy.Edit("scenarios/baseline.yaml", "district: beichen", "extends: projects-on-time");
        Assert.Equal(
            [copy.At("scenarios/baseline.yaml", "projects-on-time")
                + "a cycle: projects-on-time → baseline → projects-on-time, expected a chain of extends that ends in a root scenario"],
            copy.Problems("projects-on-time"));
    }

    [Fact]
    public void A_scenario_is_named_as_its_file()
    {
        using var copy = new SeedCopy();
        copy.Edit("scenarios/baseline.yaml", "id: baseline", "id: base");
        Assert.Equal([copy.At("scenarios/baseline.yaml", "base\n") + "id 'base' in baseline.yaml, expected the file's name 'baseline'"], copy.Problems());
    }

    [Fact]
    public void An_unknown_district_is_told_with_the_one_meant()
    {
        using var copy = new SeedCopy();
        copy.Edit("scenarios/baseline.yaml", "district: beichen", "district: beichn");
        Assert.Equal(
            [copy.At("scenarios/baseline.yaml", "beichn")
                + "unknown district 'beichn', expected the name of a folder of seeds that holds district.yaml, did you mean beichen?"],
            copy.Problems());
    }

    [Fact]
    public void A_question_in_one_language_is_refused()
    {
        using var copy = new SeedCopy();
        copy.Write("scenarios/test.yaml", "id: test\nname: {zh: 试, en: Test}\nquestion: {en: If?}\nextends: baseline\nkind: ex-ante\n");
        Assert.Equal([copy.At(Test, "{en: If?}") + "a map for 'question', expected {zh: Chinese text, en: English text}"], copy.Problems("test"));
    }

    [Fact]
    public void A_stress_says_what_it_borrows()
    {
        using var copy = new SeedCopy();
        copy.Scenario(string.Empty, "stress");
        Assert.Equal(
            [copy.At(Test, "stress")
                + "stress 'test' does not say what it borrows, expected borrows: a list of the evidence from after January 2022, empty if none"],
            copy.Problems("test"));
    }

    [Fact]
    public void A_stress_that_borrows_names_it()
    {
        using var copy = new SeedCopy();
        copy.Scenario("borrows: []\nchanges: [{path: activities/trade/lockdown-profile, value: {value: -0.1, unit: "
            + "fraction, basis: official, confidence: high, source: later, knowable: false}}]", "stress");
        Assert.Equal(
            [copy.At(Test, "id: test")
                + "the stress uses 'activities/trade/lockdown-profile', which was not knowable, expected borrows: what it takes from after January 2022"],
            copy.Problems("test"));
    }

    [Fact]
    public void An_ex_ante_scenario_does_not_build_on_a_stress()
    {
        using var copy = new SeedCopy();
        copy.Write(Test, "id: test\nname: {zh: 试, en: Test}\nquestion: {zh: 若？, en: If?}\nextends: vat-refund\nkind: ex-ante\n");
        Assert.Equal([copy.At(Test, "ex-ante") + "ex-ante scenario 'test' extends a stress, expected kind: stress, for it borrows what its parent borrows"],
            copy.Problems("test"));
    }

    [Fact]
    public void A_project_of_a_removed_park_is_told()
    {
        using var copy = new SeedCopy();
        copy.Scenario("remove: [parks/jiangtian-campus]");
        string problem = Assert.Single(copy.Problems("test"));
        Assert.EndsWith("park 'jiangtian-campus' for 'park' is removed by the scenario, expected a park that the scenario keeps",
            problem, StringComparison.Ordinal);
    }
}
