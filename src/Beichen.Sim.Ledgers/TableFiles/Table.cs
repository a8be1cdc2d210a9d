namespace Beichen.Sim.Ledgers.TableFiles;

/// <summary>A table that goes out as a sheet of a workbook or as text.</summary>
/// <param name="Name">Name of the sheet, at most 31 letters.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows: text, numbers, days, flags, or null for a blank; one value a column.</param>
public sealed record Table(string Name, IReadOnlyList<TableColumn> Columns, IReadOnlyList<object?[]> Rows);
