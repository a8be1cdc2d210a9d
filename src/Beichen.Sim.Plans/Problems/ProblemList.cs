using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Problems;

/// <summary>Collects every problem, so that a reader mends them all at once. The same problem is kept once.</summary>
internal sealed class ProblemList
{
    private readonly HashSet<Problem> found = [];

    public bool IsEmpty => found.Count == 0;

    public void Add(Place place, string what, string expected, string? suggestion = null) =>
        found.Add(new Problem(place.DisplayFile, place.Line, place.Column, what, expected, suggestion));

    /// <summary>In the order of file, line and column.</summary>
    public IReadOnlyList<Problem> Sorted() =>
    [
        .. found.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column)
            .ThenBy(p => p.Found, StringComparer.Ordinal),
    ];
}
