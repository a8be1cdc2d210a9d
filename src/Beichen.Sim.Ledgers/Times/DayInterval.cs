using System.Globalization;

namespace Beichen.Sim.Ledgers.Times;

/// <summary>The days among which a date lies: what a planner wrote leaves open which.</summary>
/// <param name="First">First day that it may be.</param>
/// <param name="Last">Last day that it may be.</param>
public readonly record struct DayInterval(DateOnly First, DateOnly Last)
{
    /// <summary>The interval of one day.</summary>
    public static DayInterval Day(DateOnly day) => new(day, day);

    /// <summary>From the first of a month to the end of another.</summary>
    public static DayInterval Months(int year, int first, int last) =>
        new(new DateOnly(year, first, 1), new DateOnly(year, last, DateTime.DaysInMonth(year, last)));

    /// <summary>The first and last day.</summary>
    public override string ToString() => First == Last ? Text(First) : $"{Text(First)}…{Text(Last)}";

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
