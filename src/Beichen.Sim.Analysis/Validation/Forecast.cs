using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Analysis.Validation;

/// <summary>
/// A forecast of a year's growth: Student's t, the predictive law of a normal with unknown mean and variance (normal and inverse-χ²;
/// Gelman et al. 2013, section 3.3). The prior spread weighs as three years, so ν = 3 + number of years. Fractions.
/// </summary>
/// <param name="Centre">Median.</param>
/// <param name="Scale">Scale of t.</param>
/// <param name="Degrees">Degrees of freedom ν.</param>
public readonly record struct Forecast(double Centre, double Scale, double Degrees)
{
    /// <summary>Years that the prior spread weighs as.</summary>
    public const int PriorYears = 3;

    /// <summary>Years that the prior mean weighs as, where there is one: the mean of n years is shrunk by n/(n+2).</summary>
    public const int MeanYears = 2;

    /// <summary>Quantiles that stand for the law in a score.</summary>
    public const int Quantiles = 4096;

    /// <summary>Standard deviation of the law, a fraction: the scale times √(ν/(ν − 2)).</summary>
    public double Deviation => Scale * Math.Sqrt(Degrees / (Degrees - 2));

    /// <summary>Quantile at the middle of each of <see cref="Quantiles"/> equal parts of probability, rising.</summary>
    public double[] Sample()
    {
        var tail = StudentTail.Of(Degrees);
        double[] sample = new double[Quantiles];
        for (int i = 0; i < Quantiles; i++)
        {
            double score = LaneMath.InverseNormal(new Lanes1((i + 0.5) / Quantiles)).Value;
            sample[i] = Centre + (Deviation * tail.Score(new Lanes1(score)).Value);
        }

        return sample;
    }

    /// <summary>What a rule says of a year of a series; null where it has nothing to go by.</summary>
    public static Forecast? Of(ForecastRule rule, RecordedSeries series, int year)
    {
        ArgumentNullException.ThrowIfNull(series);
        int[] before = [.. series.Before(year)];
        if (before.Length == 0) return null;
        switch (rule)
        {
            case ForecastRule.TargetAndMisses:
                return Shrunk(series, [.. before.Select(earlier => series.OutTurns[earlier] - series.Anchors[earlier])], series.Anchors[year], 0);
            case ForecastRule.ShrunkRecord:
                return Shrunk(series, [.. before.Select(earlier => series.OutTurns[earlier])], 0, series.Anchors[year]);
            case ForecastRule.Record:
                double[] past = [.. before.Select(earlier => series.OutTurns[earlier])];
                double mean = past.Average();
                return Spread(mean, series.PriorDeviation, past.Sum(growth => Square(growth - mean)), past.Length, 1.0 / past.Length);
            case ForecastRule.LastYear:
                double[] changes = [.. before.Zip(before.Skip(1), (first, second) => series.OutTurns[second] - series.OutTurns[first])];
                return Spread(series.OutTurns[before[^1]], series.PriorDeviation * Math.Sqrt(2), changes.Sum(Square), changes.Length, 0);
            case ForecastRule.OfficialTarget:
                double[] missed = [.. before.Select(earlier => series.OutTurns[earlier] - series.TargetOf(earlier))];
                return Spread(series.TargetOf(year), series.PriorDeviation, missed.Sum(Square), missed.Length, 0);
            default:
                return null;
        }
    }

    // Mean of n years shrunk towards a prior mean that weighs as two: (n x̄ + 2 m₀)/(n + 2); the squares gain 2n/(n + 2) (x̄ − m₀)².
    private static Forecast Shrunk(RecordedSeries series, double[] years, double added, double priorMean)
    {
        int n = years.Length;
        double mean = years.Average();
        double squares = years.Sum(growth => Square(growth - mean)) + (MeanYears * n / (double)(MeanYears + n) * Square(mean - priorMean));
        return Spread(added + (((n * mean) + (MeanYears * priorMean)) / (n + MeanYears)), series.PriorDeviation, squares, n, 1.0 / (n + MeanYears));
    }

    private static Forecast Spread(double centre, double prior, double squares, int years, double ofMean) =>
        new(centre, Math.Sqrt(((PriorYears * Square(prior)) + squares) / (PriorYears + years) * (1 + ofMean)), PriorYears + years);

    private static double Square(double value) => value * value;
}
