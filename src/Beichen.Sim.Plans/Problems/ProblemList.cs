namespace Beichen.Sim.Plans.Problems;

/// <summary>
/// Collects every problem, so that a reader mends them all at once. The same problem is kept once; what is told is bounded, however
/// damaged the files are.
/// </summary>
internal sealed class ProblemList
{
    /// <summary>How many problems are told; where there are more, the last says so.</summary>
    public const int Most = 100;

    // Beyond these no reader is helped; what comes first in its file is usually found first.
    private const int MostKept = 5_000;
    private const int LongestSentence = 400;

    private readonly HashSet<Problem> found = [];
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    private bool more;

    public bool IsEmpty => found.Count == 0;

    public void Add(Place place, Finding what, string expected, string? suggestion = null)
    {
        if (IsFull()) return;
        Keep(place, what.ToString(), expected, suggestion);
    }

    public void Add(Place place, string what, string expected, string? suggestion = null)
    {
        if (IsFull()) return;
        Keep(place, PlainText.Of(what, LongestSentence), expected, suggestion);
    }

    /// <summary>In the order of file, line and column.</summary>
    public IReadOnlyList<Problem> Sorted()
    {
        Problem[] sorted =
        [
            .. found.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)
                .ThenBy(p => p.Found, StringComparer.Ordinal),
        ];
        if (sorted.Length <= Most) return sorted;
        Problem next = sorted[Most - 1];
        string rest = $"{(more ? "more than " : string.Empty)}{Words.Number(sorted.Length - Most + 1)} further problems from here on";
        return [.. sorted[..(Most - 1)], next with { Found = rest, Expected = "those above mended first", Suggestion = null }];
    }

    private bool IsFull()
    {
        if (found.Count < MostKept) return false;
        more = true;
        return true;
    }

    private void Keep(Place place, string what, string expected, string? suggestion)
    {
        if (!files.TryGetValue(place.File, out string? file)) files[place.File] = file = PlainText.Of(place.DisplayFile, int.MaxValue);
        found.Add(new Problem(file, place.Line, place.Column, what, PlainText.Of(expected, LongestSentence),
            suggestion is null ? null : PlainText.Of(suggestion)));
    }
}
