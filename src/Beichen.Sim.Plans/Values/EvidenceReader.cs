using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Values;

/// <summary>Reads how a value is known: basis, quote or source, confidence, and whether it was knowable.</summary>
internal static class EvidenceReader
{
    public static (string? Basis, string? Quote, string? Source) Read(MapNode map, ValueRule rule, PlanReading reading)
    {
        string? basis = Choice(map, ValueFields.Basis, Evidence.Bases, rule, reading.Problems, required: true);
        string? quote = Text(map, ValueFields.Quote);
        string? source = Text(map, ValueFields.Source);
        if (map.Get(ValueFields.Quote) is ScalarNode quoted) QuoteCheck.Check(quoted, reading);
        if (string.Equals(basis, Evidence.Plan, StringComparison.Ordinal) && quote is null)
            reading.Problems.Add(map.Place, $"'{rule.Key}' is from the plan but quotes nothing",
                $"quote: the report's own words, at most {Evidence.LongestQuote} characters");
        else if (basis is not null && !string.Equals(basis, Evidence.Plan, StringComparison.Ordinal) && source is null)
            reading.Problems.Add(map.Place, $"'{rule.Key}' has no source", "source: an address, a derivation or the judgement behind it");
        return (basis, quote, source);
    }

    public static string? Confidence(MapNode map, ValueRule rule, ProblemList problems) =>
        Choice(map, ValueFields.Confidence, Evidence.Confidences, rule, problems, required: true);

    /// <summary>False only where the file says so; refused in an ex-ante scenario.</summary>
    public static bool Knowable(MapNode map, ValueRule rule, PlanReading reading)
    {
        switch (map.Get(ValueFields.Knowable))
        {
            case null or ScalarNode { Text: "true" }:
                return true;
            case ScalarNode { Text: "false" } node:
                if (!reading.MayBorrow)
                    reading.Problems.Add(node.Place, $"'{rule.Key}' was not knowable in January 2022",
                        "only knowable evidence in an ex-ante scenario (kind: stress may borrow)");
                return false;
            case var other:
                reading.Problems.Add(other.Place, $"{other.Describe()} for 'knowable'", "true or false");
                return true;
        }
    }

    private static string? Choice(MapNode map, string key, IReadOnlyList<string> choices, ValueRule rule, ProblemList problems, bool required)
    {
        switch (map.Get(key))
        {
            case null:
                if (required) problems.Add(map.Place, $"'{rule.Key}' has no {key}", $"{key}: {Words.Or(choices)}");
                return null;
            case ScalarNode scalar when choices.Contains(scalar.Text, StringComparer.Ordinal):
                return scalar.Text;
            case var other:
                problems.Add(other.Place, $"{key} {other.Describe()} for '{rule.Key}'", Words.Or(choices),
                    NearestWord.To((other as ScalarNode)?.Text ?? string.Empty, choices));
                return null;
        }
    }

    private static string? Text(MapNode map, string key) => map.Get(key) is ScalarNode { Text: { } text } && !string.IsNullOrWhiteSpace(text) ? text : null;
}
