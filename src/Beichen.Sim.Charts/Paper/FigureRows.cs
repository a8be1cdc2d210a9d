namespace Beichen.Sim.Charts;

/// <summary>What a figure that may be tall is cut by: its rows, or its panels, those first that are read first.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Draw">Draws those of a range under a measure.</param>
internal sealed record FigureRows(int Count, Func<Range, Bilingual, Action<Sheet>> Draw)
{
    /// <summary>What the first of so many are called where not all are drawn.</summary>
    public Func<int, Bilingual> First { get; init; } = count => new($"前{count}行", $"the first {count}");
}
