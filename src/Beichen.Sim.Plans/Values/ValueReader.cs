using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Values;

/// <summary>Reads a value and checks its number, unit, spread and evidence.</summary>
internal static class ValueReader
{
    /// <summary>The value; null, with every problem noted, when it is not one.</summary>
    public static SourcedValue? Read(Node node, ValueRule rule, PlanReading reading)
    {
        ProblemList problems = reading.Problems;
        if (node is not MapNode map)
        {
            problems.Add(node.Place, $"{node.Describe()} for '{rule.Key}'", $"a value with its evidence: {{value: …, unit: {rule.Unit}, basis: …, source: …}}");
            return null;
        }

        KeyCheck.Unknown(map, ValueFields.All, $"value '{rule.Key}'", problems);
        double? number = NumberIn(map, rule, problems);
        string? unit = UnitIn(map, rule, problems);
        Spread? spread = SpreadReader.Read(map, rule, number, problems);
        (string? basis, string? quote, string? source) = EvidenceReader.Read(map, rule, reading);
        string? confidence = EvidenceReader.Confidence(map, rule, problems);
        bool knowable = EvidenceReader.Knowable(map, rule, reading);
        if (rule.MayVary && map.Get(ValueFields.Distribution) is null && basis is (Evidence.Assumed or Evidence.Analogue) && number is not (null or 0 or 1))
            problems.Add(map.Place, $"'{rule.Key}' is {basis} but certain", "a distribution, for it is an uncertainty");
        if (number is { } held && unit is not null)
        {
            ValueCheck.AgainstQuote(map, held, unit, basis, quote, problems);
            ValueCheck.AgainstSpread(map, held, spread, rule, reading);
        }

        string? fromTarget = rule.IsTarget ? null : TargetSources.Read(map, rule, reading);
        return number is null || unit is null
            || basis is null ? null : new SourcedValue(number.Value, unit, spread, basis, confidence, quote, source, knowable, fromTarget);
    }

    private static double? NumberIn(MapNode map, ValueRule rule, ProblemList problems)
    {
        switch (map.Get(ValueFields.Value))
        {
            case null:
                problems.Add(map.Place, $"'{rule.Key}' has no value", $"value: a number in {rule.Unit}");
                return null;
            case ScalarNode scalar when Words.TryNumber(scalar.Text, out double number):
                if (number >= rule.Low && number <= rule.High) return number;
                problems.Add(scalar.Place, $"{scalar.Text} for '{rule.Key}'", $"{Words.Range(rule.Low, rule.High)} ({rule.Unit})");
                return null;
            case var other:
                problems.Add(other.Place, $"{other.Describe()} for '{rule.Key}'", $"a number in {rule.Unit}", AsFraction(other));
                return null;
        }
    }

    private static string? AsFraction(Node node) =>
        node is ScalarNode { Text: [.. var digits, '%'] }
            && Words.TryNumber(digits, out double percent) ? Words.Number((double)((decimal)percent / 100)) : null;

    private static string? UnitIn(MapNode map, ValueRule rule, ProblemList problems)
    {
        switch (map.Get(ValueFields.Unit))
        {
            case null:
                problems.Add(map.Place, $"'{rule.Key}' has no unit", $"unit: {rule.Unit}");
                return null;
            case ScalarNode scalar when string.Equals(scalar.Text, rule.Unit, StringComparison.Ordinal):
                return rule.Unit;
            case var other:
                bool known = other is ScalarNode scalarUnit && Unit.All.Contains(scalarUnit.Text, StringComparer.Ordinal);
                problems.Add(other.Place, $"unit {other.Describe()} for '{rule.Key}'", $"{rule.Unit}",
                    known ? null : NearestWord.To((other as ScalarNode)?.Text ?? string.Empty, [rule.Unit]));
                return null;
        }
    }
}
