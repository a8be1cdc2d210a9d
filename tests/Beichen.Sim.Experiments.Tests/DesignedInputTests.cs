using System.Globalization;
using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Variants;
using Xunit;

namespace Beichen.Sim.Experiments.Tests;

/// <summary>A design over uncertain values: each draw has what it would have if the value were known.</summary>
public sealed class DesignedInputTests
{
    private static readonly Sampling Draws = new(Sampling.DefaultSeed, 64);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // One of each shape that luck settles once a draw; the city's growth, drawn anew each year, is designed in the first.
    public static TheoryData<string> Paths =>
        ["accounts/base-gdp", "accounts/order-lag", "projects/smc-2/investment", "households/wage-elasticity", "accounts/city-growth"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_design_that_says_what_luck_says_changes_no_bit(string path)
    {
        UncertainInput input = Of(path);
        var key = new DrawKey(Draws.Seed, input.Entity, input.Quarter, input.Purpose);
        double[] chances = [.. Enumerable.Range(0, Draws.Draws).Select(draw => RandomLanes.Uniform<Lanes1>(key, (ulong)draw).Value)];
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        ScoredRun lucky = await evaluator.Run(Beichen.Baseline.Plan, Draws, null, Cancellation),
            designed = await evaluator.Run(Under(path, chances), Draws, null, Cancellation);
        Assert.Equal(lucky.Identity.ResultFingerprint, designed.Identity.ResultFingerprint);
        Assert.NotEqual(lucky.Plan.Fingerprint, designed.Plan.Fingerprint, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("accounts/order-lag")]
    [InlineData("projects/smc-2/investment")]
    public async Task A_designed_value_gives_each_draw_what_it_has_when_the_value_is_known(string path)
    {
        double[] chances = [.. Enumerable.Range(0, Draws.Draws).Select(draw => draw % 2 == 0 ? 0.1 : 0.9)];
        UncertainInput input = Of(path);
        string unit = Beichen.Baseline.Plan.Ledger.Entries.Single(entry => entry.Path == path).Unit;
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        TargetMargins[] known = [await Known(0.1), await Known(0.9)];
        TargetMargins designed = await evaluator.Margins(Under(path, chances), Draws, Cancellation);
        bool moves = false;
        for (int target = 0; target < designed.Targets.Count; target++)
        {
            for (int draw = 0; draw < Draws.Draws; draw++)
            {
                Assert.Equal(known[draw % 2].Outcomes(target)[draw], designed.Outcomes(target)[draw]);
                moves |= known[0].Outcomes(target)[draw] != known[1].Outcomes(target)[draw];
            }
        }

        Assert.True(moves, "the value moves no target: it shows nothing");

        Task<TargetMargins> Known(double chance)
        {
            double value = input.Quantity.FromUniform(new Lanes1(chance)).Value;
            string yaml = string.Create(
                CultureInfo.InvariantCulture, $"{{value: {value:R}, unit: '{unit}', basis: derived, confidence: low, source: a what-if}}");
            return evaluator.Margins(Beichen.Baseline.Compile(new Variant { Values = [new ValueChoice(path, yaml)] }), Draws, Cancellation);
        }
    }

    [Fact]
    public void Two_designs_are_two_plans_and_one_design_is_one()
    {
        double[] some = Column(0.2), others = Column(0.2);
        others[5] = 0.3;
        CompiledPlan first = Under("accounts/order-lag", some),
            again = Under("accounts/order-lag", (double[])some.Clone()), second = Under("accounts/order-lag", others);
        Assert.Equal(first.Key, again.Key);
        Assert.NotEqual(first.Key, second.Key, StringComparer.Ordinal);
        Assert.False(first.IsAsFiled);

        CompiledPlan low = Levers(0), lowAgain = Levers(0), high = Levers(1);
        Assert.Equal(low.Key, lowAgain.Key);
        Assert.NotEqual(low.Key, high.Key, StringComparer.Ordinal);
        Assert.NotEqual(low.Fingerprint, high.Fingerprint, StringComparer.Ordinal);
        Assert.NotEqual(Beichen.Baseline.Plan.Key, low.Key, StringComparer.Ordinal);
        Assert.False(low.IsAsFiled);

        // The first draw is the same in both: it must not stand for all.
        static CompiledPlan Levers(double last)
        {
            double[] column = [.. Column(0).SkipLast(1), last];
            return Beichen.Baseline.Plan.ByDraw(new LeverColumn("project-slip", ["smc-2"], column));
        }
    }

    [Theory]
    [InlineData("accounts/no-such-value")]
    [InlineData("accounts/outbreaks/wide-severity")]
    public void A_design_over_what_is_not_settled_once_a_draw_is_refused_by_name(string path)
    {
        RefusedException refusal = Assert.Throws<RefusedException>(() => Under(path, Column(0.5)));
        Assert.Contains(path, refusal.Message, StringComparison.Ordinal);
    }

    private static double[] Column(double chance) => [.. Enumerable.Repeat(chance, Draws.Draws)];

    private static CompiledPlan Under(string path, double[] chances) => Beichen.Baseline.Compile(new Variant { Inputs = [new InputColumn(path, chances)] });

    private static UncertainInput Of(string path) =>
        UncertainInput.From(Beichen.Baseline.Plan.Ledger, Beichen.Baseline.Plan.Plan).Single(input => input.Path == path);
}
