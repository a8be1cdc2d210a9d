namespace Beichen.Sim.Wording;

/// <summary>
/// The word of a chance that was counted over draws: which of the published thresholds it lies between, and even wherever its 95 % interval holds one half,
/// since so many draws cannot tell it from a coin. Tested from the top, the first that holds.
/// </summary>
public static class CertaintyWords
{
    /// <summary>The mark and the word: ▲ unlikely, ◆ near even, ● likely.</summary>
    /// <param name="probability">The chance, a fraction.</param>
    /// <param name="low">Lower end of its 95 % interval.</param>
    /// <param name="high">Upper end.</param>
    public static (string Mark, Bilingual Word) Of(double probability, double low, double high) => probability switch
    {
        < 0.01 => ("▲", new Bilingual("几无可能", "almost never")),
        < 0.1 => ("▲", new Bilingual("极难", "very unlikely")),
        < 1.0 / 3 => ("▲", new Bilingual("偏难", "unlikely")),
        _ when low <= 0.5 && high >= 0.5 => ("◆", new Bilingual("五五开", "even")),
        >= 0.9 => ("●", new Bilingual("基本稳妥", "very likely")),
        >= 2.0 / 3 => ("●", new Bilingual("有望", "likely")),
        > 0.5 => ("◆", new Bilingual("略占优", "rather likely")),
        _ => ("◆", new Bilingual("略偏难", "rather unlikely")),
    };

    /// <summary>The published thresholds, the surest first.</summary>
    public static IReadOnlyList<CertaintyThreshold> Published { get; } =
    [
        new("●", new("基本稳妥", "very likely"), new("P ≥ 90%", "P ≥ 90%")),
        new("●", new("有望", "likely"), new("66.7% ≤ P < 90%", "66.7% ≤ P < 90%")),
        new("◆", new("略占优", "rather likely"), new("50% < P < 66.7%，且区间不含50%", "50% < P < 66.7%, interval without 50%")),
        new("◆", new("五五开", "even"), new("区间含50%（P不低于33.3%时先判）", "interval holds 50% (tested first from P = 33.3% up)")),
        new("◆", new("略偏难", "rather unlikely"), new("33.3% ≤ P < 50%，且区间不含50%", "33.3% ≤ P < 50%, interval without 50%")),
        new("▲", new("偏难", "unlikely"), new("10% ≤ P < 33.3%", "10% ≤ P < 33.3%")),
        new("▲", new("极难", "very unlikely"), new("1% ≤ P < 10%", "1% ≤ P < 10%")),
        new("▲", new("几无可能", "almost never"), new("P < 1%", "P < 1%")),
    ];
}
