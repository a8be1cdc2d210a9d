namespace Beichen.Sim.Wording;

/// <summary>
/// The word of a chance that was counted over draws: which of the published thresholds it lies between, and even wherever its 95 % interval holds one half,
/// since so many draws cannot tell it from a coin. Tested from the top, the first that holds. No other words of chance stand in the program.
/// </summary>
public static class CertaintyWords
{
    private const double Never = 0.01, Hard = 0.1, Third = 1.0 / 3, TwoThirds = 2.0 / 3, Sure = 0.9;

    private static readonly CertaintyThreshold
        VeryLikely = new(CertaintySide.Likely, new("基本稳妥", "very likely"), new("P ≥ 90%", "P ≥ 90%"), new("基本稳妥", "is very likely to be met")),
        Likely = new(
            CertaintySide.Likely, new("有望", "likely"), new("66.7% ≤ P < 90%", "66.7% ≤ P < 90%"), new("有望达到", "is likely to be met")),
        RatherLikely = new(CertaintySide.NearEven, new("略占优", "rather likely"),
            new("50% < P < 66.7%，且区间不含50%", "50% < P < 66.7%, interval without 50%"), new("略占优", "is rather likely to be met")),
        Even = new(CertaintySide.NearEven, new("五五开", "even"),
            new("区间含50%（P不低于33.3%时先判）", "interval holds 50% (tested first from P = 33.3% up)"), new("五五开", "has even odds")),
        RatherUnlikely = new(CertaintySide.NearEven, new("略偏难", "rather unlikely"),
            new("33.3% ≤ P < 50%，且区间不含50%", "33.3% ≤ P < 50%, interval without 50%"), new("略偏难", "is rather unlikely to be met")),
        Unlikely = new(
            CertaintySide.Unlikely, new("偏难", "unlikely"), new("10% ≤ P < 33.3%", "10% ≤ P < 33.3%"), new("偏难", "is unlikely to be met")),
        VeryUnlikely = new(
            CertaintySide.Unlikely, new("极难", "very unlikely"), new("1% ≤ P < 10%", "1% ≤ P < 10%"), new("极难达到", "is very unlikely to be met")),
        AlmostNever = new(CertaintySide.Unlikely, new("几无可能", "almost never"), new("P < 1%", "P < 1%"), new("几无可能达到", "is almost never met"));

    /// <summary>The published thresholds, the surest first.</summary>
    public static IReadOnlyList<CertaintyThreshold> Published { get; } =
        [VeryLikely, Likely, RatherLikely, Even, RatherUnlikely, Unlikely, VeryUnlikely, AlmostNever];

    /// <summary>The word of a chance.</summary>
    /// <param name="probability">The chance, a fraction.</param>
    /// <param name="low">Lower end of its 95 % interval; not a number where there is none, and then no chance is even but one half itself.</param>
    /// <param name="high">Upper end.</param>
    public static CertaintyThreshold Of(double probability, double low, double high) => probability switch
    {
        < Never => AlmostNever,
        < Hard => VeryUnlikely,
        < Third => Unlikely,
        0.5 => Even,
        _ when low <= 0.5 && high >= 0.5 => Even,
        >= Sure => VeryLikely,
        >= TwoThirds => Likely,
        > 0.5 => RatherLikely,
        _ => RatherUnlikely,
    };

    /// <summary>Whether a chance is even. Without an interval none is.</summary>
    /// <param name="probability">The chance, a fraction; null where there is none.</param>
    /// <param name="low">Lower end of its 95 % interval.</param>
    /// <param name="high">Upper end.</param>
    public static bool IsEven(double? probability, double? low, double? high) =>
        probability is { } chance && low is { } from && high is { } to && Of(chance, from, to) == Even;

    /// <summary>How many of several chances each word fits, the surest first: 四项略占优、三项五五开; 4 rather likely, 3 even.</summary>
    /// <param name="words">The words.</param>
    /// <param name="counter">Counting word of what is counted.</param>
    public static Bilingual Count(IEnumerable<CertaintyThreshold> words, string counter)
    {
        (CertaintyThreshold Word, int Many)[] counts = [.. words.CountBy(word => word)
            .OrderBy(count => Place(count.Key)).Select(count => (count.Key, count.Value))];
        return new Bilingual(
            string.Join('、', counts.Select(count => $"{Numerals.Chinese(count.Many)}{counter}{count.Word.Word.Zh}")),
            string.Join(", ", counts.Select(count => FormattableString.Invariant($"{count.Many} {count.Word.Word.En}"))));
    }

    private static int Place(CertaintyThreshold word)
    {
        for (int at = 0; at < Published.Count; at++)
        {
            if (Published[at] == word) return at;
        }

        return Published.Count;
    }
}
