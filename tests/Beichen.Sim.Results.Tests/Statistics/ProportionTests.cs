using Beichen.Sim.Results.Statistics;
using Xunit;

namespace Beichen.Sim.Results.Tests.Statistics;

public sealed class ProportionTests
{
    [Fact]
    public void Wilson_of_820_in_1000_is_the_golden_one()
    {
        Interval interval = new Proportion(820, 1000).Wilson;
        Assert.Equal(0.7950, interval.Low, 4);
        Assert.Equal(0.8426, interval.High, 4);
    }

    // The numbers of draws for ±5, 2, 1 and ½ points at a chance of one half; Wilson's interval is a shade narrower than the normal one.
    [Theory]
    [InlineData(385, 0.05)]
    [InlineData(2401, 0.02)]
    [InlineData(9604, 0.01)]
    [InlineData(38416, 0.005)]
    public void The_worst_chance_needs_the_golden_number_of_draws(int draws, double halfWidth)
    {
        Interval interval = new Proportion(draws / 2, draws).Wilson;
        Assert.InRange((interval.High - interval.Low) / 2, 0.99 * halfWidth, halfWidth);
    }

    // The same numbers of draws, in the half-width that is said beside a chance.
    [Theory]
    [InlineData(385, 5.0)]
    [InlineData(2401, 2.0)]
    [InlineData(9604, 1.0)]
    [InlineData(38416, 0.5)]
    public void The_widest_error_of_a_chance_is_that_of_one_half(int draws, double points)
    {
        Assert.InRange(100 * Interval.WidestHalfWidth(draws), 0.998 * points, points);
        Assert.Equal(Interval.HalfWidth(0.02), Interval.Around(0.3, 0.02).High - 0.3, 12);
        Assert.Equal(0.3 - 0.0392, Interval.Around(0.3, 0.02).Low, 4);
    }

    [Fact]
    public void Wilson_reaches_the_ends_exactly_and_still_leaves_doubt()
    {
        // z²/(n + z²) with n = 1,024
        Assert.Equal(0, new Proportion(0, 1024).Wilson.Low);
        Assert.Equal(0.003737, new Proportion(0, 1024).Wilson.High, 6);
        Assert.Equal(1, new Proportion(1024, 1024).Wilson.High);
        Assert.Equal(0.996263, new Proportion(1024, 1024).Wilson.Low, 6);
    }

    [Fact]
    public void Sums_run_over_blocks_of_1024_in_draw_order()
    {
        // Alone, each small number is lost beside 2^53; as a block of their own they are not.
        double[] values = new double[2048];
        values[0] = 9007199254740992;
        values.AsSpan(1024).Fill(1);
        Assert.Equal(9007199254740992 + 1024, BlockSum.Of(values));
        Assert.Equal(9007199254740992 + 1024, BlockSum.OfDifferences(new double[2048], values));
        values[0] = 94906266;
        Assert.Equal((94906266.0 * 94906266) + 1024, BlockSum.OfSquaredDifferences(new double[2048], values, 0));
        values.AsSpan(0, 1024).Fill(0);
        Assert.Equal(1024 * 0.25 * 2, BlockSum.OfSquaredDifferences(new double[2048], values, 0.5));
    }
}
