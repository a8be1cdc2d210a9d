using System.Globalization;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>How a number of the results must read in a sentence, worked out apart from the writer: in decimals, halves away from zero.</summary>
internal sealed class Said(Language language)
{
    private bool English => language == Language.En;

    private string Points => English ? " points" : "个百分点";

    private string To => English ? " to " : "～";

    public string Chance(double chance) => Whole(chance * 100) switch
    {
        _ when chance < 0.01 => English ? "under 1%" : "不到1%",
        "100" => English ? "over 99%" : "99%以上",
        string whole => whole + "%",
    };

    public static string ChanceCell(double chance) =>
        Whole(chance * 100) switch { _ when chance < 0.01 => "<1%", "100" => ">99%", string whole => whole + "%" };

    public static string ChanceInterval(double low, double high) =>
        string.Equals(Whole(low * 100), Whole(high * 100), StringComparison.Ordinal) ? ChanceCell(low) : $"{Whole(low * 100)}–{Whole(high * 100)}%";

    public string Value(double value, string unit) => unit switch
    {
        "%" => Tenth(value * 100) + "%",
        "pp" => Plus(value * 100) + Tenth(value * 100) + Points,
        _ => Plain(value, unit) + Unit(unit),
    };

    public string Range(double low, double high, string unit) => unit switch
    {
        "%" => Tenth(low * 100) + "%" + To + Tenth(high * 100) + "%",
        "pp" => Plus(low * 100) + Tenth(low * 100) + To + Plus(high * 100) + Tenth(high * 100) + Points,
        _ => Plain(low, unit) + To + Plain(high, unit) + Unit(unit),
    };

    public string Size(double value, string unit) => unit is "%" or "pp" ? Tenth(Math.Abs(value) * 100) + Points : Plain(Math.Abs(value), unit) + Unit(unit);

    public string Money(double value)
    {
        // A sum of decimals is what its first fifteen digits say.
        double sum = double.Parse(value.ToString("G15", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (!English) return Amount(sum) + "亿元";
        return Math.Abs(sum) < 10 ? Whole(sum * 100) + " million yuan" : Amount(sum / 10) + " billion yuan";
    }

    public string Direction(double difference) => difference > 0 ? English ? "rises by" : "提高" : difference < 0 ? English ? "falls by" : "降低"
        : English ? "does not change" : "不变";

    public string Towards(double change) => change > 0 ? English ? "rises to" : "升至" : change < 0 ? English ? "falls to" : "降至" : English ? "stays at" : "仍为";

    private static string Amount(double value) => Decimal(value, Math.Abs(value) < 1 ? 2 : Math.Abs(value) < 100 ? 1 : 0);

    public static string Share(double share, int decimals) => Decimal(share * 100, decimals) + "%";

    public static string Signed(double value, int decimals) => (Round(value, decimals) > 0 ? "+" : "") + Decimal(value, decimals);

    public static string Fixed(double value, int decimals) => Decimal(value, decimals);

    public static string Whole(double value) => Decimal(value, 0);

    public string Quarter(string quarter)
    {
        if (quarter.Length != 6) throw new KeyNotFoundException($"\"{quarter}\" is no quarter of the results");
        int at = quarter[5] - '0';
        return English
            ? $"the {at switch { 1 => "first", 2 => "second", 3 => "third", _ => "fourth" }} quarter of {quarter[..4]}"
            : $"{quarter[..4]}年{at switch { 1 => "一", 2 => "二", 3 => "三", _ => "四" }}季度";
    }

    /// <summary>The word of certainty by the thresholds as they are published.</summary>
    public static (string Mark, string Zh, string En) Word(double p, double low, double high)
    {
        if (p < 0.01) return ("▲", "几无可能", "almost never");
        if (p < 0.10) return ("▲", "极难", "very unlikely");
        if (p < 1 / 3.0) return ("▲", "偏难", "unlikely");
        if (low <= 0.5 && 0.5 <= high) return ("◆", "五五开", "even");
        if (p >= 0.90) return ("●", "基本稳妥", "very likely");
        if (p >= 2 / 3.0) return ("●", "有望", "likely");
        return p > 0.5 ? ("◆", "略占优", "rather likely") : ("◆", "略偏难", "rather unlikely");
    }

    private static string Plain(double value, string unit) => Decimal(value, unit is "个" or "家" or "人" ? 0 : 1);

    private string Unit(string unit) => !English ? unit : unit switch
    {
        "亿元" => " hundred million yuan",
        "家" => " firms",
        "人" => " people",
        "个" => " projects",
        _ => " " + unit,
    };

    private static string Tenth(double value) => Decimal(value, 1);

    private static string Plus(double value) => Round(value, 1) > 0 ? "+" : "";

    private static decimal Round(double value, int decimals)
    {
        double power = decimals switch { 0 => 1, 1 => 10, 2 => 100, _ => 1000 };
        return Math.Sign(value) * (decimal)Math.Floor((Math.Abs(value) * power) + 0.5) / (decimal)power;
    }

    private static string Decimal(double value, int decimals)
    {
        decimal rounded = Round(value, decimals);
        return (rounded < 0 ? "−" : "") + Math.Abs(rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
