using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Analysis.Validation;

/// <summary>
/// What the model's rule says of a year's growth before it begins: a two-piece normal for the year and a disturbance that persists from
/// quarter to quarter, sized by targets and out-turns of earlier years alone. Fractions.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Mode">The official target, known in January.</param>
/// <param name="DeviationDown">Deviation of the lower half.</param>
/// <param name="DeviationUp">Deviation of the upper half.</param>
/// <param name="QuarterDeviation">Deviation of a quarter around its year.</param>
/// <param name="Misses">Number of earlier years that size it.</param>
public sealed record GrowthPrior(int Year, double Mode, double DeviationDown, double DeviationUp, double QuarterDeviation, int Misses)
{
    /// <summary>Least deviation of either half: two to five misses say little of the side on which there were none. Judgement.</summary>
    public const double LeastDeviation = 0.01;

    /// <summary>Least deviation of a quarter around its year. Judgement.</summary>
    public const double LeastQuarterDeviation = 0.004;

    /// <summary>Persistence φ of the quarterly disturbance. Judgement, as in the seeds.</summary>
    public const double Persistence = 0.5;

    /// <summary>Weights of the quarters in a year (model 1.3, national).</summary>
    public static IReadOnlyList<double> Season { get; } = [0.22, 0.245, 0.255, 0.28];

    /// <summary>
    /// Maximum likelihood at a known mode (John 1982): S₁ = Σ(miss²) below, S₂ above, n misses,
    /// σ₁² = S₁^⅔ (S₁^⅓ + S₂^⅓)/n, σ₂² likewise. The quarter's deviation is the weighted root mean square of the growth of each stretch
    /// between known year-to-date figures around its year.
    /// </summary>
    /// <exception cref="ArgumentException">Fewer than two earlier years are over.</exception>
    public static GrowthPrior Before(CityRecord record, int year)
    {
        ArgumentNullException.ThrowIfNull(record);
        double below = 0;
        double above = 0;
        double squares = 0;
        double weights = 0;
        int misses = 0;
        foreach (CityYear earlier in record.Years)
        {
            if (earlier.Year >= year || earlier.OutTurn is not { } outTurn) continue;
            double miss = outTurn - earlier.Target;
            if (miss < 0) below += miss * miss;
            else above += miss * miss;
            misses++;
            if (earlier.YearToDate[0] is null && earlier.YearToDate[1] is null && earlier.YearToDate[2] is null) continue;
            squares += WithinYear(earlier, outTurn);
            weights++;
        }

        if (misses < 2) throw new ArgumentException($"{year} has fewer than two earlier years in the record.", nameof(year));
        double roots = Math.Cbrt(below) + Math.Cbrt(above);
        return new GrowthPrior(
            year,
            record[year].Target,
            Math.Max(Math.Cbrt(below) * Math.Sqrt(roots / misses), LeastDeviation),
            Math.Max(Math.Cbrt(above) * Math.Sqrt(roots / misses), LeastDeviation),
            Math.Max(weights == 0 ? 0 : Math.Sqrt(squares / weights), LeastQuarterDeviation),
            misses);
    }

    /// <summary>Growth to the end of each quarter in draws 0 to <paramref name="draws"/> − 1: [quarter][draw].</summary>
    public double[][] Draw(ulong seed, int draws)
    {
        uint city = EntityKey.Of("city");
        var annual = Quantity.TwoPieceNormal(Mode, DeviationDown, DeviationUp, city);
        double innovation = QuarterDeviation * Math.Sqrt(1 - (Persistence * Persistence));
        double[][] toDate = [new double[draws], new double[draws], new double[draws], new double[draws]];
        for (int draw = 0; draw < draws; draw++)
        {
            double growth = annual.FromUniform(RandomLanes.Uniform<Lanes1>(new DrawKey(seed, city, Year, Purpose.CommonShock), (ulong)draw)).Value;
            double disturbance = 0;
            double sum = 0;
            double weight = 0;
            for (int q = 0; q < 4; q++)
            {
                double score = RandomLanes.Normal<Lanes1>(new DrawKey(seed, city, (Year * 4) + q, Purpose.OwnShock), (ulong)draw).Value;
                disturbance = (Persistence * disturbance) + (innovation * score);
                sum += Season[q] * (growth + disturbance);
                weight += Season[q];
                toDate[q][draw] = sum / weight;
            }
        }

        return toDate;
    }

    private static double WithinYear(CityYear year, double outTurn)
    {
        double squares = 0;
        double weight = 0;
        double last = 0;
        double lastWeight = 0;
        for (int q = 0; q < 4; q++)
        {
            weight += Season[q];
            if (year.YearToDate[q] is not { } toDate) continue;
            double stretch = ((weight * toDate) - (lastWeight * last)) / (weight - lastWeight);
            squares += (weight - lastWeight) * (stretch - outTurn) * (stretch - outTurn);
            last = toDate;
            lastWeight = weight;
        }

        return squares;
    }
}
