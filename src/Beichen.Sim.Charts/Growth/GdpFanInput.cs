namespace Beichen.Sim.Charts;

/// <summary>Year-to-date growth of the district's GDP against its target.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="QuarterLabels">Labels of the past quarters and then of the projected ones.</param>
/// <param name="Quarters">Projected quarters; the last is the end of the target year.</param>
/// <param name="Target">Target growth, a fraction.</param>
/// <param name="Probability">Probability of meeting the target.</param>
/// <param name="Low">Lower end of the probability's 95 % interval.</param>
/// <param name="High">Upper end of the probability's 95 % interval.</param>
/// <param name="Past">Growth before the first projected quarter, fractions; may be empty.</param>
/// <param name="Annotation">A remark at a projected quarter, or null.</param>
public sealed record GdpFanInput(
    FigureSource Source,
    IReadOnlyList<string> QuarterLabels,
    IReadOnlyList<FanQuarter> Quarters,
    double Target,
    double Probability,
    double Low,
    double High,
    IReadOnlyList<double> Past,
    FanAnnotation? Annotation = null)
{
    /// <summary>Name of the figure's files.</summary>
    public string Name { get; init; } = "gdp-fan";

    /// <summary>What grows, where it is not GDP.</summary>
    public Bilingual? Subject { get; init; }

    /// <summary>Growth of earlier whole years on record, the earliest first, as fractions; drawn before the quarters, as dots of their own.</summary>
    public IReadOnlyList<(int Year, double Growth)> Record { get; init; } = [];

    /// <summary>Whose record it is.</summary>
    public Bilingual RecordOf { get; init; } = new("全市往年全年", "City, earlier years");

    /// <summary>The projected quarters before anything of the year was known, drawn as lines behind the bands; empty for none.</summary>
    public IReadOnlyList<FanQuarter> Before { get; init; } = [];

    /// <summary>Growth that was published for a projected quarter, by its place; drawn as dots of their own.</summary>
    public IReadOnlyList<(int Quarter, double Growth)> Actual { get; init; } = [];

    /// <summary>Where the first quarter stands on the axis: a gap after the years on record.</summary>
    internal double Offset => Record.Count == 0 ? 0 : Record.Count + 0.35;

    /// <summary>What is measured, and in which unit.</summary>
    public Bilingual Unit { get; init; } = new("地区生产总值累计同比增速（%），不变价", "District GDP, year to date on a year earlier, %, constant prices");
}
