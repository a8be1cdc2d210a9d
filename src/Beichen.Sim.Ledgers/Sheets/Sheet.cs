using Beichen.Sim.Ledgers.Findings;

namespace Beichen.Sim.Ledgers.Sheets;

/// <summary>A sheet of a workbook, or a text file as one: cells by row and column from 0.</summary>
public sealed class Sheet
{
    private readonly IReadOnlyList<Cell[]> rows;
    private readonly Dictionary<(int Row, int Column), MergedRange> mergedAt = [];

    /// <summary>Makes a sheet.</summary>
    public Sheet(string file, string name, IReadOnlyList<Cell[]> rows, IReadOnlyList<MergedRange> merged)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(merged);
        File = file;
        Name = name;
        this.rows = rows;
        Columns = rows.Count == 0 ? 0 : rows.Max(row => row.Length);
        foreach (MergedRange range in merged)
        {
            // A merge over whole columns would fill a million cells: what lies below the last row holds nothing.
            for (int row = range.Top; row <= Math.Min(range.Bottom, rows.Count - 1); row++)
            {
                for (int column = range.Left; column <= Math.Min(range.Right, Columns - 1); column++) mergedAt.TryAdd((row, column), range);
            }
        }
    }

    /// <summary>The file, as the reader named it.</summary>
    public string File { get; }

    /// <summary>Name of the sheet; empty for a text file.</summary>
    public string Name { get; }

    /// <summary>Number of rows.</summary>
    public int Rows => rows.Count;

    /// <summary>Number of columns of the widest row.</summary>
    public int Columns { get; }

    /// <summary>Rows that are not shown.</summary>
    public IReadOnlySet<int> HiddenRows { get; init; } = new HashSet<int>();

    /// <summary>Columns that are not shown.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();

    /// <summary>True when the sheet itself is not shown.</summary>
    public bool IsHidden { get; init; }

    /// <summary>True when day 0 is 1904-01-01, false when day 1 is 1900-01-01.</summary>
    public bool Counts1904 { get; init; }

    /// <summary>The cell itself; blank outside the sheet.</summary>
    public Cell this[int row, int column] => row >= 0 && row < rows.Count && column >= 0 && column < rows[row].Length ? rows[row][column] : Cell.Blank;

    /// <summary>The cell, or the first cell of the merged range that it lies in.</summary>
    public Cell Filled(int row, int column) => mergedAt.TryGetValue((row, column), out MergedRange range) ? this[range.Top, range.Left] : this[row, column];

    /// <summary>The merged range that a cell lies in; null when in none.</summary>
    public MergedRange? MergedAt(int row, int column) => mergedAt.TryGetValue((row, column), out MergedRange range) ? range : null;

    /// <summary>The place of a cell.</summary>
    public CellPlace Place(int row, int column) => new(File, Name, CellName.Of(row, column));

    /// <summary>Columns of a row in which something stands.</summary>
    public IEnumerable<int> Used(int row) => Enumerable.Range(0, row < rows.Count && row >= 0 ? rows[row].Length : 0)
        .Where(column => !this[row, column].IsBlank);
}
