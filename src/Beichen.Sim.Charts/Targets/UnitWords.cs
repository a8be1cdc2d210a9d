namespace Beichen.Sim.Charts;

/// <summary>A value with its unit, as the reader of a language writes it.</summary>
internal static class UnitWords
{
    /// <summary>6.5%; 118 个 or 118; 10 万人 or 100k people.</summary>
    public static string Text(double value, string unit, FigureLanguage language) => (unit, language) switch
    {
        ("%", _) => Numerals.Percent(value),
        ("pp", _) => Numerals.Fixed(value * 100, 1) + " pp",
        ("万人", FigureLanguage.English) => Numerals.Fixed(value * 10, 0) + "k",
        ("亿元", FigureLanguage.English) => "¥" + Numerals.Fixed(value / 10, 1) + "bn",
        ("个" or "家" or "人", FigureLanguage.English) => Numerals.Amount(value),
        _ => $"{Numerals.Amount(value)} {unit}",
    };

    /// <summary>A range of values with the unit once.</summary>
    public static string Range(double low, double high, string unit, FigureLanguage language) => (unit, language) switch
    {
        ("%", _) => $"{Numerals.Fixed(low * 100, 1)} ~ {Numerals.Percent(high)}",
        ("pp", _) => $"{Numerals.Fixed(low * 100, 1)} ~ {Numerals.Fixed(high * 100, 1)}",
        ("万人", FigureLanguage.English) => $"{Numerals.Fixed(low * 10, 0)} ~ {Numerals.Fixed(high * 10, 0)}k",
        _ => $"{Numerals.Amount(low)} ~ {Numerals.Amount(high)}",
    };
}
