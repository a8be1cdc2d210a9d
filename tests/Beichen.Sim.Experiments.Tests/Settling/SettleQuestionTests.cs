using Beichen.Sim.Experiments.Settling;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Variants;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Settling;

/// <summary>Which unknown to settle before choosing between scenarios.</summary>
public sealed class SettleQuestionTests
{
    private static readonly Sampling Draws = new(Sampling.DefaultSeed, 512);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_one_scenario_is_better_in_every_draw_nothing_is_worth_settling()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        SettleReport report = await SettleQuestion.Ask(evaluator, [Beichen.Baseline.Plan, Beichen.Open("projects-slip-2q").Plan],
            new SettleRequest("fixed-asset-investment", Draws), Cancellation);
        Assert.Equal(0, report.Best);
        Assert.InRange(report.Everything, 0, 1e-3);
        Assert.Empty(report.Inputs);
        Assert.True(report.LookedAt > 100);
        Assert.Contains("nothing", SettleSentences.Of(
            report, Beichen.Baseline.Plan.ScoredTarget("fixed-asset-investment"), new("甲", "first"), path => new(path, path))[1].En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_worth_settling_is_worth_more_than_luck_and_no_more_than_everything_and_the_most_comes_first()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        Scenario two = FewProjects.Open(["jiangtian-data", "chaoya-data-2"]);

        // One of two works must wait: which of them depends on what each is worth.
        CompiledPlan[] plans = [.. new[] { "jiangtian-data", "chaoya-data-2" }
            .Select(waits => two.Compile(Variant.Setting(new LeverChoice("project-slip", [waits], 8))))];
        SettleReport report = await SettleQuestion.Ask(evaluator, plans, new SettleRequest("fixed-asset-investment", new Sampling(3, 2048)), Cancellation);
        Assert.True(report.Everything > 0);
        Assert.NotEmpty(report.Inputs);
        Assert.StartsWith("projects/", report.Inputs[0].Path, StringComparison.Ordinal);
        Assert.All(report.Inputs, input => Assert.InRange(input.Value, input.Noise, report.Everything + 1e-9));
        Assert.Equal(report.Inputs.OrderByDescending(input => input.Value).Select(input => input.Path), report.Inputs.Select(input => input.Path),
            StringComparer.Ordinal);
        Assert.Equal(report.Means.Max(), report.Means[report.Best]);
        Assert.All(report.Inputs, input => Assert.Equal(plans[0].Plan.Targets.Count(target => target.IsScored), input.Influences.Count));
    }

    [Fact]
    public async Task One_scenario_is_no_choice()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        await Assert.ThrowsAsync<RefusedException>(() => SettleQuestion.Ask(evaluator, [Beichen.Baseline.Plan], new SettleRequest("gdp", Draws), Cancellation));
        await Assert.ThrowsAsync<RefusedException>(() => SettleQuestion.Ask(evaluator, [Beichen.Baseline.Plan, Beichen.Baseline.Plan],
            new SettleRequest("gdp", Draws), Cancellation));
    }
}
