using System.Globalization;

namespace Beichen.Sim.Wording;

/// <summary>
/// The one office for numbers: a scoreboard, a figure and a page print the same value of a target in the same way. Real minus signs, no minus zero, no space
/// before a per cent sign, the unit of a range said once.
/// </summary>
public static class NumberWords
{
    /// <summary>Where there is no number.</summary>
    public const string None = "—";

    /// <summary>True for a unit of fractions, which are printed in per cent or in points.</summary>
    public static bool IsRate(string unit) => unit is "%" or "pp";

    /// <summary>
    /// A value in its unit, which is left out unless it is a rate's: 6.5%, a lead of +0.4 pp, 1,234 firms as 1,234, amounts below 100 with one decimal.
    /// </summary>
    public static string Value(double? value, string unit, Language language) => Value(value, unit, Points(language));

    /// <summary>A value in its unit, points with what is given behind their number: the unit, or nothing where a head says it.</summary>
    internal static string Value(double? value, string unit, string points) => value is not { } number || !double.IsFinite(number) ? None : unit switch
    {
        "%" => Numerals.Percent(number),
        "pp" => ChanceDifference(number, points),
        "个" or "家" or "人" => Numerals.Fixed(number, 0),
        _ => Numerals.Amount(number),
    };

    /// <summary>A value with its unit.</summary>
    public static string WithUnit(double? value, string unit, Language language) =>
        value is null || IsRate(unit) ? Value(value, unit, language) : $"{Value(value, unit, language)} {unit}";

    /// <summary>A range of values, the unit of a rate said once: 5.0–7.0%. Where an end is below zero the dash would pass for its sign: −1.0 ~ 2.0%.</summary>
    public static string Range(double low, double high, string unit, Language language) => Range(low, high, unit, Points(language));

    /// <summary>A range of values, points with what is given behind the second.</summary>
    internal static string Range(double low, double high, string unit, string points)
    {
        string first = unit is "%" && double.IsFinite(low) ? Numerals.Fixed(low * 100, 1) : Value(low, unit, string.Empty);
        return $"{first}{(low < 0 || high < 0 || unit is "pp" ? " ~ " : "–")}{Value(high, unit, points)}";
    }

    /// <summary>The unit of a difference of rates, behind its number: percentage points.</summary>
    public static string Points(Language language) => language == Language.En ? " pp" : "个百分点";

    /// <summary>A chance in whole per cent. However many draws hit or missed, a sample gives no certainty: &lt;1% and &gt;99% are the ends.</summary>
    public static string Chance(double? probability) => probability is { } share ? ProbabilityWords.Text(share) : None;

    /// <summary>A chance with its 95 % interval: 82% [80–84].</summary>
    public static string Chance(double? probability, double? low, double? high) => probability is { } share && low is { } from && high is { } to
        ? string.Create(CultureInfo.InvariantCulture, $"{Chance(share)} [{End(from)}–{End(to)}]")
        : Chance(probability);

    // An end that whole per cent would call certain, and a sample does not, is told more finely: 0.37, not 0.
    private static string End(double end) =>
        ProbabilityWords.Percent(end) is 0 or 100 ? Number(end * 100, 2) : ProbabilityWords.Percent(end).ToString(CultureInfo.InvariantCulture);

    /// <summary>An interval of chances: 80–84%.</summary>
    public static string ChanceInterval(double? low, double? high) => low is { } from && high is { } to ? ProbabilityWords.Interval(from, to) : None;

    /// <summary>A plain number with at most so many decimals.</summary>
    public static string Number(double value, int decimals) =>
        value.ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>A share that is counted, not sampled: 0% and 100% are what they say.</summary>
    public static string Share(double share, int decimals = 0) => Numerals.Fixed(share * 100, decimals) + "%";

    /// <summary>A share of a count; none where nothing is counted.</summary>
    public static string Share(int part, int whole) => whole == 0 ? None : Share((double)part / whole);

    /// <summary>A difference with its sign: of rates in points with two decimals, of pieces, firms and persons whole, of others with one.</summary>
    public static string Difference(double value, string unit, Language language) => Difference(value, unit, Points(language));

    /// <summary>A difference, points with what is given behind their number.</summary>
    internal static string Difference(double value, string unit, string points) =>
        IsRate(unit) ? Numerals.Signed(value * 100, 2) + points : Numerals.Signed(value, Decimals(unit));

    /// <summary>A size without sign, as finely as a difference.</summary>
    public static string Size(double value, string unit, Language language) => Size(value, unit, Points(language));

    /// <summary>A size, points with what is given behind their number.</summary>
    internal static string Size(double value, string unit, string points) =>
        IsRate(unit) ? Numerals.Fixed(value * 100, 2) + points : Numerals.Fixed(value, Decimals(unit));

    /// <summary>A difference with its interval, the unit said once: +0.42 pp [+0.30, +0.54].</summary>
    public static string Difference(double value, double low, double high, string unit, Language language) =>
        Difference(value, low, high, unit, Points(language));

    /// <summary>A difference with its interval, points with what is given behind the first number.</summary>
    internal static string Difference(double value, double low, double high, string unit, string points) =>
        $"{Difference(value, unit, points)} [{Difference(low, unit, string.Empty)}, {Difference(high, unit, string.Empty)}]";

    // What is counted comes whole.
    private static int Decimals(string unit) => unit is "个" or "家" or "人" ? 0 : 1;

    /// <summary>A difference of chances in points: +12.0 pp.</summary>
    public static string ChanceDifference(double value, Language language) => ChanceDifference(value, Points(language));

    /// <summary>A difference of chances with what is given behind its number.</summary>
    internal static string ChanceDifference(double value, string points) => Numerals.Signed(value * 100, 1) + points;

    /// <summary>A difference of chances with its interval: +12.0 pp [+9.1, +14.9].</summary>
    public static string ChanceDifference(double value, double low, double high, Language language) => ChanceDifference(value, low, high, Points(language));

    /// <summary>A difference of chances with its interval and what is given behind the first number.</summary>
    internal static string ChanceDifference(double value, double low, double high, string points) =>
        $"{ChanceDifference(value, points)} [{ChanceDifference(low, string.Empty)}, {ChanceDifference(high, string.Empty)}]";
}
