using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Ledgers.Times;

/// <summary>Days as quarters since the first day of a run: quarters begin at whole numbers, months divide them evenly.</summary>
internal static class QuarterTime
{
    /// <summary>Quarters from the start of a quarter to the beginning of a day.</summary>
    public static decimal Begin(DateOnly day, Quarter start) => Months(day, start, day.Day - 1) / 3m;

    /// <summary>Quarters from the start of a quarter to the end of a day.</summary>
    public static decimal End(DateOnly day, Quarter start) => Months(day, start, day.Day) / 3m;

    /// <summary>The quarter of a day.</summary>
    public static Quarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    private static decimal Months(DateOnly day, Quarter start, int days) =>
        ((day.Year - start.Year) * 12) + (day.Month - 1) - ((start.Number - 1) * 3) + ((decimal)days / DateTime.DaysInMonth(day.Year, day.Month));
}
