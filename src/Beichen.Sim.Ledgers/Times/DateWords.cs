using System.Globalization;
using System.Text.RegularExpressions;

namespace Beichen.Sim.Ledgers.Times;

/// <summary>
/// Reads dates in words: 2022.04 · 2021年6月—2023年底 · 2021年第4季度 · 年内 · 上半年 · 三季度 · 6月底前 · 2021-2023 · 24个月.
/// Every one is the days that it may mean.
/// </summary>
internal static partial class DateWords
{
    /// <summary>The dates of a tight text.</summary>
    /// <param name="tight">Text without spaces, full-width signs as ASCII.</param>
    /// <param name="year">Year of dates that name none; null when no year is known.</param>
    public static DateReading Read(string tight, int? year)
    {
        if (tight.Length == 0) return DateReading.Blank;
        string text = Joined().Replace(tight, "${y}年${a}月-${y}年${b}月");
        if (Length().Match(text) is { Success: true } length)
        {
            decimal count = decimal.Parse(length.Groups["n"].Value, CultureInfo.InvariantCulture);
            return new DateReading([], Months: length.Groups["u"].Value switch
            {
                "年" => count * 12,
                "天" or "日" or "日历天" => count / 30.4m,
                "季度" => count * 3,
                _ => count
            });
        }

        MatchCollection matches = Expression().Matches(text);
        string rest = Expression().Replace(text, string.Empty);
        if (matches.Count is 0 or > 2 || Meaningless().Replace(rest, string.Empty).Length > 0) return DateReading.Wrong("not-a-date");
        var dates = new List<DayInterval>();
        string? doubt = null;
        foreach (Match match in matches)
        {
            int? own = match.Groups["y"].Success ? Year(match.Groups["y"].Value) : null;
            if (own is null) doubt = "year-not-written";
            int? taken = own ?? (dates.Count > 0 ? dates[^1].First.Year : year);
            if (dates.Count > 0 && own is null) doubt = null;
            if (taken is null) return DateReading.Wrong("year-not-known");
            if (Interval(match, taken.Value) is not { } interval) return DateReading.Wrong("not-a-date");
            dates.Add(interval);
        }

        return new DateReading(dates, Doubt: doubt);
    }

    private static DayInterval? Interval(Match match, int year)
    {
        DayInterval? within = Within(match, year);
        if (within is not { } interval || !match.Groups["by"].Success) return within;
        // "by the end of June": any day of the year up to then.
        var first = new DateOnly(interval.Last.Year, 1, 1);
        return new DayInterval(first, interval.Last);
    }

    private static DayInterval? Within(Match match, int year)
    {
        if (match.Groups["m"].Success)
        {
            int month = int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture);
            if (month is < 1 or > 12) return null;
            int days = DateTime.DaysInMonth(year, month);
            if (match.Groups["d"].Success)
            {
                int day = int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture);
                return day >= 1 && day <= days ? DayInterval.Day(new DateOnly(year, month, day)) : null;
            }

            (int first, int last) = match.Groups["part"].Value switch
            {
                "上旬" or "初" => (1, 10),
                "中旬" or "中" => (11, 20),
                "下旬" or "底" or "末" => (21, days),
                _ => (1, days),
            };
            return new DayInterval(new DateOnly(year, month, first), new DateOnly(year, month, last));
        }

        if (match.Groups["q"].Success)
        {
            int quarter = "一二三四".IndexOf(match.Groups["q"].Value, StringComparison.Ordinal) is >= 0 and var at ? at + 1
                : int.Parse(match.Groups["q"].Value, CultureInfo.InvariantCulture);
            return DayInterval.Months(year, (quarter * 3) - 2, quarter * 3);
        }

        return match.Groups["span"].Value switch
        {
            "上半年" => DayInterval.Months(year, 1, 6),
            "下半年" => DayInterval.Months(year, 7, 12),
            "底" or "末" or "年底" or "年末" => DayInterval.Months(year, 12, 12),
            "初" or "年初" => DayInterval.Months(year, 1, 3),
            "中" or "年中" => DayInterval.Months(year, 6, 7),
            _ => DayInterval.Months(year, 1, 12),
        };
    }

    private static int Year(string text) => text.Length == 2 ? 2000 + int.Parse(text, CultureInfo.InvariantCulture)
        : int.Parse(text, CultureInfo.InvariantCulture);

    // A year, then what of it; or what of it alone.
    [GeneratedRegex(
        """
        (?:(?<y>(?:19|20)\d{2})年?(?:度)?|(?<y>\d{2})年)
          (?: [.\-/]?(?<m>0?[1-9]|1[0-2])月(?:份)? (?:(?<d>\d{1,2})[日号]|(?<part>上旬|中旬|下旬|[初中底末]))?
            | (?<=年)(?<m>0?[1-9]|1[0-2])(?!\d)
            | [.\-/](?<m>0?[1-9]|1[0-2])(?!\d)(?:[.\-/](?<d>0?[1-9]|[12]\d|3[01])(?:T?(?<time>\d{1,2}:\d{2}(?::\d{2})?(?:\.0+)?)|(?!\d)))?
            | (?<m>0[1-9]|1[0-2])(?!\d) | (?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d)
            | 第?(?<q>[1-4一二三四])季度? | [.\-/]?[Qq](?<q>[1-4])
            | (?<span>上半年|下半年|年?[底末初中内]|全年)
          )? (?<by>之前|以前|前)?
        | (?: (?<m>0?[1-9]|1[0-2])月(?:份)?(?:(?<d>\d{1,2})[日号]|(?<part>上旬|中旬|下旬|[初中底末]))?
            | 第?(?<q>[1-4一二三四])季度 | [Qq](?<q>[1-4])
            | (?:今年|本年|当年)?(?<span>上半年|下半年|年[底末初中内]|全年)
          ) (?<by>之前|以前|前)?
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expression();

    // 2022年4-12月: one year, two months.
    [GeneratedRegex(@"(?<y>(?:19|20)\d{2})年(?<a>\d{1,2})月?[-—–~至](?<b>\d{1,2})月", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"^(?<n>\d{1,4}(?:\.\d+)?)(?:个)?(?<u>月|年|天|日历天|日|季度)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Length();

    // Signs between two dates, and words that add nothing to a date.
    [GeneratedRegex(@"[-—–~～至到/、,;.()]|预计|计划|拟|力争|确保|完成|开工|竣工|建成|投产|投用|实现|并|起|止|旬", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Meaningless();
}
