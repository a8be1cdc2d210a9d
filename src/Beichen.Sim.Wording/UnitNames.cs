using System.Globalization;

namespace Beichen.Sim.Wording;

/// <summary>Units of the seeds and results as the reader of a language names them.</summary>
public static class UnitNames
{
    private const string Fraction = "fraction";

    private static readonly Dictionary<string, Bilingual> Known = new(StringComparer.Ordinal)
    {
        [Fraction] = new("比率", Fraction),
        ["ratio"] = new("倍", "times"),
        ["quarters"] = new("季", "quarters"),
        ["quarter"] = new("季", "quarter"),
        ["year"] = new("年", "year"),
        ["minutes"] = new("分钟", "minutes"),
        ["persons"] = new("人", "people"),
        ["files"] = new("件", "files"),
        ["count"] = new("个", "items"),
        ["of the target"] = new("随指标", "of the target"),
        ["stage"] = new("阶段", "stage"),
        ["1"] = new(string.Empty, string.Empty),
        ["亿元"] = new("亿元", "100m CNY"),
        ["万元"] = new("万元", "10k CNY"),
        ["人"] = new("人", "people"),
        ["万人"] = new("万人", "10k people"),
        ["家"] = new("家", "firms"),
        ["个"] = new("个", "items"),
        ["亩"] = new("亩", "mu"),
        ["万m²"] = new("万m²", "10k m²"),
        ["万tce"] = new("万tce", "10k tce"),
    };

    /// <summary>A unit: 比率 or fraction; 人/年 or people per year. One that is not known stays as it is written.</summary>
    public static Bilingual Of(string unit)
    {
        string[] parts = unit.Split([" per ", "/"], StringSplitOptions.None);
        if (parts.Length != 2) return Known.GetValueOrDefault(unit, new Bilingual(unit, unit));
        Bilingual of = Of(parts[0]), per = Of(parts[1]);
        return new Bilingual($"{of.Zh}/{per.Zh}", $"{of.En} per {per.En}");
    }

    /// <summary>
    /// A value or a range with its unit, a fraction as a percentage: 0–20%, 0.5–2 倍, ≤ 4.33%/年; 0–20%, 0.5–2 times, ≤ 4.33% per year.
    /// </summary>
    /// <param name="unit">Unit of the values.</param>
    /// <param name="text">The values as text, each written by the function that it is given.</param>
    public static Bilingual With(string unit, Func<Func<double, string>, string> text)
    {
        string[] parts = unit.Split(" per ", 2);
        bool rate = parts[0] is Fraction;
        string numbers = text(value => (rate ? value * 100 : value).ToString(rate ? "0.##" : "0.####", CultureInfo.InvariantCulture)) + (rate ? "%" : "");
        if (rate && parts.Length == 1) return new Bilingual(numbers, numbers);
        Bilingual name = rate ? Of(parts[1]) : Of(unit);
        return rate ? new Bilingual($"{numbers}/{name.Zh}", $"{numbers} per {name.En}")
            : new Bilingual($"{numbers} {name.Zh}".TrimEnd(), $"{numbers} {name.En}".TrimEnd());
    }
}
