namespace Beichen.Sim.Ledgers.Findings;

/// <summary>Where something stands: file, sheet and cell.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Sheet">Name of the sheet; empty for a text file.</param>
/// <param name="Cell">Cell such as H12; empty for the whole sheet or file.</param>
public readonly record struct CellPlace(string File, string Sheet, string Cell)
{
    /// <summary><c>file:sheet!cell</c>, parts that are empty left out.</summary>
    public override string ToString() => (Sheet, Cell) switch
    {
        ("", "") => File,
        ("", _) => $"{File}:{Cell}",
        (_, "") => $"{File}:{Sheet}",
        _ => $"{File}:{Sheet}!{Cell}",
    };
}
