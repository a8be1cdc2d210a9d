using Beichen.Sim.Analysis.Deciding;
using Beichen.Sim.Analysis.Sampling;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Deciding;

public class SequentialSelectionTests
{
    [Fact]
    public void The_best_of_ten_is_found_as_often_as_promised()
    {
        var uniforms = new KeyedUniforms(20220101, "analysis-tests/selection");
        var selection = new SequentialSelection(indifference: 1, error: 0.05);
        int right = Enumerable.Range(0, 1000).Count(repeat => selection.Choose(10, (i, r) => i + 1 + Normal(uniforms.At((repeat * 10) + i, r))).Best == 9);
        Assert.True(right >= 950, $"{right} of 1000");
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.6)]
    public void The_promise_holds_where_all_others_are_just_not_indifferent_whatever_their_spreads_and_common_luck(double common)
    {
        // The slippage configuration, the hardest: the best lies δ above every other.
        var uniforms = new KeyedUniforms(20220101, $"analysis-tests/slippage-{common * 10:0}");
        var selection = new SequentialSelection(indifference: 0.5, error: 0.05);
        double[] spreads = [0.5, 1, 1.5, 1, 2];
        double Draw(int repeat, int alternative, int r) => (alternative == 4 ? 0.5 : 0) + (spreads[alternative]
            * ((Math.Sqrt(common) * Normal(uniforms.At((repeat * 10) + 9, r)))
                + (Math.Sqrt(1 - common) * Normal(uniforms.At((repeat * 10) + alternative, r)))));
        int right = Enumerable.Range(0, 1000).Count(repeat => selection.Choose(5, (i, r) => Draw(repeat, i, r)).Best == 4);
        Assert.True(right >= 950, $"{right} of 1000");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(10)]
    public void So_many_observations_as_Bechhofer_says_choose_the_best_as_often_as_promised(int alternatives)
    {
        // n = ⌈(hσ/δ)²⌉ with σ = 1, δ = 1/2: a mean of n is normal with deviation 1/√n. Bounded from both sides: more would be waste.
        var uniforms = new KeyedUniforms(20220101, "analysis-tests/bechhofer");
        double h = SequentialSelection.Bechhofer(alternatives, 0.95);
        double root = Math.Sqrt(Math.Ceiling(4 * h * h));
        int right = Enumerable.Range(0, 20_000).Count(repeat =>
        {
            double best = 0.5 + (Normal(uniforms.At(repeat, 0)) / root);
            return Enumerable.Range(1, alternatives - 1).All(other => Normal(uniforms.At(repeat, other)) / root < best);
        });
        Assert.InRange(right / 20_000.0, 0.95 - 0.0045, 0.965);
    }

    [Fact]
    public void Alternatives_within_the_indifference_end_too()
    {
        var uniforms = new KeyedUniforms(20220101, "analysis-tests/ties");
        (int best, int made) = new SequentialSelection(0.5, 0.05).Choose(3, (i, r) => Normal(uniforms.At(i, r)));
        Assert.InRange(best, 0, 2);
        Assert.InRange(made, 48, 3000);
    }

    [Theory]
    [InlineData(2, 2.3262)]
    [InlineData(3, 2.7101)]
    [InlineData(4, 2.9162)]
    [InlineData(5, 3.0552)]
    [InlineData(10, 3.4182)]
    public void Sizes_are_those_of_Bechhofers_table(int alternatives, double h) =>
        Assert.Equal(h, SequentialSelection.Bechhofer(alternatives, 0.95), 0.00006);

    private static double Normal(double u) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, u);
}
