using Beichen.Sim.Analysis.Validation;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Validation;

public sealed class GrowthPriorTests
{
    private static readonly CityRecord Record = new(
    [
        new CityYear(2001, 0.08, [null, null, null, 0.04]),
        new CityYear(2002, 0.05, [null, 0.02, null, 0.03]),
        new CityYear(2003, 0.05, [0.06, 0.06, 0.06, 0.06]),
        new CityYear(2004, 0.06, [0.01, 0.01, 0.01, 0.01]),
    ]);

    [Fact]
    public void Misses_on_one_side_size_that_side_and_leave_the_other_at_the_least()
    {
        // Misses −4 and −2: σ² = (16 + 4)/2.
        var prior = GrowthPrior.Before(Record, 2003);
        Assert.Equal(0.05, prior.Mode);
        Assert.Equal(Math.Sqrt(0.0010), prior.DeviationDown, 12);
        Assert.Equal(GrowthPrior.LeastDeviation, prior.DeviationUp);
        Assert.Equal(2, prior.Misses);
    }

    [Fact]
    public void Misses_on_both_sides_share_by_the_maximum_of_likelihood()
    {
        // S₁ = 20, S₂ = 1 (in squared points), n = 3: σ₁² = 20^⅔ (20^⅓ + 1)/3.
        var prior = GrowthPrior.Before(Record, 2004);
        Assert.Equal(Math.Sqrt(Math.Pow(20, 2.0 / 3) * (Math.Cbrt(20) + 1) / 3) / 100, prior.DeviationDown, 12);
        Assert.Equal(Math.Sqrt((Math.Cbrt(20) + 1) / 3) / 100, prior.DeviationUp, 12);
    }

    [Fact]
    public void A_quarter_departs_as_the_known_stretches_of_earlier_years_did()
    {
        // 2002: half a year (weight 0.465) at 2 %, the rest at (3 − 0.465 × 2)/0.535 = 3.869 %, around 3 %.
        double rest = (0.03 - (0.465 * 0.02)) / 0.535;
        double expected = Math.Sqrt((0.465 * 0.0001) + (0.535 * (rest - 0.03) * (rest - 0.03)));
        Assert.Equal(expected, GrowthPrior.Before(Record, 2003).QuarterDeviation, 12);
    }

    [Fact]
    public void What_came_later_changes_nothing()
    {
        var cut = new CityRecord([.. Record.Years.Take(2), Record.Years[2] with { YearToDate = [null, null, null, null] }]);
        Assert.Equal(GrowthPrior.Before(Record, 2003), GrowthPrior.Before(cut, 2003));
    }

    [Fact]
    public void Draws_have_the_median_of_the_split_normal_and_the_year_to_date_narrows()
    {
        var prior = new GrowthPrior(2030, 0.05, 0.03, 0.01, 0.02, 5);
        double[][] draws = prior.Draw(1, 4096);
        double[] year = [.. draws[3]];
        Array.Sort(year);
        // Median of the year alone: mode + σ₁ Φ⁻¹(½ (σ₁ + σ₂)/2σ₁) = 0.05 + 0.03 Φ⁻¹(⅓).
        Assert.Equal(0.05 - (0.03 * 0.430727), year[2048], 0.002);
        Assert.True(Spread(draws[0]) > Spread(draws[3]));
    }

    [Fact]
    public void A_year_with_fewer_than_two_earlier_ones_is_refused() => Assert.Throws<ArgumentException>(() => GrowthPrior.Before(Record, 2002));

    private static double Spread(double[] values)
    {
        double mean = values.Sum() / values.Length;
        return values.Sum(value => (value - mean) * (value - mean));
    }
}
