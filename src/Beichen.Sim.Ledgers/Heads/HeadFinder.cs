using Beichen.Sim.Ledgers.Maps;
using Beichen.Sim.Ledgers.Sheets;

namespace Beichen.Sim.Ledgers.Heads;

/// <summary>Finds the heads of tables on a sheet: up to four rows, merged or not, with titles and units above.</summary>
internal sealed class HeadFinder(ImportMap map)
{
    private const int Deepest = 4, LongestHead = 16;

    /// <summary>Rows above a head that can hold its title and unit.</summary>
    private const int TitleRows = 6;

    /// <summary>The head that begins at or below a row; null when there is none.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="from">First row to look at.</param>
    /// <param name="floor">First row that may belong to the title: below the table before.</param>
    public TableHead? Next(Sheet sheet, int from, int floor)
    {
        for (int row = from; row < sheet.Rows; row++)
        {
            if (At(sheet, row, floor) is { } head) return head;
        }

        return null;
    }

    /// <summary>The head whose names of columns begin in a row; null when the row is none.</summary>
    public TableHead? At(Sheet sheet, int row, int floor)
    {
        int name = NameColumn(sheet, row);
        if (name < 0) return null;
        int bottom = sheet.MergedAt(row, name)?.Bottom ?? row;
        int top = sheet.MergedAt(row, name)?.Top ?? row;
        while (bottom - top + 1 < Deepest && IsHeadBelow(sheet, bottom + 1, name)) bottom++;
        while (bottom - top + 1 < Deepest && top > floor && IsGroupAbove(sheet, top - 1)) top--;
        if (bottom - top + 1 > Deepest) return null;
        IReadOnlyList<HeadColumn> columns = Columns(sheet, top, bottom);
        int roles = columns.Select(column => column.Role).Where(role => role != ColumnRole.None).Distinct().Count();
        if (roles < 2) return null;
        (string title, string? unit) = Title(sheet, top, floor);
        int? year = map.Year ?? HeadWords.YearOf(title) ?? columns.Where(column => column.Role is ColumnRole.YearPlan or ColumnRole.DoneInYear)
            .Select(column => HeadWords.YearOf(column.Text)).FirstOrDefault(found => found is not null);
        return new TableHead { Top = top, Bottom = bottom, Columns = columns, Title = title, TitleUnit = unit, Year = year };
    }

    /// <summary>Heads of the columns between two rows, merged cells filled, equal texts joined once.</summary>
    public IReadOnlyList<HeadColumn> Columns(Sheet sheet, int top, int bottom)
    {
        var columns = new List<HeadColumn>();
        for (int column = 0; column < sheet.Columns; column++)
        {
            var parts = new List<string>();
            string? unit = null;
            for (int row = top; row <= bottom; row++)
            {
                string text = sheet.Filled(row, column).Plain;
                if (text.Length == 0 || parts.Contains(text, StringComparer.Ordinal)) continue;
                if (HeadWords.IsUnit(text)) unit = text.Trim('(', ')');
                else parts.Add(text);
            }

            if (parts.Count == 0) continue;
            // The lowest words say most: 投资情况 | 总投资. Where they say nothing, those above do.
            ColumnRole role = parts.AsEnumerable().Reverse().Select(RoleOf).FirstOrDefault(found => found != ColumnRole.None);
            ColumnRole whole = HeadWords.RoleOf(string.Concat(parts));
            if (IsMonth(parts[^1]) || parts.Count > 1 && role is ColumnRole.Rate or ColumnRole.Date or ColumnRole.None) role = whole;
            unit ??= parts.AsEnumerable().Reverse().Select(HeadWords.UnitOf).FirstOrDefault(found => found is not null);
            string joined = string.Join('|', parts);
            if (Mapped(joined) is { } mapped) (role, unit) = (mapped.Role is { } named ? HeadWords.RoleByName(named)!.Value : role, mapped.Unit ?? unit);
            columns.Add(new HeadColumn(column, role, joined, unit));
        }

        return columns;
    }

    private static bool IsMonth(string text) => text.Length <= 4 && text.Contains('月', StringComparison.Ordinal);

    private int NameColumn(Sheet sheet, int row)
    {
        foreach (int column in sheet.Used(row))
        {
            Cell cell = sheet[row, column];
            if (cell.Kind != CellKind.Text || cell.Plain.Length > LongestHead || RoleOf(cell.Plain) != ColumnRole.Name) continue;
            // A title may hold the words of a head, but lies over many columns.
            if (sheet.MergedAt(row, column) is not { } merged || merged.Right - merged.Left <= 2) return column;
        }

        return -1;
    }

    private ColumnRole RoleOf(string tight) => Mapped(tight)?.Role is { } named ? HeadWords.RoleByName(named)!.Value : HeadWords.RoleOf(tight);

    private MappedColumn? Mapped(string head) => map.Columns.TryGetValue(head, out MappedColumn? column) ? column : null;

    // A further row of heads has nothing under the name, no numbers, and units or names of columns.
    private bool IsHeadBelow(Sheet sheet, int row, int name)
    {
        if (row >= sheet.Rows || !sheet[row, name].IsBlank) return false;
        int[] used = [.. sheet.Used(row)];
        if (used.Length == 0 || used.Any(column => sheet[row, column].Kind is CellKind.Date or CellKind.Number
            && Times.DateReader.Read(sheet[row, column], false, null).Dates.Count == 0)) return false;
        int told = used.Count(column => HeadWords.IsUnit(sheet[row, column].Plain) || RoleOf(sheet[row, column].Plain) != ColumnRole.None
            || IsMonth(sheet[row, column].Plain));
        return told > 0 && told * 2 >= used.Length && !used.Any(column => column < name && RoleOf(sheet[row, column].Plain) == ColumnRole.None
            && !HeadWords.IsUnit(sheet[row, column].Plain));
    }

    // A row of groups stands above the names: texts over several columns each, and more than one.
    private static bool IsGroupAbove(Sheet sheet, int row)
    {
        int[] used = [.. sheet.Used(row)];
        return used.Length >= 2 && used.All(column => sheet[row, column].Kind == CellKind.Text && sheet[row, column].Plain.Length <= 16
            && HeadWords.StatedUnit(sheet[row, column].Plain) is null)
            && used.Any(column => sheet.MergedAt(row, column) is { } range && range.Right > range.Left && range.Right - range.Left < sheet.Columns - 2);
    }

    private static (string Title, string? Unit) Title(Sheet sheet, int top, int floor)
    {
        var texts = new List<string>();
        string? unit = null;
        for (int row = Math.Max(floor, top - TitleRows); row < top; row++)
        {
            foreach (int column in sheet.Used(row))
            {
                string text = sheet[row, column].Plain;
                texts.Add(text);
                unit = HeadWords.StatedUnit(text) ?? (HeadWords.IsUnit(text) ? text.Trim('(', ')') : unit);
            }
        }

        return (string.Join(' ', texts), unit ?? texts.Select(HeadWords.UnitOf)
            .FirstOrDefault(found => found is not null && HeadWords.Factor("money", found) is not null));
    }
}
