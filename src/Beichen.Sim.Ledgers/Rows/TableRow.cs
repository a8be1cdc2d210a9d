namespace Beichen.Sim.Ledgers.Rows;

/// <summary>A row of a table.</summary>
/// <param name="Row">Row from 0.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Sections">The sections that it stands under, outermost first.</param>
public sealed record TableRow(int Row, RowKind Kind, IReadOnlyList<string> Sections);
