using System.Text.Json.Serialization;

namespace Beichen.Sim.Experiments.Explanation;

/// <summary>A part of a number.</summary>
/// <param name="Name">What it is, in English.</param>
/// <param name="Zh">What it is, in Chinese.</param>
/// <param name="Contribution">What it adds, in the unit of the number.</param>
/// <param name="Rule">Section of docs/model.md.</param>
/// <param name="Source">Paths of the rows of the ledger behind it, where it is not taken further apart; the rows stand with the answer.</param>
/// <param name="Children">What it is made of; contributions sum to its own.</param>
public sealed record ExplainedPart(
    string Name, string Zh, double Contribution, string Rule, IReadOnlyList<string> Source, IReadOnlyList<ExplainedPart> Children)
{
    /// <summary>How many parts below it were left out, for want of depth; absent where none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Hidden { get; init; }

    /// <summary>The part with no more than so many levels below it; what is cut off is counted.</summary>
    public ExplainedPart To(int depth) => depth > 0 || Children.Count == 0
        ? this with { Children = [.. Children.Select(child => child.To(depth - 1))] }
        : this with { Children = [], Hidden = Children.Sum(child => 1 + child.Count()) };

    private int Count() => Children.Sum(child => 1 + child.Count());
}
