using System.Globalization;

namespace Beichen.Sim.Cli.Terminal;

/// <summary>Numbers as the scoreboard prints them: real minus signs, one decimal for rates, whole counts.</summary>
public static class Numbers
{
    /// <summary>A value in the unit of its target: rates as per cent, jobs and other counts whole.</summary>
    public static string Format(double? value, string unit)
    {
        if (value is not { } number || !double.IsFinite(number)) return "—";
        string text = unit is "%" or "pp"
            ? string.Create(CultureInfo.InvariantCulture, $"{number * 100:0.0}{(unit == "%" ? "%" : " pp")}")
            : number.ToString("#,0", CultureInfo.InvariantCulture);
        return Minus(text);
    }

    /// <summary>A range in the unit of its target, the unit said once.</summary>
    public static string Range(double low, double high, string unit)
    {
        string first = Format(low, unit);
        string bare = unit switch { "%" => first.TrimEnd('%'), "pp" => first.Replace(" pp", "", StringComparison.Ordinal), _ => first };
        return $"{bare}–{Format(high, unit)}";
    }

    /// <summary>A share of draws as a chance in per cent. However many draws hit or missed, a sample gives no certainty: &lt;1 % and &gt;99 % are the ends.</summary>
    public static string Chance(double? probability) => probability switch
    {
        null => "—",
        < 0.01 => "<1%",
        > 0.99 => ">99%",
        { } p => string.Create(CultureInfo.InvariantCulture, $"{p * 100:0}%"),
    };

    /// <summary>A chance with its 95 % interval.</summary>
    public static string Chance(double? probability, double? low, double? high) => probability is null
        ? "—"
        : string.Create(CultureInfo.InvariantCulture, $"{Chance(probability)} [{low * 100:0}–{high * 100:0}]");

    /// <summary>A text with real minus signs.</summary>
    public static string Minus(string text) => text.Replace('-', '−');
}
