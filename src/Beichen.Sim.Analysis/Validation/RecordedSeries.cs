namespace Beichen.Sim.Analysis.Validation;

/// <summary>Yearly growth of one series of the city, its official targets, and what the city's target for GDP says of it. Fractions.</summary>
/// <param name="Id">Id in the record.</param>
/// <param name="Name">What it is, for the reader.</param>
/// <param name="Rule">The rule that forecasts it, see <see cref="ForecastRule"/>: the one with the best mean score.</param>
/// <param name="PriorDeviation">Spread that a forecaster without a record would state; it weighs as three years do. Judgement.</param>
/// <param name="OutTurns">Growth by year.</param>
/// <param name="Targets">Official target by year, of this series.</param>
/// <param name="Anchors">What the city's target for GDP says of the year: the target
/// for a volume, with 2.5 % of prices on top for a value, 2.5 % for prices.</param>
public sealed record RecordedSeries(
    string Id,
    string Name,
    ForecastRule Rule,
    double PriorDeviation,
    IReadOnlyDictionary<int, double> OutTurns,
    IReadOnlyDictionary<int, double> Targets,
    IReadOnlyDictionary<int, double> Anchors)
{
    /// <summary>Growth of prices taken as ordinary before any record: the nation's deflator in the years before. Judgement.</summary>
    public const double OrdinaryPrices = 0.025;

    private static readonly (string Id, string Name, ForecastRule Rule, double Deviation, Anchor Anchor)[] Known =
    [
        (CityRecord.Series, "GDP, real", ForecastRule.TwoPieceWithOutbreaks, 0.02, Anchor.Volume),
        ("industry", "above-scale industry, real", ForecastRule.TargetAndMisses, 0.03, Anchor.Volume),
        ("investment", "fixed-asset investment", ForecastRule.ShrunkRecord, 0.08, Anchor.Value),
        ("revenue", "general public budget revenue", ForecastRule.TargetAndMisses, 0.08, Anchor.Value),
        ("retail", "retail sales", ForecastRule.TargetAndMisses, 0.05, Anchor.Value),
        ("deflator", "GDP deflator", ForecastRule.OfficialTarget, 0.025, Anchor.Prices),
        ("income", "disposable income a head, nominal", ForecastRule.TargetAndMisses, 0.02, Anchor.Value),
    ];

    private enum Anchor
    {
        Volume,
        Value,
        Prices,
    }

    /// <summary>The official target of a year: the series' own where one was found, else what the city's target for GDP says.</summary>
    public double TargetOf(int year) => Targets.TryGetValue(year, out double own) ? own : Anchors[year];

    /// <summary>Years over before this one, in order.</summary>
    public IEnumerable<int> Before(int year) => OutTurns.Keys.Where(earlier => earlier < year).Order();

    /// <summary>The series that the record holds, in the order of the accounts.</summary>
    public static IReadOnlyList<RecordedSeries> Of(IReadOnlyList<RecordLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        IReadOnlyDictionary<int, double> city = Pick(lines, CityRecord.Series, RecordLine.Target, 0);
        return
        [
            .. Known.Select(known => new RecordedSeries(
                known.Id,
                known.Name,
                known.Rule,
                known.Deviation,
                Pick(lines, known.Id, RecordLine.Growth, 4),
                Pick(lines, known.Id, RecordLine.Target, 0),
                new SortedDictionary<int, double>(city.ToDictionary(target => target.Key, target => Anchored(known.Anchor, target.Value))))),
        ];
    }

    private static double Anchored(Anchor anchor, double target) => anchor switch
    {
        Anchor.Value => target + OrdinaryPrices,
        Anchor.Prices => OrdinaryPrices,
        _ => target,
    };

    private static SortedDictionary<int, double> Pick(IReadOnlyList<RecordLine> lines, string series, string kind, int quarter) => new(lines
        .Where(line =>
            string.Equals(line.Series, series, StringComparison.Ordinal) && string.Equals(line.Kind, kind, StringComparison.Ordinal) && line.Quarter == quarter)
        .ToDictionary(line => line.Year, line => line.Value));
}
