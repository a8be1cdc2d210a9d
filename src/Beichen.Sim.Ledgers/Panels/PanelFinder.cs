using Beichen.Sim.Ledgers.Heads;
using Beichen.Sim.Ledgers.Numbers;
using Beichen.Sim.Ledgers.Sheets;

namespace Beichen.Sim.Ledgers.Panels;

/// <summary>Finds tables of figures: rows with a label and figures, heads of up to four rows above, one or several a sheet.</summary>
internal static class PanelFinder
{
    private const int Deepest = 4;

    public static IEnumerable<Panel> In(Sheet sheet)
    {
        int floor = 0;
        for (int row = 0; row < sheet.Rows; row++)
        {
            if (!HasFigures(sheet, row)) continue;
            int last = row;
            while (last + 1 < sheet.Rows && (HasFigures(sheet, last + 1) || IsLabelled(sheet, last + 1))) last++;
            int top = row;
            while (top > floor && row - top < Deepest && IsHead(sheet, top - 1)) top--;
            string title = string.Join(' ', Enumerable.Range(floor, top - floor).SelectMany(at => sheet.Used(at).Select(column => sheet[at, column].Plain)));
            if (top < row) yield return new Panel(top, row, last, [.. Labels(sheet, row, last)], title);
            row = last;
            floor = last + 1;
        }
    }

    /// <summary>True for a number that is no heading: a year alone heads a column.</summary>
    public static bool IsFigure(Cell cell) => cell.Kind is CellKind.Number or CellKind.Uncomputed or CellKind.Error
        || (cell.Kind == CellKind.Text && AmountReader.Read(cell).Amount is not null);

    // A label and at least one figure that is no year.
    private static bool HasFigures(Sheet sheet, int row)
    {
        int[] used = [.. sheet.Used(row)];
        return used.Any(column => sheet[row, column].Kind == CellKind.Text && !IsFigure(sheet[row, column])) && used
            .Any(column => IsFigure(sheet[row, column]) && !IsYear(sheet[row, column]));
    }

    // A row whose figures are all missing is still of the table: a label, then blanks or strokes.
    private static bool IsLabelled(Sheet sheet, int row)
    {
        int[] used = [.. sheet.Used(row)];
        return used.Length > 1 && used.Skip(1).All(column => AmountReader.IsUnknown(sheet[row, column].Plain) || IsFigure(sheet[row, column]));
    }

    private static bool IsHead(Sheet sheet, int row)
    {
        int[] used = [.. sheet.Used(row)];
        if (used.Length == 0 || HasFigures(sheet, row)) return false;
        // A title stands alone over the whole width; so does a line with the unit.
        return used.Length > 1 && !used.All(column => HeadWords.StatedUnit(sheet[row, column].Plain) is not null)
            && used.Count(column => HeadWords.StatedUnit(sheet[row, column].Plain) is null) > 1;
    }

    private static IEnumerable<int> Labels(Sheet sheet, int first, int last)
    {
        for (int column = 0; column < sheet.Columns; column++)
        {
            Cell[] cells = [.. Enumerable.Range(first, last - first + 1).Select(row => sheet.Filled(row, column)).Where(cell => !cell.IsBlank)];
            if (cells.Length == 0) continue;
            if (cells.Any(cell => IsFigure(cell) && !IsYear(cell))) yield break;
            yield return column;
        }
    }

    private static bool IsYear(Cell cell) => AmountReader.Read(cell).Amount is { Unit: null, Value: >= 1980 and <= 2079 } amount
        && amount.Value == decimal.Floor(amount.Value);
}
