using Beichen.Sim.Results.Statistics;
using Xunit;

namespace Beichen.Sim.Results.Tests.Statistics;

public sealed class QuantileTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1, 1.3)] // h = 3 × 0.1
    [InlineData(0.5, 2.5)]
    [InlineData(0.9, 7.9)] // h = 2.7: 3 + 0.7 × (10 − 3)
    [InlineData(1, 10)]
    public void A_quantile_interpolates_between_neighbours(double probability, double expected) =>
        Assert.Equal(expected, Quantiles.Of([10, 1, 3, 2], probability)[0], 12);

    [Fact]
    public void Values_stay_in_draw_order()
    {
        double[] values = [3, 1, 2];
        Quantiles.Of(values, 0.5);
        Assert.Equal([3, 1, 2], values);
    }

    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.75, 3)]
    [InlineData(0.76, 999)]
    [InlineData(0, 1)]
    public void A_date_is_never_interpolated_towards_never(double probability, double expected) =>
        Assert.Equal(expected, Quantiles.OrderStatistic([1, 2, 3, 999], probability));

    [Fact]
    public void The_median_of_a_hundred_draws_lies_between_the_40th_and_the_61st()
    {
        double[] sorted = [.. Enumerable.Range(1, 100).Select(rank => (double)rank)];
        Assert.Equal(new Interval(40, 61), Quantiles.IntervalOf(sorted, 0.5));
    }

    [Fact]
    public void The_interval_of_an_extreme_quantile_stays_within_the_draws()
    {
        Assert.Equal(new Interval(2, 3), Quantiles.IntervalOf([1, 2, 3], 0.99));
        Assert.Equal(new Interval(1, 2), Quantiles.IntervalOf([1, 2, 3], 0.01));
    }

    [Fact]
    public void Nothing_has_no_quantile()
    {
        Assert.Throws<ArgumentException>(() => Quantiles.Of([], 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.Of([1], 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantiles.Of([1], double.NaN));
    }
}
