using System.Globalization;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Actuals;

/// <summary>Turns the entries of a file of actuals, wherever they were read, into what a plan can hold.</summary>
public static class ActualsReading
{
    /// <summary>The actuals; every problem is told at once.</summary>
    /// <param name="dataDate">The last quarter of which anything is known.</param>
    /// <param name="observations">Published figures.</param>
    /// <param name="facts">What is known of projects.</param>
    /// <param name="plan">The plan.</param>
    /// <exception cref="RefusedException">Something makes no sense, or contradicts the plan or another entry.</exception>
    public static KnownActuals Of(ActualCell dataDate, IReadOnlyList<ActualRow> observations, IReadOnlyList<ActualRow> facts, CompiledPlan plan)
    {
        ArgumentNullException.ThrowIfNull(dataDate);
        ArgumentNullException.ThrowIfNull(plan);
        var problems = new ActualProblems();
        Quarter start = plan.Plan.Start, last = start.Plus(plan.Plan.Quarters - 1);
        if (!Quarter.TryParse(dataDate.Text, out Quarter date)) problems.Add(dataDate.At, $"'{dataDate.Text}' for 'data-date'", "a quarter such as 2022Q1");
        else if (date < start || date > last) problems.Add(dataDate.At, $"data to {date}", $"a quarter of the run, {start} to {last}");
        if (!problems.IsEmpty) throw problems.Refusal();
        var window = new ActualWindow(start, date, problems);
        Observation[] read = [.. observations.Select(row => Observed(row, window))
            .OfType<Observation>().OrderBy(seen => seen.Quarter).ThenBy(seen => seen.Month)];
        foreach (IGrouping<(string, Quarter, int), Observation> twice in read.GroupBy(seen => (seen.Indicator.Id, seen.Quarter, seen.Month))
            .Where(group => group.Count() > 1))
            problems.Add(twice.Last().At, $"a second figure for {twice.Key.Item1} of {twice.Key.Item2}", $"one; the first stands at {twice.First().At}");
        IReadOnlyList<KnownFact> known = FactReading.Of(facts, window, plan.Plan);
        if (!problems.IsEmpty) throw problems.Refusal();
        return new KnownActuals(date, read, known);
    }

    /// <summary>The quarter that an entry names by quarter, month or date; null when it names none that can be read.</summary>
    public static Quarter? QuarterOf(ActualRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (Quarter.TryParse(row["quarter"]?.Trim(), out Quarter quarter)) return quarter;
        if (row["month"] is { } month && ActualWindow.Month(month) is { } known) return known.Quarter;
        return row["date"] is { } date && FactReading.Day(date) is { } day ? FactReading.QuarterOf(day) : null;
    }

    private static Observation? Observed(ActualRow row, ActualWindow window)
    {
        if (row["indicator"] is not { } name)
        {
            window.Problems.Add(row.At, "an observation without an indicator", "indicator: gdp-growth, or another of `beichen list indicators`");
            return null;
        }

        PublishedIndicator? indicator = PublishedIndicator.All.FirstOrDefault(one => one.Id == name || one.Chinese == name);
        if (indicator is null)
        {
            window.Problems.Add(row.Where("indicator"), $"unknown indicator '{name}'",
                "one of: " + string.Join(", ", PublishedIndicator.All.Select(one => one.Id)),
                NearestWord.To(name, PublishedIndicator.All.Select(one => one.Id)));
            return null;
        }

        (Quarter Quarter, int Months)? time = window.Time(row);
        double? value = Number(row, "value", indicator, window.Problems);
        if (value is null && row["value"] is null) window.Problems.Add(row.At, $"no value for {name}", "value: the published figure");
        double rounding = row["rounding"] is null ? indicator.Rounding : Number(row, "rounding", indicator, window.Problems) ?? indicator.Rounding;
        double? deviation = row["deviation"] is null ? indicator.DeviationOf(value ?? 0) : Number(row, "deviation", indicator, window.Problems);
        if (time is not { } at || value is not { } figure || deviation is not { } error) return null;
        if (rounding < 0 || error < 0 || (rounding == 0 && error == 0)) window.Problems.Add(
            row.At, $"rounding {Words.Number(rounding)} and deviation {Words.Number(error)} of {name}",
            "neither below 0, and one of them above it: an exact figure would rule out every draw");
        if (at.Months < 3 && !indicator.HasMonths) window.Problems.Add(row.Where("month"), $"a month inside a quarter for {name}",
            "the last month of a quarter: this figure is published for quarters, or does not add up over months");
        if (at is { Months: 1, Quarter.Number: 1 })
            window.Problems.Add(row.Where("month"), $"a figure of January for {name}", "February: January and February are published together");
        return new Observation(indicator, at.Quarter, at.Months, figure, rounding, error, row.At);
    }

    // A rate is a fraction, or has a per cent sign: 2.1 for 2.1 % is caught.
    private static double? Number(ActualRow row, string key, PublishedIndicator indicator, ActualProblems problems)
    {
        if (row[key] is not { } text) return null;
        string bare = text.Trim();
        bool percent = bare.EndsWith('%') || bare.EndsWith('％');
        if (!double.TryParse(percent ? bare[..^1] : bare, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double number)
            || !double.IsFinite(number))
            problems.Add(row.Where(key), $"'{text}' for '{key}'", "a number");
        else if (percent && !indicator.IsRate) problems.Add(row.Where(key), $"'{text}' for '{key}' of {indicator.Id}", $"a number in {indicator.Unit}");
        else if (indicator.IsRate && !percent && Math.Abs(number) > 1)
            problems.Add(row.Where(key), $"{Words.Number(number)} for '{key}' of {indicator.Id}",
                $"a fraction or a per cent sign: {Words.Number(number / 100)}, or {Words.Number(number)}%");
        else return percent ? number / 100 : number;
        return null;
    }
}
