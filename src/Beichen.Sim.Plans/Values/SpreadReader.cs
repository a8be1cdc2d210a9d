using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Values;

/// <summary>Reads a value's distribution.</summary>
internal static class SpreadReader
{
    /// <summary>The spread; null when absent or, with the problem noted, wrong.</summary>
    public static Spread? Read(MapNode value, ValueRule rule, double? centre, ProblemList problems)
    {
        Node? node = value.Get(ValueFields.Distribution);
        if (node is null) return null;
        string families = Words.Or(SpreadFamily.All.Select(family => family.Name));
        if (!rule.MayVary)
        {
            problems.Add(node.Place, $"a distribution of '{rule.Key}'", "none, for the model takes this value as certain");
            return null;
        }

        if (node is not MapNode { Entries: [var (key, numbers)] })
        {
            problems.Add(node.Place, $"{node.Describe()} as distribution of '{rule.Key}'", $"one of {families} with its numbers");
            return null;
        }

        SpreadFamily? found = SpreadFamily.All.FirstOrDefault(family => string.Equals(family.Name, key.Text, StringComparison.Ordinal));
        if (found is null)
        {
            problems.Add(key.Place, $"unknown distribution '{key.Text}'", families, NearestWord.To(key.Text, SpreadFamily.All.Select(family => family.Name)));
            return null;
        }

        double[]? parsed = Numbers(numbers);
        if (parsed is null || parsed.Length != found.Count || !found.IsValid(parsed))
        {
            problems.Add(numbers.Place, $"{(parsed is null ? numbers.Describe() : Words.Numbers(parsed))} for {found.Name} of '{rule.Key}'", found.Shape);
            return null;
        }

        var spread = new Spread(found, parsed);
        if (spread.Ends.Low < rule.Low || spread.Ends.High > rule.High)
        {
            problems.Add(numbers.Place, $"{spread.Text} for '{rule.Key}'", $"numbers within {Words.Range(rule.Low, rule.High)} ({rule.Unit})");
            return null;
        }

        if (rule.Divides && !found.HasEnds && !found.IsPositive)
            problems.Add(key.Place, $"{spread.Text} for '{rule.Key}', which the model divides by", "a distribution with ends above 0, or lognormal");
        if (centre is { } middle && found.HasEnds && (middle < parsed[0] || middle > parsed[^1]))
            problems.Add(numbers.Place, $"{spread.Text} for '{rule.Key}'", $"a distribution that spans its central value {Words.Number(middle)}");
        return spread;
    }

    private static double[]? Numbers(Node node)
    {
        if (node is not ListNode list) return null;
        var numbers = new double[list.Items.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (list.Items[i] is not ScalarNode scalar || !Words.TryNumber(scalar.Text, out numbers[i])) return null;
        }

        return numbers;
    }
}
