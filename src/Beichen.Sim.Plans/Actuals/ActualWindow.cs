using System.Globalization;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Plans.Actuals;

/// <summary>The quarters of which something may be known: from the first of the run to the data date.</summary>
internal sealed record ActualWindow(Quarter Start, Quarter DataDate, ActualProblems Problems)
{
    /// <summary>Quarter and months of it that an entry is for; null, with the problem noted, when it is for none of these.</summary>
    public (Quarter Quarter, int Months)? Time(ActualRow row)
    {
        (Quarter Quarter, int Months)? time = null;
        string key = row["month"] is not null ? "month" : "quarter";
        if (row["month"] is not null && row["quarter"] is not null) Problems.Add(row.Where("month"), "both 'month' and 'quarter'", "one of them");
        else if (row["month"] is { } month) time = Month(month) ?? Wrong(row, "month", "a month such as 2022-05");
        else if (row["quarter"] is { } quarter)
            time = Quarter.TryParse(quarter.Trim(), out Quarter named) ? (named, 3) : Wrong(row, "quarter", "a quarter such as 2022Q1");
        else Problems.Add(row.At, "no 'quarter' and no 'month'", "quarter: 2022Q1, or month: 2022-03");
        return time is { } known && Holds(known.Quarter, row.Where(key)) ? time : null;
    }

    /// <summary>Whether a quarter lies in the window; the problem is noted when it does not.</summary>
    public bool Holds(Quarter quarter, string at)
    {
        if (quarter > DataDate) Problems.Add(at, $"{quarter}, which is beyond the data date {DataDate}", $"a quarter up to {DataDate}, or a later data-date");
        else if (quarter < Start)
            Problems.Add(at, $"{quarter}, which is before the plan's first quarter", $"{Start} or later; what stood on the first day is said in the seeds");
        else return true;
        return false;
    }

    private (Quarter Quarter, int Months)? Wrong(ActualRow row, string key, string expected)
    {
        Problems.Add(row.Where(key), $"'{row[key]}' for '{key}'", expected);
        return null;
    }

    /// <summary>The quarter of a month and the month's number in it; null when the text is no month.</summary>
    public static (Quarter Quarter, int Months)? Month(string text)
    {
        string[] parts = text.Trim().Split('-', '.', '年', '月');
        return parts.Length >= 2 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 1900 and < 2200
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            && month is >= 1 and <= 12 ? (new Quarter(year, ((month - 1) / 3) + 1), ((month - 1) % 3) + 1) : null;
    }
}
