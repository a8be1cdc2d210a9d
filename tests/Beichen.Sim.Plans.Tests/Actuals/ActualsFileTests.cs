using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Problems;
using Xunit;

namespace Beichen.Sim.Plans.Tests.Actuals;

/// <summary>What a file of actuals may say, and how it is told what it may not.</summary>
public sealed class ActualsFileTests : IDisposable
{
    private static readonly Lazy<CompiledPlan> Baseline = new(() => Scenario.Open(Path.Combine(Repository.Scenarios, "baseline.yaml")).Plan);
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"actuals-{Guid.NewGuid():N}.yaml");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Figures_and_facts_are_read_with_their_times_units_and_errors()
    {
        KnownActuals actuals = Read("""
            data-date: 2022Q2
            observations:
              - {indicator: gdp-growth, quarter: 2022Q1, value: 2.1%}
              - {indicator: investment-growth, month: 2022-05, value: 0.04, deviation: 0.02, rounding: 0.002}
            facts:
              - {project: smc-2, stage: completed, date: 2022-02-15}
              - {project: yadea-2, progress: 60%, quarter: 2022Q2}
            """);
        Assert.Equal(new Quarter(2022, 2), actuals.DataDate);
        Assert.Equal(("gdp-growth", new Quarter(2022, 1), 3, 0.021, 0.001, 0.003), Of(actuals.Observations[0]));
        Assert.Equal(("investment-growth", new Quarter(2022, 2), 2, 0.04, 0.002, 0.02), Of(actuals.Observations[1]));
        Assert.Equal(new ProjectFact(0, ProjectStage.Completed, ProjectStage.Completed) { Reached = 45.0 / 90 }, actuals.Facts[0].Fact);
        Assert.Equal(new ProjectFact(1, ProjectStage.Building, ProjectStage.Building) { Progress = 0.6 }, actuals.Facts[1].Fact);

        static (string, Quarter, int, double, double, double) Of(Observation seen) =>
            (seen.Indicator.Id, seen.Quarter, seen.Month, seen.Value, seen.Rounding, seen.Deviation);
    }

    [Fact]
    public void A_milestone_that_was_missed_bounds_the_stage_from_above()
    {
        KnownActuals actuals = Read("""
            data-date: 2022Q4
            facts:
              - {milestone: smc-completed, missed: true}
              - {project: wangfujing-mall, milestone: wangfujing-open, missed: false}
            """);
        Assert.Equal(new ProjectFact(3, ProjectStage.Negotiating, ProjectStage.Building) { MayBeLost = true }, actuals.Facts[0].Fact);
        Assert.Equal("smc-2", actuals.Facts[0].Project);
        Assert.Equal(new ProjectFact(3, ProjectStage.Producing, ProjectStage.AtCapacity), actuals.Facts[1].Fact);
    }

    [Theory]
    [InlineData("observations: [{indicator: gdp-grwth, quarter: 2022Q1, value: 0.02}]",
        "gdp-grwth", "unknown indicator 'gdp-grwth'", "did you mean gdp-growth?")]
    [InlineData("observations: [{indicator: gdp-growth, quarter: 2022Q2, value: 0.02}]", "2022Q2",
        "2022Q2, which is beyond the data date 2022Q1", "expected a quarter up to 2022Q1")]
    [InlineData("observations: [{indicator: gdp-growth, quarter: 2021Q4, value: 0.02}]", "2021Q4", "2021Q4, which is before the plan's first quarter", "seeds")]
    [InlineData("observations: [{indicator: gdp-growth, quarter: 2022Q1, value: 2.1}]", "2.1", "2.1 for 'value' of gdp-growth", "0.021, or 2.1%")]
    [InlineData("observations: [{indicator: gdp-growth, month: 2022-02, value: 0.02}]",
        "2022-02", "a month inside a quarter for gdp-growth", "published for quarters")]
    [InlineData("observations: [{indicator: revenue-growth, month: 2022-01, value: 0.02}]", "2022-01", "a figure of January", "published together")]
    [InlineData("observations: [{indicator: gdp-growth, quarter: 2022Q1, value: fast}]", "fast", "'fast' for 'value'", "a number")]
    [InlineData("observations: [{indicator: gdp-growth, quarter: 2022Q1, value: 0.02}, {indicator: gdp-growth, quarter: 2022Q1, value: 0.03}]",
        "{indicator: gdp-growth, quarter: 2022Q1, value: 0.03", "a second figure for gdp-growth", "the first stands at")]
    [InlineData("observations: [{indicator: gdp-growth, quarter: 2022Q1, value: 0.02, deviation: 0, rounding: 0}]",
        "{indicator", "rounding 0 and deviation 0", "would rule out every draw")]
    [InlineData("facts: [{project: smc-3, stage: completed, quarter: 2022Q1}]", "smc-3", "unknown project 'smc-3'", "did you mean smc-2?")]
    [InlineData("facts: [{project: smc-2, stage: done, quarter: 2022Q1}]", "done", "unknown stage 'done'", "completed")]
    [InlineData("facts: [{project: smc-2, progress: 1.2, quarter: 2022Q1}]", "1.2", "progress 1.2, more than all", "at most 1")]
    [InlineData("facts: [{project: smc-2, progress: 0.5, stage: signed, quarter: 2022Q1}]", "{project", "progress 0.5 and stage signed of smc-2", "building")]
    [InlineData("facts: [{project: smc-2, stage: completed, date: 2022-02-31}]", "2022-02-31", "'2022-02-31' for 'date'", "a day")]
    [InlineData("facts: [{project: smc-2, stage: completed, date: 2022-05-01}]", "2022-05-01", "2022Q2, which is beyond the data date", "2022Q1")]
    [InlineData("facts: [{milestone: smc-completed, missed: true}]", "smc-completed", "2022Q4, which is beyond the data date", "2022Q1")]
    [InlineData("facts: [{project: smc-2, milestone: smc-finished, missed: true}]", "smc-finished", "unknown milestone 'smc-finished'", "smc-completed")]
    [InlineData("facts: [{project: smc-2, quarter: 2022Q1}]", "{project", "nothing said of smc-2", "stage, progress")]
    [InlineData("fact: []", "fact", "unknown key 'fact' in the file of actuals", "did you mean facts?")]
    public void What_makes_no_sense_is_named_with_its_place_and_what_would_do(string line, string at, string found, string expected)
    {
        RefusedException refusal = Assert.Throws<RefusedException>(() => Read("data-date: 2022Q1\n" + line));
        string problem = Assert.Single(refusal.Problems);
        Assert.Contains($"{Path.GetFileName(_file)}:2:{line.IndexOf(at, StringComparison.Ordinal) + 1}: {found}", problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stage: completed, quarter: 2022Q1", "stage: building, quarter: 2022Q2")]
    [InlineData("progress: 0.6, quarter: 2022Q1", "progress: 0.5, quarter: 2022Q2")]
    [InlineData("stage: completed, quarter: 2022Q1", "stage: building, quarter: 2022Q1")]
    [InlineData("stage: lost, quarter: 2022Q1", "stage: building, quarter: 2022Q2")]
    [InlineData("stage: producing, quarter: 2022Q2", "milestone: smc-completed, missed: true")]
    [InlineData("stage: completed, date: 2022-02-01", "stage: building, date: 2022-02-20")]
    public void What_cannot_follow_is_named_with_both_places(string first, string second)
    {
        RefusedException refusal = Assert.Throws<RefusedException>(() =>
            Read($"data-date: 2022Q4\nfacts:\n  - {{project: smc-2, {first}}}\n  - {{project: smc-2, {second}}}"));
        Assert.Contains(":4:5: smc-2 ", refusal.Problems[0], StringComparison.Ordinal);
        Assert.Contains(":3:5, expected what can follow", refusal.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_date_is_needed_and_lies_in_the_run()
    {
        Assert.Contains("no 'data-date'", Assert.Throws<RefusedException>(() => Read("facts: []")).Problems[0], StringComparison.Ordinal);
        Assert.Contains("2022Q1 to 2022Q4", Assert.Throws<RefusedException>(() => Read("data-date: 2023Q1")).Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_that_knows_something_has_a_key_of_its_own_and_is_of_the_same_kin()
    {
        CompiledPlan plan = Baseline.Value;
        CompiledPlan known = plan.Knowing(Read("data-date: 2022Q1\nfacts: [{project: smc-2, stage: completed, quarter: 2022Q1}]").Facts);
        Assert.NotEqual(plan.Key, known.Key, StringComparer.Ordinal);
        Assert.Same(plan.Kin, known.Kin);
        Assert.False(known.IsAsFiled);
        Assert.Same(plan, plan.Knowing([]));
    }

    [Fact]
    public void Every_indicator_says_where_its_error_comes_from()
    {
        Assert.All(PublishedIndicator.All, one => Assert.True(one.Source.Length > 20 && one.Rounding > 0 && (one.Deviation > 0 || one.Share > 0), one.Id));
        Assert.Distinct(PublishedIndicator.All.Select(one => one.Id), StringComparer.Ordinal);
    }

    private KnownActuals Read(string text)
    {
        File.WriteAllText(_file, text);
        return ActualsFile.Read(_file, Baseline.Value);
    }
}
