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
