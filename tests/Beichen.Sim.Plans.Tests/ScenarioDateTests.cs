using Beichen.Sim.Kernel.Projects;
using NJsonSchema;
using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>A scenario asks dates of projects, a line each.</summary>
public sealed class ScenarioDateTests
{
    private const string Three =
        """
        dates:
          - {project: smc-2, shift: 1}
          - {project: wangfujing-mall, quarter: 2022Q2}
        add:
          projects:
            - {id: new-plant, name: 新厂, kind: industrial, initial-stages: {signed: 1}, investment: 12, source: judgement of the planner}
        """;

    [Fact]
    public void Later_earlier_and_a_new_plant_are_three_lines()
    {
        using var seeds = new SeedCopy();
        PlanCompilation plan = seeds.Scenario(Three).Compile("test");
        Assert.Empty(plan.Problems);
        Assert.Equal(new ProjectDate(ProjectStage.Producing, DateRule.Shift, 1), Date(plan, "smc-2"));
        Assert.Equal(new ProjectDate(ProjectStage.Producing, DateRule.Median, 1.5), Date(plan, "wangfujing-mall"));
        Assert.Null(Date(plan, "siemens"));
        Assert.Equal("new-plant", plan.Plan!.Projects[^1].Name.Id);
        var entry = plan.Ledger.Entries.Single(found => found.Path is "scenario/dates/smc-2/producing");
        Assert.Equal(("shift 1", "scenario", 1.0), (entry.Value, entry.Basis, entry.Number));
    }

    [Theory]
    [InlineData("{project: smc-2, milestone: smc-completed, date: 2022-11-15, fixed: true}", ProjectStage.Completed, DateRule.Fixed, 3 + (45.5 / 92))]
    [InlineData("{project: smc-2, stage: building, quarter: 2022Q3, as: median}", ProjectStage.Building, DateRule.Median, 2.5)]
    [InlineData("{project: smc-2, stage: signed, shift: -2}", ProjectStage.Signed, DateRule.Shift, -2)]
    public void A_date_says_stage_manner_and_day(string line, ProjectStage stage, DateRule rule, double quarters)
    {
        using var seeds = new SeedCopy();
        PlanCompilation plan = seeds.Scenario($"dates:\n  - {line}").Compile("test");
        Assert.Empty(plan.Problems);
        ProjectDate date = Date(plan, "smc-2")!;
        Assert.Equal((stage, rule), (date.Stage, date.Rule));
        Assert.Equal(quarters, date.Quarters, 12);
    }

    [Theory]
    [InlineData("{project: smc-3, shift: 1}", "unknown project 'smc-3', expected the id of a project of the scenario, did you mean smc-2?")]
    [InlineData("{project: smc-2}", "no time in the date of 'smc-2', expected one of quarter, date and shift")]
    [InlineData("{project: smc-2, shift: 1, quarter: 2022Q4}", "more than one time in the date of 'smc-2'")]
    [InlineData("{project: smc-2, shift: 0}", "'0' for 'shift', expected quarters later, or below 0 for earlier: a whole number from -20 to 20, not 0")]
    [InlineData("{project: smc-2, shift: 0.5}", "'0.5' for 'shift'")]
    [InlineData("{project: smc-2, shift: 1, fixed: true}", "'fixed' or 'as' beside a shift")]
    [InlineData("{project: smc-2, quarter: 2022Q5}", "'2022Q5' for 'quarter', expected a quarter such as 2022Q4")]
    [InlineData("{project: smc-2, date: 31.12.2022}", "'31.12.2022' for 'date', expected a day such as 2022-06-30")]
    [InlineData("{project: smc-2, quarter: 2021Q4}", "'2021Q4' for project 'smc-2', expected a time after the first day of 2022Q1")]
    [InlineData("{project: smc-2, quarter: 2022Q4, fixed: yes}", "'yes' for 'fixed', expected true or false")]
    [InlineData("{project: smc-2, quarter: 2022Q4, as: mean}", "'mean' for 'as', expected median")]
    [InlineData("{project: smc-2, quarter: 2022Q4, as: median, fixed: true}", "'as: median' beside 'fixed: true', expected one of the two")]
    [InlineData("{project: smc-2, stage: open, quarter: 2022Q4}", "stage 'open', expected signed, building, completed or producing")]
    [InlineData("{project: smc-2, milestone: siemens-completed, quarter: 2022Q4}",
        "unknown milestone 'siemens-completed' of project 'smc-2', expected smc-completed")]
    [InlineData("{project: smc-2, stage: building, milestone: smc-completed, quarter: 2022Q4}", "milestone 'smc-completed' beside stage 'building'")]
    [InlineData("{project: smc-2, quater: 2022Q4}", "unknown key 'quater'")]
    [InlineData("smc-2", "'smc-2' in 'dates'")]
    public void A_fault_of_a_date_is_told_at_its_place_with_what_would_do(string line, string expected)
    {
        using var seeds = new SeedCopy();
        string problem = Assert.Single(seeds.Scenario($"dates:\n  - {line}").Problems("test"), found => found.Contains(expected, StringComparison.Ordinal));
        Assert.StartsWith("scenarios/test.yaml:", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_has_one_date_in_a_file()
    {
        using var seeds = new SeedCopy();
        Assert.Contains("a second date of project 'smc-2' (the first is at scenarios/test.yaml:",
            Assert.Single(seeds.Scenario("dates:\n  - {project: smc-2, shift: 1}\n  - {project: smc-2, shift: 2}").Problems("test")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_takes_the_dates_and_refuses_a_misspelt_key()
    {
        using var seeds = new SeedCopy();
        seeds.Scenario(Three);
        JsonSchema schema = await JsonSchema.FromJsonAsync(Schema.SchemaFiles.Generate()["scenario.schema.json"], TestContext.Current.CancellationToken);
        string sound = YamlAsJson.Read(seeds.PathOf("scenarios/test.yaml"));
        Assert.Empty(schema.Validate(sound));
        Assert.NotEmpty(schema.Validate(sound.Replace("\"shift\"", "\"shfit\"", StringComparison.Ordinal)));
    }

    private static ProjectDate? Date(PlanCompilation plan, string project) => plan.Plan!.Projects.Single(one => one.Name.Id == project).Date;
}
