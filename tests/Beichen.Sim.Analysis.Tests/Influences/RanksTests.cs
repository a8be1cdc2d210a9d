using Beichen.Sim.Analysis.Influences;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Influences;

public sealed class RanksTests
{
    [Fact]
    public void Equal_values_share_the_mean_of_their_places() =>
        Assert.Equal([2.5, 1, 2.5, 5, 5, 5], Ranks.Of([3, 1, 3, 9, 9, 9]));

    [Fact]
    public void Correlation_is_that_of_a_hand_case()
    {
        // Σd² of (1,2,3,4,5) and (2,1,4,3,5) is 4: 1 − 6·4/(5·24) = 0.8.
        Assert.Equal(0.8, Ranks.Correlation(Ranks.Of([1, 2, 3, 4, 5]), Ranks.Of([20, 10, 40, 30, 50])), 12);
        Assert.Equal(-1, Ranks.Correlation(Ranks.Of([1, 2, 3]), Ranks.Of([9, 4, 1])), 12);
    }

    [Fact]
    public void A_column_that_does_not_vary_correlates_with_nothing() => Assert.Equal(0, Ranks.Correlation(Ranks.Of([1, 1, 1]), Ranks.Of([1, 2, 3])));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Values_within_zero_and_one_rank_alike_by_bins_whatever_their_spread_and_ties(int count)
    {
        var random = new Random(count);
        double[] even = [.. Enumerable.Range(0, count).Select(_ => random.NextDouble())];
        double[] crowded = [.. even.Select(value => value * value * value * 0.01)];
        double[] tied = [.. even.Select(value => Math.Floor(value * 5) / 5)];
        foreach (double[] values in (double[][])[even, crowded, tied, [.. even.Select(_ => 0.999)]])
            Assert.Equal(Ranks.Of(values), Ranks.OfUniforms(values));
    }
}
