using Beichen.Sim.Results.Statistics;
using Xunit;

namespace Beichen.Sim.Results.Tests.Statistics;

public sealed class PairedTests
{
    [Fact]
    public void What_two_scenarios_share_cancels()
    {
        // Differences 1, 2, 3: mean 2, deviation 1, reach t/√3 with t = 4.302653 on two degrees of freedom.
        PairedMean paired = PairedMean.Of([1000, -50, 7], [1001, -48, 10]);
        Assert.Equal(2, paired.Difference, 12);
        Assert.Equal(2 - 2.484138, paired.Interval.Low, 6);
        Assert.Equal(2 + 2.484138, paired.Interval.High, 6);
        Assert.False(paired.IsSignificant);
        Assert.True(PairedMean.Of([0, 0, 0], [1, 1.1, 0.9]).IsSignificant);
        Assert.False(PairedMean.Of([0, 0], [1, -1]).IsSignificant);
    }

    [Fact]
    public void Differences_are_summed_as_a_column_of_them_would_be()
    {
        double[] first = [.. Enumerable.Range(0, 3000).Select(draw => Math.Sin(draw) * 1e6)],
            second = [.. Enumerable.Range(0, 3000).Select(draw => Math.Cos(draw) * 1e-3)];
        double[] differences = [.. first.Zip(second, (before, after) => after - before)];
        Assert.Equal(BlockSum.Of(differences) / 3000, PairedMean.Of(first, second).Difference);
    }

    [Fact]
    public void One_draw_has_a_difference_and_no_spread() => Assert.Equal(new PairedMean(2, new Interval(2, 2)), PairedMean.Of([1], [3]));

    [Fact]
    public void Draws_that_cannot_be_paired_are_refused()
    {
        Assert.Throws<ArgumentException>(() => PairedMean.Of([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => PairedMean.Of([], []));
    }

    [Fact]
    public void The_spread_of_a_difference_of_chances_counts_only_draws_that_changed()
    {
        // With half a draw in each cell: D* = 40/1002, Var = (81 − 40²/1002)/1002².
        var paired = new PairedProportion(60, 20, 1000);
        Assert.Equal(0.04, paired.Difference, 12);
        Assert.Equal(0.0399202 - 0.0174301, paired.Interval.Low, 6);
        Assert.Equal(0.0399202 + 0.0174301, paired.Interval.High, 6);
        Assert.True(paired.IsSignificant);
    }

    [Theory]
    [InlineData(0, 0, 1024, 0.0019103)]
    [InlineData(0, 0, 1, 0.6533213)]
    public void That_no_draw_changed_does_not_prove_that_none_can(int gained, int lost, int draws, double reach)
    {
        Interval interval = new PairedProportion(gained, lost, draws).Interval;
        Assert.Equal(-reach, interval.Low, 6);
        Assert.Equal(reach, interval.High, 6);
    }

    [Fact]
    public void The_interval_of_a_difference_covers_as_often_as_it_says()
    {
        // Every outcome of 40 draws with chances 0.1 of a gain and 0.02 of a loss: the share of outcomes whose interval holds 0.08.
        const int Draws = 40;
        double covered = 0, logs = 0;
        double[] logFactorial = [.. Enumerable.Range(0, Draws + 1).Select(k => k < 2 ? 0 : logs += Math.Log(k))];
        for (int gained = 0; gained <= Draws; gained++)
        {
            for (int lost = 0; gained + lost <= Draws; lost++)
            {
                int same = Draws - gained - lost;
                double chance = Math.Exp(logFactorial[Draws] - logFactorial[gained] - logFactorial[lost] - logFactorial[same]
                    + (gained * Math.Log(0.1)) + (lost * Math.Log(0.02)) + (same * Math.Log(0.88)));
                if (new PairedProportion(gained, lost, Draws).Interval.Contains(0.08)) covered += chance;
            }
        }

        Assert.InRange(covered, 0.93, 0.98);
    }

    [Theory]
    [InlineData(5, 0, 0.0625)] // 2 × 2⁻⁵
    [InlineData(1, 6, 0.125)] // 2 × (1 + 7)/2⁷
    [InlineData(0, 0, 1)]
    [InlineData(4, 4, 1)]
    public void McNemar_is_exact_for_few_changes(int gained, int lost, double expected) =>
        Assert.Equal(expected, new PairedProportion(gained, lost, 100).SignificanceLevel, 12);

    [Fact]
    public void McNemar_passes_from_the_exact_law_to_the_normal_without_a_step()
    {
        double exact = new PairedProportion(5100, 4900, 100_000).SignificanceLevel;
        double normal = new PairedProportion(5101, 4901, 100_000).SignificanceLevel;
        Assert.Equal(exact, normal, 3);
        Assert.InRange(exact, 0.04, 0.06); // z = 199/100
    }

    [Fact]
    public void Gains_are_hits_of_the_second_only()
    {
        HitSet first = HitSet.Where([1, 1, 0, 0], value => value > 0);
        HitSet second = HitSet.Where([1, 0, 1, 1], value => value > 0);
        Assert.Equal(new PairedProportion(2, 1, 4), PairedProportion.Of(first, second));
    }
}
