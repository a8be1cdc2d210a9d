using System.Globalization;

namespace Beichen.Sim.Ledgers.Schedules;

/// <summary>Dates of a Primavera file: the form depends on the settings of who exported it.</summary>
/// <param name="dayFirst">True when 04/05/2022 is the fourth of May.</param>
internal sealed class XerDates(bool dayFirst)
{
    private static readonly string[] Plain = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd", "yyyy/MM/dd HH:mm", "yyyy/M/d H:mm", "yyyy/M/d",
        "dd-MMM-yy HH:mm", "dd-MMM-yy", "dd-MMM-yyyy HH:mm", "dd-MMM-yyyy", "d-MMM-yy", "yyyyMMdd"];

    private static readonly string[] MonthFirst = ["MM/dd/yyyy HH:mm", "MM/dd/yyyy", "M/d/yyyy H:mm", "M/d/yyyy", "MM/dd/yy HH:mm", "MM/dd/yy"];

    private static readonly string[] DayFirst = ["dd/MM/yyyy HH:mm", "dd/MM/yyyy", "d/M/yyyy H:mm", "d/M/yyyy", "dd.MM.yyyy HH:mm", "dd.MM.yyyy",
        "dd/MM/yy HH:mm", "dd/MM/yy"];

    /// <summary>The order of day and month that all dates of a file allow: month first unless one of them forbids it.</summary>
    public static XerDates Of(IEnumerable<string> dates) => new(dates.Any(date => IsOf(date, DayFirst) && !IsOf(date, MonthFirst)));

    /// <summary>The day; null when the text is none.</summary>
    public DateOnly? Day(string text) => Parse(text, Plain) ?? Parse(text, dayFirst ? DayFirst : MonthFirst);

    private static bool IsOf(string text, string[] forms) => Parse(text, forms) is not null;

    private static DateOnly? Parse(string text, string[] forms) =>
        DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day) ? DateOnly.FromDateTime(day) : null;
}
