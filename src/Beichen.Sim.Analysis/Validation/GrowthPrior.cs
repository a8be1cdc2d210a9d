using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Outbreaks;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Analysis.Validation;

/// <summary>
/// The city's law of growth, stated before a year begins from targets and out-turns of earlier years alone: a two-piece normal for the
/// year, a disturbance that persists from quarter to quarter, and the model's own rule of outbreaks on top. Years struck by an outbreak are left
/// out of the first two, for outbreaks are a chance of their own. Fractions.
/// </summary>
/// <param name="Year">The year.</param>
/// <param name="Mode">The official target, known in January, plus the mean miss of earlier years shrunk by n/(n+2).</param>
/// <param name="DeviationDown">Deviation of the lower half.</param>
/// <param name="DeviationUp">Deviation of the upper half.</param>
/// <param name="QuarterDeviation">Deviation of a quarter around its year.</param>
/// <param name="Misses">Number of earlier years that size it.</param>
/// <param name="Outbreaks">Outbreaks by chance: rare before the record holds one, as the seeds have them afterwards.</param>
public sealed record GrowthPrior(
    int Year, double Mode, double DeviationDown, double DeviationUp, double QuarterDeviation, int Misses, OutbreakParameters Outbreaks)
{
    /// <summary>Deviation of the lower half before any record; it weighs as three years do. Judgement.</summary>
    public const double PriorDown = 0.02;

    /// <summary>Deviation of the upper half before any record. Judgement.</summary>
    public const double PriorUp = 0.015;

    /// <summary>Least deviation of a quarter around its year. Judgement.</summary>
    public const double LeastQuarterDeviation = 0.004;

    /// <summary>Persistence φ of the quarterly disturbance. Judgement, as in the seeds.</summary>
    public const double Persistence = 0.5;

    /// <summary>Chance of a wide shutdown in a quarter before the record holds any: one in 250 quarters. Judgement.</summary>
    public const double HazardBeforeAny = 0.004;

    /// <summary>Outbreaks as the seeds state them for the years after the first on record; a test holds the seeds to it.</summary>
    public static OutbreakParameters Standing { get; } = OutbreakParameters.None with
    {
        WideHazard = Quantity.LogNormal(0.045, 0.071, EntityKey.Of("outbreak.wide-hazard")),
        WideSeverity = Quantity.LogNormal(0.5, 0.762, EntityKey.Of("outbreak.wide-severity")),
        SmallHazard = Quantity.LogNormal(0.14, 0.2, EntityKey.Of("outbreak.small-hazard")),
        SmallSeverity = Quantity.LogNormal(0.057, 0.087, EntityKey.Of("outbreak.small-severity")),
        Path = [1, 0.23, -0.2, -0.07],
        CityLoss = 0.14,
    };

    /// <summary>Weights of the quarters in a year (model 1.3, national).</summary>
    public static IReadOnlyList<double> Season { get; } = [0.22, 0.245, 0.255, 0.28];

    /// <summary>
    /// With misses m of the n earlier years without an outbreak: mode = target + n/(n+2) m̄, and with e = m − n/(n+2) m̄
    /// σ₋² = (3 · 2² + Σ_{e&lt;0} e²)/(3 + n₋), σ₊² the same from 1.5 and e &gt; 0, percentage points. The quarter's deviation is the weighted root
    /// mean square of the growth of each stretch between known year-to-date figures around its year, of years neither struck by an outbreak
    /// nor measured against one that was.
    /// </summary>
    /// <exception cref="ArgumentException">No earlier year without an outbreak is over.</exception>
    public static GrowthPrior Before(CityRecord record, int year)
    {
        ArgumentNullException.ThrowIfNull(record);
        CityYear[] earlier = [.. record.Years.Where(entry => entry.Year < year && entry.OutTurn is not null && !entry.IsStruck)];
        if (earlier.Length == 0) throw new ArgumentException($"{year} has no earlier year in the record.", nameof(year));
        double[] misses = [.. earlier.Select(entry => entry.OutTurn!.Value - entry.Target)];
        double shift = misses.Average() * misses.Length / (misses.Length + Forecast.MeanYears);
        double[] errors = [.. misses.Select(miss => miss - shift)];
        double squares = 0;
        int weights = 0;
        foreach (CityYear entry in earlier)
        {
            if (record.WasStruck(entry.Year - 1) || entry.YearToDate.Take(3).All(growth => growth is null)) continue;
            squares += WithinYear(entry, entry.OutTurn!.Value);
            weights++;
        }

        return new GrowthPrior(
            year,
            record[year].Target + shift,
            Half(PriorDown, [.. errors.Where(error => error < 0)]),
            Half(PriorUp, [.. errors.Where(error => error >= 0)]),
            Math.Max(weights == 0 ? 0 : Math.Sqrt(squares / weights), LeastQuarterDeviation),
            misses.Length,
            record.Years.Any(entry => entry.Year < year && entry.IsStruck)
                ? Standing
                : Standing with { WideHazard = Quantity.Fixed(HazardBeforeAny), SmallHazard = Quantity.Fixed(0) });

        static double Half(double prior, double[] errors) =>
            Math.Sqrt(((Forecast.PriorYears * prior * prior) + errors.Sum(error => error * error)) / (Forecast.PriorYears + errors.Length));
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
            Lanes1 wide = Outbreaks.WideHazard.Sample<Lanes1>(seed, (ulong)draw), small = Outbreaks.SmallHazard.Sample<Lanes1>(seed, (ulong)draw);
            double disturbance = 0;
            double sum = 0;
            double weight = 0;
            double[] severity = new double[4];
            for (int q = 0; q < 4; q++)
            {
                double score = RandomLanes.Normal<Lanes1>(new DrawKey(seed, city, (Year * 4) + q, Purpose.OwnShock), (ulong)draw).Value;
                disturbance = (Persistence * disturbance) + (innovation * score);
                severity[q] = OutbreakStep.Severity(
                    Outbreaks, wide, small, new Lanes1(0), new DrawKey(seed, city, (Year * 4) + q, Purpose.Outbreak), (ulong)draw).Value;
                double effect = 0;
                for (int k = 0; k <= q; k++) effect += Outbreaks.Path[k] * severity[q - k];
                sum += Season[q] * (((1 + growth + disturbance) * (1 - (Outbreaks.CityLoss * effect))) - 1);
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
