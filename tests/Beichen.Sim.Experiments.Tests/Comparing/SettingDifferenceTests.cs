using Beichen.Sim.Experiments.Comparing;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Variants;
using Beichen.Sim.Results.Comparisons;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Comparing;

/// <summary>In which settings two plans differ.</summary>
public sealed class SettingDifferenceTests
{
    private static readonly CompiledPlan Plan = Beichen.Baseline.Plan;

    [Fact]
    public void A_plan_differs_from_itself_in_nothing() => Assert.Empty(SettingDifferences.Between(Plan, Beichen.Open("baseline").Plan));

    [Fact]
    public void A_lever_set_alike_on_several_is_one_difference_and_one_set_otherwise_another()
    {
        CompiledPlan set = Beichen.Baseline.Compile(new Variant
        {
            Levers = [new LeverChoice("project-slip", ["smc-2", "siemens", "yadea-2"], 1), new LeverChoice("project-slip", ["wangfujing-mall"], 2)],
        });
        IReadOnlyList<SettingDifference> found = SettingDifferences.Between(Plan, set);
        Assert.Equal(2, found.Count);
        Assert.All(found, one => Assert.Equal("scenario/levers/project-slip", one.Path));
        Assert.All(found, one => Assert.Null(one.Before));
        Assert.Equal(["siemens", "smc-2", "yadea-2"], found.Single(one => one.After == "1").On);
        Assert.Contains("等3处", found.Single(one => one.After == "1").Zh, StringComparison.Ordinal);
        Assert.Equal(["wangfujing-mall"], found.Single(one => one.After == "2").On);
    }

    [Fact]
    public void What_the_reference_sets_and_the_scenario_does_not_is_told_the_other_way_round()
    {
        CompiledPlan push = Beichen.Open("combined-push").Plan;
        IReadOnlyList<SettingDifference> there = SettingDifferences.Between(Plan, push), back = SettingDifferences.Between(push, Plan);
        Assert.Equal(9, there.Count);
        Assert.Equal(there.Select(one => (one.Path, one.Before, one.After)), back.Select(one => (one.Path, one.After, one.Before)));
        Assert.Contains(there, one => one is { Path: "scenario/levers/approval-pace", After: "1.4 2022Q1", On: ["all"] });
    }

    [Fact]
    public void A_date_and_a_project_taken_out_are_differences_and_a_project_is_one()
    {
        CompiledPlan moved = Beichen.Baseline.Compile(new Variant { Dates = [new DateChoice("smc-2", -1)], Removed = ["projects/siemens"] });
        IReadOnlyList<SettingDifference> found = SettingDifferences.Between(Plan, moved);
        Assert.Contains(found, one => one is { Path: "scenario/dates/producing", On: ["smc-2"], Before: null, After: "shift -1" });
        SettingDifference gone = Assert.Single(found, one => one.Path.StartsWith("projects/siemens", StringComparison.Ordinal));
        Assert.NotNull(gone.Before);
        Assert.Null(gone.After);
    }

    [Fact]
    public void A_value_of_the_seeds_is_told_by_its_law()
    {
        CompiledPlan dearer = Beichen.Baseline.Compile(new Variant
        {
            Values = [new ValueChoice("projects/smc-2/investment",
            "{value: 12, unit: 亿元, basis: assumed, confidence: low, source: test, distribution: {triangular: [10, 12, 14]}}")]
        });
        SettingDifference found = Assert.Single(SettingDifferences.Between(Plan, dearer));
        Assert.Equal("projects/smc-2/investment", found.Path);
        Assert.Equal("triangular [10, 12, 14]", found.After);
        Assert.NotEqual(found.Before, found.After, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_comparison_says_in_sentences_what_its_numbers_say()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, TestContext.Current.CancellationToken);
        var runs = new List<ScoredRun>();
        foreach (string name in (string[])["baseline", "combined-push"])
            runs.Add(await evaluator.Run(Beichen.Open(name).Plan, new Sampling(20220101, 256), null, TestContext.Current.CancellationToken));
        var report = ComparisonReport.Of(runs, "gdp");
        ScenarioDifference push = Assert.Single(report.Comparison.Scenarios);
        Assert.Equal(9, push.Settings.Count);
        int up = push.Targets.Count(target => target is { ChanceDiffers: true, ProbabilityDifference: > 0 });
        IReadOnlyList<Wording.Bilingual> said = ComparisonSentences.Of(report);
        Assert.Equal(4, said.Count);
        Assert.Contains($"使{up}个目标的达标概率上升", said[0].Zh, StringComparison.Ordinal);
        Assert.Contains($"{up} likelier", said[0].En, StringComparison.Ordinal);
        TargetDifference gdp = push.Targets.Single(target => target.Target == "gdp");
        var change = Wording.Bilingual.Each(language =>
            Wording.NumberWords.ChanceDifference(gdp.ProbabilityDifference!.Value, gdp.ProbabilityLow!.Value, gdp.ProbabilityHigh!.Value, language));
        Assert.Contains(change.En, said[1].En, StringComparison.Ordinal);
        Assert.Contains(change.Zh, said[1].Zh, StringComparison.Ordinal);
        Assert.Contains("256", said[3].Zh, StringComparison.Ordinal);
    }
}
