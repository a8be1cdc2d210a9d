using System.Globalization;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>When a scenario wants something: a quarter, whose middle is meant, a day, or so many quarters later.</summary>
/// <param name="Node">Where it stands.</param>
/// <param name="Quarter">The quarter; of a shift, nothing.</param>
/// <param name="Within">Share of the quarter gone by; of a shift, the quarters.</param>
internal sealed record DateText(ScalarNode Node, Quarter? Quarter, double Within)
{
    /// <summary>Most quarters of a shift.</summary>
    public const int MostShift = 20;

    /// <summary>Quarters since a first day; of a shift, as they stand.</summary>
    public double Since(Quarter start) => Quarter is { } quarter ? quarter.Since(start) + Within : Within;

    /// <summary>A quarter such as 2022Q2; null, with the problem noted, for anything else.</summary>
    public static DateText? OfQuarter(Node node, ProblemList problems)
    {
        if (node is ScalarNode text && Kernel.Time.Quarter.TryParse(text.Text, out Quarter quarter)) return new DateText(text, quarter, 0.5);
        problems.Add(node.Place, $"{node.Describe()} for 'quarter'", "a quarter such as 2022Q4");
        return null;
    }

    /// <summary>A day such as 2022-06-30.</summary>
    public static DateText? OfDay(Node node, ProblemList problems)
    {
        if (node is ScalarNode text && DateOnly.TryParseExact(text.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            var quarter = new Quarter(day.Year, ((day.Month - 1) / 3) + 1);
            var first = new DateOnly(day.Year, (3 * quarter.Number) - 2, 1);
            int days = first.AddMonths(3).DayNumber - first.DayNumber;
            return new DateText(text, quarter, (day.DayNumber - first.DayNumber + 0.5) / days);
        }

        problems.Add(node.Place, $"{node.Describe()} for 'date'", "a day such as 2022-06-30");
        return null;
    }

    /// <summary>A whole number of quarters, below 0 for earlier.</summary>
    public static DateText? OfShift(Node node, ProblemList problems)
    {
        if (node is ScalarNode text && int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int quarters) && quarters != 0
            && Math.Abs(quarters) <= MostShift)
            return new DateText(text, null, quarters);
        problems.Add(node.Place, $"{node.Describe()} for 'shift'",
            $"quarters later, or below 0 for earlier: a whole number from -{MostShift} to {MostShift}, not 0");
        return null;
    }
}
