namespace Beichen.Sim.Plans.Actuals;

/// <summary>An entry of a file of actuals, wherever it was read: a row of a sheet, or an item of a list.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Cells">Values by key: those of <see cref="ActualKeys"/>.</param>
public sealed record ActualRow(string At, IReadOnlyDictionary<string, ActualCell> Cells)
{
    /// <summary>The text of a key; null when it is not said.</summary>
    public string? this[string key] => Cells.TryGetValue(key, out ActualCell? cell) ? cell.Text : null;

    /// <summary>Where a key's value stands, or the row itself.</summary>
    public string Where(string key) => Cells.TryGetValue(key, out ActualCell? cell) ? cell.At : At;
}
