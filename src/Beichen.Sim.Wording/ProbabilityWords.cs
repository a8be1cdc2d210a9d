namespace Beichen.Sim.Wording;

/// <summary>
/// The words of a probability. Bands and comparisons read the whole percent that is printed,
/// so that a word and the number beside it never disagree.
/// </summary>
public static class ProbabilityWords
{
    /// <summary>The probability in whole percent, halves away from zero.</summary>
    /// <param name="probability">A fraction from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a fraction from 0 to 1.</exception>
    public static int Percent(double probability)
    {
        if (!(probability is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        return (int)Math.Round(probability * 100, MidpointRounding.AwayFromZero);
    }

    /// <summary>
    /// The printed probability: whole percent. However many draws hit or missed, a sample gives no certainty: &lt;1% and &gt;99% are the ends.
    /// </summary>
    /// <param name="probability">A fraction from 0 to 1.</param>
    public static string Text(double probability) => Percent(probability) switch
    {
        0 => "<1%",
        100 => ">99%",
        int percent => $"{percent}%",
    };

    /// <summary>The band of a probability.</summary>
    /// <param name="probability">A fraction from 0 to 1.</param>
    public static ProbabilityBand Band(double probability) => Percent(probability) switch
    {
        < 10 => ProbabilityBand.VeryHard,
        < 33 => ProbabilityBand.Hard,
        < 67 => ProbabilityBand.Open,
        <= 90 => ProbabilityBand.Likely,
        _ => ProbabilityBand.Secure,
    };

    /// <summary>Whether the printed probability is over 50 %.</summary>
    /// <param name="probability">A fraction from 0 to 1.</param>
    public static bool OverHalf(double probability) => Percent(probability) > 50;

    /// <summary>Whether a chance counted over draws is told from one half and lies above it. Without an interval, whether it is printed so.</summary>
    /// <param name="probability">The chance, a fraction.</param>
    /// <param name="low">Lower end of its 95 % interval; null where it was not counted over draws.</param>
    public static bool OverHalf(double probability, double? low) => OverHalf(probability) && !(low <= 0.5);

    /// <summary>
    /// Whether so many draws cannot tell a chance from one half: its 95 % interval holds it. Such a chance is even, whatever side it is printed on.
    /// </summary>
    /// <param name="low">Lower end of the interval; null where there is none.</param>
    /// <param name="high">Upper end.</param>
    public static bool IsEven(double? low, double? high) => low <= 0.5 && high >= 0.5;

    /// <summary>The short word of a band.</summary>
    /// <param name="band">The band.</param>
    public static Bilingual Word(ProbabilityBand band) => band switch
    {
        ProbabilityBand.VeryHard => new("极难", "very unlikely"),
        ProbabilityBand.Hard => new("偏难", "unlikely"),
        ProbabilityBand.Open => new("悬而未决", "open"),
        ProbabilityBand.Likely => new("有望", "likely"),
        _ => new("基本稳妥", "secure"),
    };

    /// <summary>What a headline says of a target in this band: "the target …".</summary>
    /// <param name="band">The band.</param>
    public static Bilingual Predicate(ProbabilityBand band) => band switch
    {
        ProbabilityBand.VeryHard => new("极难达到", "is very unlikely to be met"),
        ProbabilityBand.Hard => new("偏难", "is unlikely to be met"),
        ProbabilityBand.Open => new("悬而未决", "hangs in the balance"),
        ProbabilityBand.Likely => new("有望达到", "is likely to be met"),
        _ => new("基本稳妥", "is all but secure"),
    };

    /// <summary>The sign of a band, for readers who do not see its colour: ● likely, ◆ open, ▲ unlikely.</summary>
    /// <param name="band">The band.</param>
    public static string Sign(ProbabilityBand band) => band switch
    {
        ProbabilityBand.VeryHard or ProbabilityBand.Hard => "▲",
        ProbabilityBand.Open => "◆",
        _ => "●",
    };

    /// <summary>The interval of a probability, such as 10–14%.</summary>
    /// <param name="low">Lower end, a fraction.</param>
    /// <param name="high">Upper end, a fraction.</param>
    public static string Interval(double low, double high) =>
        Percent(low) == Percent(high) ? Text(low) : $"{Percent(low)}–{Percent(high)}%";
}
