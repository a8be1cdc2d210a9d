namespace Beichen.Sim.Charts;

/// <summary>A margin in print.</summary>
internal static class MarginText
{
    /// <summary>With its sign and its unit: −19.5亿元, +1.2个百分点, +12家; −¥1.95bn, +1.2 points, +12 firms.</summary>
    public static string Of(double margin, string unit, Language language)
    {
        string size = Size(margin, unit, language);
        bool zero = !size.AsSpan().ContainsAnyInRange('1', '9');
        return zero ? size : margin < 0 ? "−" + size : "+" + size;
    }

    /// <summary>Its size with its unit.</summary>
    public static string Size(double margin, string unit, Language language) => (unit, language) switch
    {
        ("%" or "pp", _) => SentenceNumbers.Size(margin, unit, language),
        ("亿元", Language.En) => $"¥{Numerals.Fixed(Math.Abs(margin) / 10, 2)}bn",
        _ => SentenceNumbers.Size(margin, unit, language),
    };

    /// <summary>A tick of its axis; its unit stands beside the median.</summary>
    public static string Tick(double margin, string unit, double step, Language language)
    {
        double scale = NumberWords.IsRate(unit) ? 100 : unit is "亿元" && language == Language.En ? 0.1 : 1;
        return Numerals.Signed(margin * scale, Scale.Decimals(step * scale));
    }
}
