namespace Beichen.Sim.Wording;

/// <summary>
/// Numbers as a running sentence carries them in one language: the unit beside the number, percentage points told from per cent, the unit of a rate on both
/// ends of a range and never an abbreviation. A number is rounded once, halves away from zero, from the value itself.
/// </summary>
public static class SentenceNumbers
{
    /// <summary>A value in its unit: 6.5%, −0.5个百分点, 530家; 6.5%, −0.5 points, 530 firms.</summary>
    /// <param name="value">The value; rates are fractions.</param>
    /// <param name="unit">Unit as printed.</param>
    /// <param name="language">Chinese or English.</param>
    public static string Value(double value, string unit, Language language) => unit switch
    {
        "%" => Numerals.Percent(value),
        "pp" => Numerals.Signed(value * 100, 1) + Points(language),
        _ => Bare(value, unit) + Unit(unit, language),
    };

    /// <summary>A range: 1.8%～6.1%; 1.8% to 6.1%.</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="unit">Unit as printed.</param>
    /// <param name="language">Chinese or English.</param>
    public static string Range(double low, double high, string unit, Language language)
    {
        string to = language == Language.En ? " to " : "～";
        return unit switch
        {
            "%" => Numerals.Percent(low) + to + Numerals.Percent(high),
            "pp" => Numerals.Signed(low * 100, 1) + to + Numerals.Signed(high * 100, 1) + Points(language),
            _ => Bare(low, unit) + to + Bare(high, unit) + Unit(unit, language),
        };
    }

    /// <summary>The size of a difference, without sign: of rates in points, of others in their unit.</summary>
    /// <param name="value">The difference; of rates a fraction.</param>
    /// <param name="unit">Unit of what differs.</param>
    /// <param name="language">Chinese or English.</param>
    public static string Size(double value, string unit, Language language) => NumberWords.IsRate(unit)
        ? Numerals.Fixed(Math.Abs(value) * 100, 1) + Points(language)
        : Bare(Math.Abs(value), unit) + Unit(unit, language);

    /// <summary>An amount of money in 亿元, two decimals under 1, one under 100, none above; in English in million or billion yuan.</summary>
    /// <param name="value">The amount, 亿元.</param>
    /// <param name="language">Chinese or English.</param>
    public static string Money(double value, Language language)
    {
        // Costs are sums of decimals: fifteen digits tell 2.85 from what the sum makes of it, so that it rounds as it is written.
        decimal amount = (decimal)value;
        if (language != Language.En) return Rounded(amount) + "亿元";
        return Math.Abs(amount) < 10 ? Numerals.Fixed((double)Math.Round(amount * 100, 0, MidpointRounding.AwayFromZero), 0) + " million yuan"
            : Rounded(amount / 10) + " billion yuan";
    }

    private static string Rounded(decimal amount)
    {
        int decimals = Math.Abs(amount) switch { < 1 => 2, < 100 => 1, _ => 0 };
        return Numerals.Fixed((double)Math.Round(amount, decimals, MidpointRounding.AwayFromZero), decimals);
    }

    /// <summary>A chance: 47%, 不到1%, 99%以上; 47%, under 1%, over 99%.</summary>
    /// <param name="chance">A fraction.</param>
    /// <param name="language">Chinese or English.</param>
    public static string Chance(double chance, Language language) => ProbabilityWords.Percent(chance) switch
    {
        _ when chance < 0.01 => language == Language.En ? "under 1%" : "不到1%",
        100 => language == Language.En ? "over 99%" : "99%以上",
        int percent => $"{percent}%",
    };

    /// <summary>An interval of chances with one decimal: 0.0%～0.4%.</summary>
    /// <param name="low">Lower end, a fraction.</param>
    /// <param name="high">Upper end, a fraction.</param>
    /// <param name="language">Chinese or English.</param>
    public static string ChanceRange(double low, double high, Language language) => Range(low, high, "%", language);

    /// <summary>The word of a unit after a number, with the space that English wants; empty for a rate.</summary>
    /// <param name="unit">Unit as printed.</param>
    /// <param name="language">Chinese or English.</param>
    public static string Unit(string unit, Language language) => (unit, language) switch
    {
        ("亿元", Language.En) => " hundred million yuan",
        ("家", Language.En) => " firms",
        ("人", Language.En) => " people",
        ("个", Language.En) => " projects",
        (_, Language.En) => " " + unit,
        _ => unit,
    };

    private static string Points(Language language) => language == Language.En ? " points" : "个百分点";

    private static string Bare(double value, string unit) => unit is "个" or "家" or "人" ? Numerals.Fixed(value, 0) : Numerals.Fixed(value, 1);
}
