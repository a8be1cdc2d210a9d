using Beichen.Sim.Analysis.Deciding;
using Beichen.Sim.Analysis.Sampling;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Deciding;

public class BestSubsetTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.7)]
    public void The_best_is_among_those_kept_as_often_as_promised(double common)
    {
        // All means equal is the hardest: the first is as much the best as any.
        var uniforms = new KeyedUniforms(20220101, $"analysis-tests/subset-{common * 10:0}");
        double[] spreads = [1, 0.5, 2, 1, 1.5];
        int kept = Enumerable.Range(0, 1000).Count(repeat => BestSubset.Of(5, i => Column(repeat, i), 0.05).Contains(0));
        Assert.InRange(kept, 950, 1000);

        double[] Column(int repeat, int alternative) => [.. Enumerable.Range(0, 40).Select(r => spreads[alternative]
            * ((Math.Sqrt(common) * Normal(uniforms.At((repeat * 10) + 9, r)))
                + (Math.Sqrt(1 - common) * Normal(uniforms.At((repeat * 10) + alternative, r)))))];
    }

    [Fact]
    public void What_is_worse_for_sure_is_left_out_by_hand()
    {
        // Differences from the first: 1, 2, 3, 2 (mean 2, deviation √(2/3), t S/√4 = 3.1824 · 0.40825 = 1.2992 at 1 − 0.05/2 with 3 degrees) and ±1 (mean 0).
        double[][] columns = [[5, 6, 7, 8], [4, 4, 4, 6], [6, 5, 8, 7]];
        Assert.Equal([0, 2], BestSubset.Of(3, i => columns[i], 0.05));
        Assert.Equal([0, 1, 2], BestSubset.Of(3, i => i == 1 ? [4, 5.5, 5, 8] : columns[i], 0.05));
    }

    [Fact]
    public void One_alone_is_the_best_and_one_observation_tells_nothing()
    {
        Assert.Equal([0], BestSubset.Of(1, _ => [1, 2], 0.05));
        Assert.Throws<ArgumentException>(() => BestSubset.Of(2, _ => [1], 0.05));
    }

    private static double Normal(double u) => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, u);
}
