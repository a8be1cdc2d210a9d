using System.Globalization;
using Beichen.Sim.Ledgers.Numbers;
using Beichen.Sim.Ledgers.Sheets;

namespace Beichen.Sim.Ledgers.Times;

/// <summary>Reads the dates of a cell: days, serial numbers, numbers such as 2022.04 and 202204, and words.</summary>
internal static class DateReader
{
    private const int FirstYear = 1980, LastYear = 2079;

    // Serial numbers of the years above in either date system.
    private const decimal FirstSerial = 27_700, LastSerial = 66_000;

    // Days from 1900's day 0 (1899-12-30, for the system takes 1900 for a leap year) to 1904's.
    private const int Days1904 = 1462;

    private static readonly DateOnly Zero = new(1899, 12, 30);

    /// <summary>The dates of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="counts1904">True when the workbook counts days from 1904.</param>
    /// <param name="year">Year of dates that name none; null when no year is known.</param>
    public static DateReading Read(Cell cell, bool counts1904, int? year)
    {
        switch (cell.Kind)
        {
            case CellKind.Blank: return DateReading.Blank;
            case CellKind.Date: return Day(cell);
            case CellKind.Number: return Number(cell.Number, counts1904);
            case CellKind.Uncomputed: return DateReading.Wrong("formula-without-value");
            case CellKind.Error: return DateReading.Wrong("cell-error");
        }

        string tight = cell.Plain;
        if (AmountReader.IsUnknown(tight)) return DateReading.Blank with { IsUnknown = true };
        if (tight.Length == 5 && decimal.TryParse(tight, NumberStyles.None, CultureInfo.InvariantCulture, out decimal serial)
            && serial is >= FirstSerial and <= LastSerial)
            return DateReading.Of(DayInterval.Day(OfSerial(serial, counts1904)), "serial-as-text");
        return DateWords.Read(tight, year);
    }

    /// <summary>The day of a serial number.</summary>
    public static DateOnly OfSerial(decimal serial, bool counts1904) => Zero.AddDays((int)decimal.Floor(serial) + (counts1904 ? Days1904 : 0));

    private static DateReading Day(Cell cell)
    {
        var day = DateOnly.FromDateTime(cell.Day);
        if (day.Year is < FirstYear or > LastYear) return DateReading.Wrong("date-out-of-range");
        // A format that shows no day keeps a month as its first day.
        bool showsDay = cell.Format.Length == 0 || cell.Format.Contains('d', StringComparison.OrdinalIgnoreCase)
            || cell.Format.Contains('日', StringComparison.Ordinal);
        return DateReading.Of(showsDay || day.Day != 1 ? DayInterval.Day(day) : DayInterval.Months(day.Year, day.Month, day.Month));
    }

    private static DateReading Number(decimal number, bool counts1904)
    {
        decimal whole = decimal.Floor(number);
        if (number == whole)
        {
            if (whole is >= FirstYear and <= LastYear) return DateReading.Of(DayInterval.Months((int)whole, 1, 12));
            if (whole is >= FirstYear * 100 and <= (LastYear * 100) + 12
                && whole % 100 is >= 1 and <= 12) return DateReading.Of(Month((int)whole / 100, (int)whole % 100));
            if (whole is >= FirstYear * 10000m and <= LastYear * 10000m + 1231
                && DateOnly.TryParseExact(((int)whole).ToString(CultureInfo.InvariantCulture), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out DateOnly day))
                return DateReading.Of(DayInterval.Day(day));
        }

        if (whole is >= FirstYear and <= LastYear)
        {
            decimal month = (number - whole) * 100;
            if (month == decimal.Floor(month) && month is >= 1 and <= 12)
            {
                // January is written 2022.01, so 2022.1 has lost the nought of October.
                return DateReading.Of(Month((int)whole, (int)month), month == 10 ? "october-without-nought" : null);
            }
        }

        return number is >= FirstSerial and <= LastSerial ? DateReading.Of(DayInterval.Day(OfSerial(number, counts1904))) : DateReading.Wrong("not-a-date");
    }

    private static DayInterval Month(int year, int month) => DayInterval.Months(year, month, month);
}
