using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Actuals;

/// <summary>Problems of a file of actuals, each with its place, in the order in which they were found.</summary>
internal sealed class ActualProblems
{
    private readonly List<string> _lines = [];

    public bool IsEmpty => _lines.Count == 0;

    public void Add(string at, string found, string expected, string? suggestion = null) =>
        _lines.Add(PlainText.Of($"{at}: {found}, expected {expected}{(suggestion is null ? "" : $", did you mean {suggestion}?")}", 600));

    public RefusedException Refusal() => new([.. _lines.Distinct(StringComparer.Ordinal).Take(ProblemList.Most)]);
}
