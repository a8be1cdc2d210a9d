using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Values;

/// <summary>Holds a value to the words and the distribution that stand beside it.</summary>
internal static class ValueCheck
{
    // The seeds' widest honest spreads reach nine times their value, a share of works from 0.08 to 1; a shifted decimal point reaches ten.
    private const double Far = 9.5;

    /// <summary>A value from the plan, or of an official source, is a number of its own quote, where that has one of its measure.</summary>
    public static void AgainstQuote(MapNode map, double value, string unit, string? basis, string? quote, ProblemList problems)
    {
        if (quote is null || basis is not (Evidence.Plan or Evidence.Official) || QuotedNumbers.Of(value, unit) is not { } own) return;
        QuotedNumber[] said = [.. QuotedNumbers.In(quote).Where(number => number.Measure == own.Measure)];
        if (said.Length == 0 || Array.Exists(said, number => number.States(own.Number))) return;
        IEnumerable<string> numbers = said.Select(number => number.Low == number.High ? Text(number.Low) : $"{Text(number.Low)} to {Text(number.High)}");
        Node at = map.Get(ValueFields.Value) ?? map;
        problems.Add(at.Place, $"{Words.Number(value)} beside the quote '{quote}'", $"its own number, {Words.Or(numbers)} ({unit})");

        string Text(decimal number) => Words.Number((double)(number / own.Factor));
    }

    /// <summary>Questions a distribution that reaches, or lies, far from its value: most often a shifted decimal point.</summary>
    public static void AgainstSpread(MapNode map, double value, Spread? spread, ValueRule rule, PlanReading reading)
    {
        if (spread is null) return;
        Place place = map.Get(ValueFields.Distribution)!.Place;
        IReadOnlyList<double> n = spread.Numbers;
        if (spread.Family.HasEnds)
        {
            double ratio =
                value == 0 ? 0 : n.Where(number => number * value > 0).Select(number => Math.Max(number / value, value / number)).DefaultIfEmpty(0).Max();
            if (ratio > Far) reading.Notice(place,
                $"{spread.Text} for '{rule.Key}' lies up to {Words.Number(Math.Round(ratio))} times from its value {Words.Number(value)}: is that meant?");
            return;
        }

        (double low, double high) = spread.Family.Name switch
        {
            "normal" => (n[0] - (2 * n[1]), n[0] + (2 * n[1])),
            "lognormal" => (n[0] * n[0] / n[1], n[1]),
            _ => (n[0] - (2 * n[1]), n[0] + (2 * n[2])),
        };
        if (value < low || value > high)
            reading.Notice(place, $"{spread.Text} for '{rule.Key}' has its value {Words.Number(value)} in its tail: is that meant?");
    }
}
