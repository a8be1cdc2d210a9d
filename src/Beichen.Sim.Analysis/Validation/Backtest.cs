using Beichen.Sim.Analysis.Scoring;

namespace Beichen.Sim.Analysis.Validation;

/// <summary>The rule held against the city's record, each year with what was known before it began.</summary>
/// <param name="Priors">What the rule said of each year.</param>
/// <param name="Figures">Published figures against it, in order of time.</param>
public sealed record Backtest(IReadOnlyList<GrowthPrior> Priors, IReadOnlyList<BacktestFigure> Figures)
{
    /// <summary>Seed of the draws.</summary>
    public const ulong Seed = 20_220_101;

    /// <summary>Draws a year.</summary>
    public const int Draws = 8192;

    /// <summary>Runs the backtest over a span of years.</summary>
    /// <exception cref="KeyNotFoundException">The record lacks a year of the span or the one before it.</exception>
    /// <exception cref="ArgumentException">The first year has no earlier one, or the one before it no out-turn.</exception>
    public static Backtest Run(CityRecord record, int firstYear, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(record);
        var priors = new List<GrowthPrior>();
        var figures = new List<BacktestFigure>();
        for (int year = firstYear; year <= lastYear; year++)
        {
            var prior = GrowthPrior.Before(record, year);
            double lastYearGrowth = record[year - 1].OutTurn ?? throw new ArgumentException($"{year - 1} has no out-turn.", nameof(firstYear));
            double[][] draws = prior.Draw(Seed, Draws);
            priors.Add(prior);
            for (int q = 0; q < 4; q++)
            {
                if (record[year].YearToDate[q] is { } actual) figures.Add(Held(year, q, actual, draws[q], record[year].Target, lastYearGrowth));
            }
        }

        return new Backtest(priors, figures);
    }

    /// <summary>Mean fair CRPS of the rule over some figures.</summary>
    public static double MeanScore(IReadOnlyCollection<BacktestFigure> figures) => figures.Sum(figure => figure.Score) / figures.Count;

    /// <summary>How many of some figures lie in their band.</summary>
    public static Coverage Covered(IReadOnlyCollection<BacktestFigure> figures) => Coverage.Of(figures.Count(figure => figure.IsInside), figures.Count);

    private static BacktestFigure Held(int year, int quarter, double actual, double[] draws, double target, double lastYear)
    {
        double[] sorted = [.. draws];
        Array.Sort(sorted);
        int below = 0;
        while (below < sorted.Length && sorted[below] < actual) below++;
        return new BacktestFigure(
            year,
            quarter + 1,
            actual,
            Quantile(sorted, 0.1),
            Quantile(sorted, 0.5),
            Quantile(sorted, 0.9),
            (double)below / sorted.Length,
            RankedProbability.OfSample(sorted, actual),
            Math.Abs(target - actual),
            Math.Abs(lastYear - actual));
    }

    // Between neighbours in order, at (n − 1) p.
    internal static double Quantile(double[] sorted, double share)
    {
        double place = (sorted.Length - 1) * share;
        int below = (int)place;
        return below + 1 >= sorted.Length ? sorted[^1] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }
}
