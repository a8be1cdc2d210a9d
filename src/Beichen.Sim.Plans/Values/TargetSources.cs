using System.Text.RegularExpressions;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Values;

/// <summary>
/// An input set from the target it is scored against makes the target's chance the modeller's own. Such an input says so with
/// <c>from-target</c>, and the target is not scored; one that does not say so is refused where its quote is a target's, or its source speaks of one.
/// </summary>
internal static partial class TargetSources
{
    private const string Outside = "evidence from outside the target (a reference class, the city's total times a share, "
        + "a record, wide ignorance), or from-target: the target's id, which is then not scored";

    /// <summary>Ways to say that a number was worked back from what the plan asks.</summary>
    private static readonly string[] Phrases =
    [
        "the plan asks", "the plan says", "the plan wants", "expects to pass", "asked for", "must stand by", "in use within the year",
        "within the year asked", "to produce within the year", "hoped for within", "计划要求", "为完成目标", "按目标",
    ];

    /// <summary>The target that the value declares as its source; every undeclared one is a problem.</summary>
    public static string? Read(MapNode map, ValueRule rule, PlanReading reading)
    {
        Node? declared = map.Get(ValueFields.FromTarget);
        string[] ids = [.. reading.Targets.Where(target => !target.IsMilestone).Select(target => target.Id)];
        if (declared is ScalarNode scalar && ids.Contains(scalar.Text, StringComparer.Ordinal)) return scalar.Text;
        if (declared is not null)
            reading.Problems.Add(declared.Place, $"{declared.Describe()} for '{ValueFields.FromTarget}'",
                "the id of a target", NearestWord.To((declared as ScalarNode)?.Text ?? string.Empty, ids));
        else
            Refuse(map, rule, reading);
        return null;
    }

    private static void Refuse(MapNode map, ValueRule rule, PlanReading reading)
    {
        if (map.Get(ValueFields.Quote) is ScalarNode quote && reading.Targets.FirstOrDefault(target => SameWords(target.Quote, quote.Text)) is { } quoted)
            reading.Problems.Add(quote.Place, $"'{rule.Key}' quotes {Name(quoted)} as its source", Outside);
        if (map.Get(ValueFields.Source) is not ScalarNode source) return;
        if (Phrases.FirstOrDefault(phrase => source.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase)) is { } said)
            reading.Problems.Add(source.Place, $"the source of '{rule.Key}' says '{said}'", Outside);
        else if (reading.Targets.FirstOrDefault(target =>
            target.Number is { } number && IsPart(target.Part, map, reading) && Counts(source.Text).Contains(number)) is { } numbered)
            reading.Problems.Add(source.Place, $"the source of '{rule.Key}' names {numbered.Number}, the number of target '{numbered.Id}'", Outside);
    }

    private static string Name(TargetText target) => target.IsMilestone ? $"milestone '{target.Id}'" : $"target '{target.Id}'";

    private static bool SameWords(string? target, string quote) =>
        target is not null && (target.Contains(quote, StringComparison.Ordinal) || quote.Contains(target, StringComparison.Ordinal));

    // Numbers that stand by themselves: no per cent, no part of a longer figure, no unit grown onto them.
    private static HashSet<string> Counts(string text) =>
        [.. WholeNumber().Matches(text).Select(match => match.Value.Replace(",", string.Empty, StringComparison.Ordinal))];

    private static bool IsPart(string part, MapNode map, PlanReading reading) =>
        part.Length > 0 && string.Equals(Path.GetFileNameWithoutExtension(reading.FileOf(map.Place)), part, StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\p{L}\d.,/-])\d{1,3}(?:,?\d{3})*(?![\p{L}\d]|[.,/-]\d|\s*%)", RegexOptions.None, 30_000)]
    private static partial Regex WholeNumber();
}
