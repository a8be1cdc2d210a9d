using Beichen.Sim.Analysis.Validation;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Validation;

public sealed class RollingOriginTests
{
    private static readonly string File = Path.Combine(Repository.Root, "seeds", "beichen", "record.csv");

    private static readonly IReadOnlyList<RecordLine> Lines = RecordLine.Read(File);

    private static readonly CityRecord City = CityRecord.Of(Lines);

    public static TheoryData<string> Ids() => [.. RecordedSeries.Of(Lines).Select(series => series.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_rival_scores_better_than_the_rule_of_a_series(string id)
    {
        RecordedSeries series = RecordedSeries.Of(Lines).Single(one => string.Equals(one.Id, id, StringComparison.Ordinal));
        foreach (ForecastRule rival in Enum.GetValues<ForecastRule>())
        {
            if (RollingOrigin.Run(series, rival, City) is not { } held) continue;
            RollingOrigin rule = RollingOrigin.Run(series, series.Rule, City)!;
            Assert.Equal(held.Years, rule.Years);
            Assert.True(rule.MeanScore <= held.MeanScore + 1e-9, $"{rival} scores {held.MeanScore} on {id}, the rule {series.Rule} {rule.MeanScore}");
        }
    }

    [Fact]
    public void Every_series_but_retail_and_income_is_held_against_four_years_at_least() =>
        Assert.All(RecordedSeries.Of(Lines),
            series => Assert.True(RollingOrigin.Run(series, series.Rule, City)!.Years.Count >= (series.Id is "retail" ? 2 : series.Id is "income" ? 3 : 4)));

    [Fact]
    public void What_came_later_moves_no_forecast()
    {
        IReadOnlyList<RecordedSeries> all = RecordedSeries.Of(Lines);
        IReadOnlyList<RecordedSeries> cut = RecordedSeries.Of([.. Lines.Where(line => line.Year < 2020 || (line.Year == 2020 && line.Quarter == 0))]);
        foreach ((RecordedSeries series, RecordedSeries shorter) in all.Zip(cut))
        {
            foreach (ForecastRule rule in Enum.GetValues<ForecastRule>()) Assert.Equal(Forecast.Of(rule, series, 2020), Forecast.Of(rule, shorter, 2020));
        }
    }

    [Fact]
    public void A_forecast_is_the_predictive_law_of_a_normal_with_unknown_mean_and_variance()
    {
        RecordedSeries series = Made(new() { [2001] = 0.02, [2002] = 0.06 });
        // Record: mean 4, squares 8; scale² = (3 · 2² + 8)/5 · (1 + 1/2) = 6.
        Forecast record = Forecast.Of(ForecastRule.Record, series, 2003)!.Value;
        Assert.Equal((0.04, 5.0), (record.Centre, record.Degrees));
        Assert.Equal(Math.Sqrt(6) / 100, record.Scale, 12);
        // Departures from 5 and 5: −3 and 1, mean −1, shrunk by 2/4; squares 8 + 2·2/4 · 1; scale² = (12 + 9)/5 · (1 + 1/4).
        Forecast misses = Forecast.Of(ForecastRule.TargetAndMisses, series, 2003)!.Value;
        Assert.Equal(0.06 - 0.005, misses.Centre, 12);
        Assert.Equal(Math.Sqrt(21 / 5.0 * 1.25) / 100, misses.Scale, 12);
        // Last year: one change of 4; scale² = (3 · 2 · 2² + 16)/4.
        Forecast last = Forecast.Of(ForecastRule.LastYear, series, 2003)!.Value;
        Assert.Equal((0.06, 4.0), (last.Centre, last.Degrees));
        Assert.Equal(Math.Sqrt(10) / 100, last.Scale, 12);
    }

    [Fact]
    public void The_sample_of_a_forecast_has_its_spread_and_a_year_without_a_past_has_none()
    {
        double[] sample = new Forecast(0.03, 0.02, 6).Sample();
        Assert.Equal(0.03, sample.Average(), 6);
        Assert.Equal(0.02 * Math.Sqrt(6 / 4.0), Math.Sqrt(sample.Average(value => (value - 0.03) * (value - 0.03))), 3e-4);
        Assert.Null(Forecast.Of(ForecastRule.Record, Made([]), 2003));
    }

    private static RecordedSeries Made(SortedDictionary<int, double> growth) => new(
        "made", "made", ForecastRule.Record, 0.02, growth, new Dictionary<int, double>(),
        new Dictionary<int, double> { [2001] = 0.05, [2002] = 0.05, [2003] = 0.06 });
}
