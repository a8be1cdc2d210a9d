using System.Globalization;
using System.Text.RegularExpressions;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Plans.Values;

/// <summary>
/// The numbers with a unit that a sentence of a Chinese report states: 6.5%, 百分之六点五, 三成, 530家, 10万人, 2.8亿元, 6%—7%. Years, ordinals
/// (第十二次), names (4号线, 二期) and numbers without a unit are none.
/// </summary>
internal static partial class QuotedNumbers
{
    private const string Digits = "零一二三四五六七八九";

    // Longest first: 个百分点 before 个. Factor to the measure's unit.
    private static readonly (string Word, Measure Measure, decimal Factor)[] Units =
    [
        ("个百分点", Measure.Fraction, 0.01m), ("百分点", Measure.Fraction, 0.01m),
        ("%", Measure.Fraction, 0.01m), ("‰", Measure.Fraction, 0.001m), ("成", Measure.Fraction, 0.1m),
        ("元", Measure.Money, 1e-8m), ("公顷", Measure.Land, 15m), ("平方公里", Measure.Land, 1500m),
        ("亩", Measure.Land, 1m), ("平方米", Measure.Floor, 1e-4m), ("平米", Measure.Floor, 1e-4m),
        ("千瓦", Measure.Power, 1e-3m), ("兆瓦", Measure.Power, 1m), ("MW", Measure.Power, 1m), ("吨标准煤", Measure.Energy, 1e-4m),
        ("吨标煤", Measure.Energy, 1e-4m), ("分钟", Measure.Time, 1m), ("倍", Measure.Ratio, 1m),
        .. "家户个项所座人名位".Select(word => ($"{word}", Measure.Count, 1m)),
    ];

    /// <summary>The numbers in the order of the text.</summary>
    public static IReadOnlyList<QuotedNumber> In(string text)
    {
        var numbers = new List<QuotedNumber>();
        foreach (Match match in Pattern().Matches(string.Concat(text.Select(Narrow))))
        {
            bool percent = match.Groups["of"].Success;
            if (!percent && !match.Groups["unit"].Success) continue;
            (_, Measure measure, decimal factor) = percent ? Units[2] : Array.Find(Units, unit => unit.Word == match.Groups["unit"].Value);
            decimal? last = Number(match.Groups["high"].Value), first = match.Groups["low"].Success ? Number(match.Groups["low"].Value) : last;
            if (last is null || first is null) continue;
            decimal power = Power(match.Groups["power"].Value);
            decimal low = first.Value * factor * (match.Groups["lowpower"].Value.Length > 0 ? Power(match.Groups["lowpower"].Value) : power),
                high = last.Value * factor * power;
            numbers.Add(new QuotedNumber(measure, Math.Min(low, high), Math.Max(low, high)));
        }

        return numbers;
    }

    /// <summary>A value's number in the unit of its measure; null for units that no sentence is compared with.</summary>
    public static (Measure Measure, decimal Number, decimal Factor)? Of(double value, string unit)
    {
        (Measure Measure, decimal Factor)? found = unit switch
        {
            Unit.Fraction or Unit.PerYear or Unit.PerQuarter => (Measure.Fraction, 1m),
            Unit.Money or Unit.MoneyPerYear => (Measure.Money, 1m),
            Unit.MoneySmall => (Measure.Money, 1e-4m),
            Unit.Persons or Unit.PersonsPerYear or Unit.Firms or Unit.Count or Unit.CountPerYear => (Measure.Count, 1m),
            Unit.People => (Measure.Count, 1e4m),
            Unit.Land => (Measure.Land, 1m),
            Unit.Floor => (Measure.Floor, 1m),
            Unit.Power => (Measure.Power, 1m),
            Unit.Energy => (Measure.Energy, 1m),
            Unit.Minutes => (Measure.Time, 1m),
            Unit.Ratio => (Measure.Ratio, 1m),
            _ => null,
        };
        return found is { } measure && Math.Abs(value) < 1e15 ? (measure.Measure, (decimal)value * measure.Factor, measure.Factor) : null;
    }

    // ％ and １ as the keyboard's.
    private static char Narrow(char letter) => letter is >= '\uff01' and <= '\uff5e' ? (char)(letter - 0xfee0) : letter;

    private static decimal Power(string words)
    {
        decimal power = 1;
        foreach (char word in words)
            power *= word switch { '亿' => 100_000_000m, '万' => 10_000m, '千' => 1_000m, _ => 100m };
        return power;
    }

    private static decimal? Number(string text)
    {
        if (text.Length > 0 && char.IsAsciiDigit(text[0]))
            return decimal.TryParse(text.Replace(",", string.Empty, StringComparison.Ordinal),
                NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;
        string[] parts = text.Replace('两', '二').Replace('〇', '零').Split('点');
        if (Whole(parts[0]) is not { } whole) return null;
        decimal place = 0.1m;
        foreach (char digit in parts.Length > 1 ? parts[1] : string.Empty)
        {
            whole += place * Digits.IndexOf(digit, StringComparison.Ordinal);
            place /= 10;
        }

        return whole;
    }

    // 十二, 一百零五, 三千; 二〇二二 is a year and has no unit.
    private static decimal? Whole(string text)
    {
        decimal sum = 0, digit = 0;
        bool some = false;
        foreach (char letter in text)
        {
            decimal step = letter switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (step > 0)
            {
                sum += (digit == 0 ? 1 : digit) * step;
                digit = 0;
            }
            else
            {
                digit = Digits.IndexOf(letter, StringComparison.Ordinal);
            }

            some = true;
        }

        return some ? sum + digit : null;
    }

    [GeneratedRegex(
        "(?<![第0-9.零〇一二两三四五六七八九十百千])(?<of>百分之)?"
        + "(?:(?<low>[0-9][0-9,]*(?:[.][0-9]+)?|[零〇一二两三四五六七八九十百千]+(?:点[零一二三四五六七八九]+)?)(?<lowpower>[百千万亿]*)(?:个百分点|百分点|%|家|个|人|亩|元)?[-—–―~～至到])?"
        + "(?<high>[0-9][0-9,]*(?:[.][0-9]+)?|[零〇一二两三四五六七八九十百千]+(?:点[零一二三四五六七八九]+)?)(?<power>[百千万亿]*)[多余]?"
        + "(?<unit>个百分点|百分点|%|‰|成|元|公顷|平方公里|亩|平方米|平米|千瓦|兆瓦|MW|吨标准煤|吨标煤|分钟|倍|家|户|个|项|所|座|人|名|位)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        30_000)]
    private static partial Regex Pattern();
}
