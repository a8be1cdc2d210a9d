using Beichen.Sim.Experiments.Achieving;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Variants;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Achieving;

/// <summary>The best of a few plans, on draws of its own.</summary>
public sealed class FinalChoiceTests
{
    private static readonly string[] Target = ["fixed-asset-investment"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_one_chosen_is_the_best_of_twenty_thousand_draws_or_within_a_point_of_it()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        CompiledPlan[] plans = [Set("approval-pace", 1.5), Set("attraction-effort", 1.2), Set("attraction-effort", 1.3), Set("approval-pace", 1.1)];
        (int best, SetChoice? choice) = await FinalChoice.Of(evaluator, plans, Target, 5, Cancellation);
        double[] chances = [.. (await evaluator.Margins(plans, new Sampling(1, 20_480), Target[0], Cancellation))
            .Select(margins => margins.Count(TargetMargins.IsHit) / 20_480.0)];
        Assert.True(chances.Max() - chances.Min() > 0.05, string.Join(' ', chances));
        Assert.InRange(chances[best], chances.Max() - FinalChoice.Indifference, 1);
        Assert.NotNull(choice);
        Assert.Equal((4, 0.01, 0.95, 5UL), (choice.Candidates, choice.Indifference, choice.Assurance, choice.Seed));
        Assert.InRange(choice.Draws, 4 * 16 * FinalChoice.Block, 4 * 1500 * FinalChoice.Block);
    }

    [Fact]
    public async Task One_alone_needs_no_choice()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 1 }, Cancellation);
        Assert.Equal((0, null), await FinalChoice.Of(evaluator, [Beichen.Baseline.Plan], Target, 5, Cancellation));
    }

    private static CompiledPlan Set(string lever, double value) => Beichen.Baseline.Compile(Variant.Setting(new LeverChoice(lever, ["all"], value)));
}
