namespace Beichen.Sim.Wording;

/// <summary>A value with its unit, as the reader of a language writes it.</summary>
public static class UnitWords
{
    /// <summary>6.5%; 118 个 or 118; 10 万人 or 100k people.</summary>
    public static string Text(double value, string unit, Language language) => (unit, language) switch
    {
        ("%" or "pp", _) => NumberWords.Value(value, unit, language),
        ("万人", Language.En) => Numerals.Fixed(value * 10, 0) + "k",
        ("亿元", Language.En) => "¥" + Numerals.Fixed(value / 10, 1) + "bn",
        ("个" or "家" or "人", Language.En) => NumberWords.Value(value, unit, language),
        _ => NumberWords.WithUnit(value, unit, language),
    };

    /// <summary>A range of values with the unit once.</summary>
    public static string Range(double low, double high, string unit, Language language) => (unit, language) switch
    {
        ("万人", Language.En) => $"{Numerals.Fixed(low * 10, 0)} ~ {Numerals.Fixed(high * 10, 0)}k",
        _ => NumberWords.Range(low, high, unit, language),
    };
}
