using Beichen.Sim.Analysis.Lateness;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Lateness;

public class LatenessCurveTests
{
    [Fact]
    public void Violators_are_pooled_into_their_mean() =>
        Assert.Equal([5, 3.75, 3.75, 2.5, 2.5, 1], IsotonicFit.NeverRising([5, 3.5, 4, 2, 3, 1], [1, 1, 1, 1, 1, 1]));

    [Fact]
    public void Pools_are_weighted_and_cascade() =>
        Assert.Equal([2.25, 2.25, 2.25], IsotonicFit.NeverRising([1, 2, 3], [1, 1, 2]));

    [Theory]
    [InlineData(0, 10, 0, 0.3085)]
    [InlineData(5, 10, 0.1871, 0.8129)]
    [InlineData(10, 10, 0.6915, 1)]
    [InlineData(1, 1024, 0.0000247, 0.0054292)]
    public void Exact_bounds_are_those_of_the_tables(int hits, int draws, double low, double high)
    {
        Assert.Equal(low, ExactProportion.Low(hits, draws), 0.00005);
        Assert.Equal(high, ExactProportion.High(hits, draws), 0.00005);
    }

    [Fact]
    public void The_latest_safe_quarter_is_the_last_whose_lower_bound_stays()
    {
        bool[][] hits = [.. new[] { 1000, 950, 900, 400 }.Select(count => Enumerable.Range(0, 1024).Select(draw => draw < count).ToArray())];
        var curve = LatenessCurve.Of(hits);
        Assert.True(curve.Matters);
        Assert.Equal(2, curve.LatestSafe(0.85));
        Assert.Equal(1, curve.LatestSafe(0.9));
        Assert.Equal(-1, curve.LatestSafe(0.99));
        Assert.All(curve.Points.Zip(curve.Points.Skip(1)), pair => Assert.True(pair.First.Low >= pair.Second.Low && pair.First.High >= pair.Second.High));
    }

    [Fact]
    public void A_target_that_no_quarter_moves_is_told_from_one_that_is_safe()
    {
        bool[] same = [true, false, true, false];
        Assert.False(LatenessCurve.Of([same, same, same]).Matters);
    }
}
