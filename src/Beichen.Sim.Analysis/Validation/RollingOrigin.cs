using Beichen.Sim.Analysis.Scoring;

namespace Beichen.Sim.Analysis.Validation;

/// <summary>A rule held against a series, each year with what was known before it began (rolling origin; Tashman 2000).</summary>
/// <param name="Series">The series.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Years">Years forecast, in order.</param>
/// <param name="Scores">CRPS of each year, fractions.</param>
/// <param name="Covered">Years inside the band from the 10th to the 90th percentile.</param>
public sealed record RollingOrigin(RecordedSeries Series, ForecastRule Rule, IReadOnlyList<int> Years, IReadOnlyList<double> Scores, int Covered)
{
    /// <summary>Mean CRPS, a fraction.</summary>
    public double MeanScore => Scores.Average();

    /// <summary>
    /// Holds a rule against each year after the first of a series. Null where it says nothing of the series.
    /// </summary>
    public static RollingOrigin? Run(RecordedSeries series, ForecastRule rule, CityRecord city)
    {
        ArgumentNullException.ThrowIfNull(series);
        var years = new List<int>();
        var scores = new List<double>();
        int covered = 0;
        foreach (int year in series.OutTurns.Keys.Order())
        {
            if (Sample(series, rule, city, year) is not { } sample) continue;
            double actual = series.OutTurns[year];
            years.Add(year);
            scores.Add(RankedProbability.OfSample(sample, actual));
            if (Backtest.Quantile(sample, 0.1) <= actual && actual <= Backtest.Quantile(sample, 0.9)) covered++;
        }

        return years.Count == 0 ? null : new RollingOrigin(series, rule, years, scores, covered);
    }

    /// <summary>What a rule says of a year, as a rising sample; null where it has nothing to go by.</summary>
    public static double[]? Sample(RecordedSeries series, ForecastRule rule, CityRecord city, int year)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (rule != ForecastRule.TwoPieceWithOutbreaks) return Forecast.Of(rule, series, year)?.Sample();
        if (!series.Before(year).Any() || !string.Equals(series.Id, CityRecord.Series, StringComparison.Ordinal)) return null;
        double[] draws = GrowthPrior.Before(city, year).Draw(Backtest.Seed, Backtest.Draws)[3];
        Array.Sort(draws);
        return draws;
    }
}
