using Beichen.Sim.Analysis.Validation;
using Beichen.Sim.Kernel.Outbreaks;
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
    public void The_mode_is_the_target_plus_the_shrunk_mean_miss_and_what_is_left_sizes_the_halves()
    {
        // Misses −4 and −2: mean −3, shrunk by 2/4 to −1.5; left over −2.5 and −0.5, both below.
        var prior = GrowthPrior.Before(Record, 2003);
        Assert.Equal(0.035, prior.Mode, 12);
        Assert.Equal(Math.Sqrt(((3 * 4) + 6.25 + 0.25) / 5) / 100, prior.DeviationDown, 12);
        Assert.Equal(GrowthPrior.PriorUp, prior.DeviationUp, 12);
        Assert.Equal(2, prior.Misses);
    }

    [Fact]
    public void Misses_on_both_sides_size_both_halves()
    {
        // Misses −4, −2, 1: mean −5/3, shrunk by 3/5 to −1; left over −3, −1, 2.
        var prior = GrowthPrior.Before(Record, 2004);
        Assert.Equal(0.05, prior.Mode, 12);
        Assert.Equal(Math.Sqrt(((3 * 4) + 9 + 1) / 5.0) / 100, prior.DeviationDown, 12);
        Assert.Equal(Math.Sqrt(((3 * 2.25) + 4) / 4) / 100, prior.DeviationUp, 12);
    }

    [Fact]
    public void A_year_struck_by_an_outbreak_is_left_out_and_the_quarters_measured_against_it_too()
    {
        CityYear struck = Record.Years[2] with { YearToDate = [-0.2, -0.1, -0.05, -0.03], Outbreaks = [0.25, 0, 0, 0] };
        CityYear rebound = Record.Years[3] with { YearToDate = [0.3, 0.2, 0.1, 0.06] };
        var record = new CityRecord([Record.Years[0], Record.Years[1], struck, rebound, new CityYear(2005, 0.05, [null, null, null, null])]);
        var without = new CityRecord([Record.Years[0], Record.Years[1],
            rebound with { YearToDate = [null, null, null, 0.06] }, new CityYear(2005, 0.05, [null, null, null, null])]);
        Assert.Equal(GrowthPrior.Before(without, 2005) with { Outbreaks = GrowthPrior.Standing }, GrowthPrior.Before(record, 2005));
        Assert.Equal(GrowthPrior.HazardBeforeAny, GrowthPrior.Before(without, 2005).Outbreaks.WideHazard.A);
        Assert.Equal(3, GrowthPrior.Before(record, 2005).Misses);
        Assert.Equal(GrowthPrior.Standing, GrowthPrior.Before(record, 2005).Outbreaks);
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
        var prior = new GrowthPrior(2030, 0.05, 0.03, 0.01, 0.02, 5, OutbreakParameters.None);
        double[][] draws = prior.Draw(1, 4096);
        double[] year = [.. draws[3]];
        Array.Sort(year);
        // Median of the year alone: mode + σ₁ Φ⁻¹(½ (σ₁ + σ₂)/2σ₁) = 0.05 + 0.03 Φ⁻¹(⅓).
        Assert.Equal(0.05 - (0.03 * 0.430727), year[2048], 0.002);
        Assert.True(Spread(draws[0]) > Spread(draws[3]));
    }

    [Fact]
    public void Outbreaks_cost_the_year_half_a_point_in_the_mean_and_its_worst_draws_more()
    {
        var prior = new GrowthPrior(2030, 0.045, 0.02, 0.012, 0.006, 5, GrowthPrior.Standing);
        double[] with = prior.Draw(1, 8192)[3], without = (prior with { Outbreaks = OutbreakParameters.None }).Draw(1, 8192)[3];
        Assert.Equal(0.0056, without.Average() - with.Average(), 0.001);
        Assert.All(with.Zip(without), draw => Assert.True(draw.First <= draw.Second + 1e-12));
    }

    [Fact]
    public void A_year_without_an_earlier_one_is_refused() => Assert.Throws<ArgumentException>(() => GrowthPrior.Before(Record, 2001));

    private static double Spread(double[] values)
    {
        double mean = values.Sum() / values.Length;
        return values.Sum(value => (value - mean) * (value - mean));
    }
}
