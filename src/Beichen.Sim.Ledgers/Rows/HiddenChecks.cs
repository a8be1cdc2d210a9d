using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Heads;
using Beichen.Sim.Ledgers.Maps;

namespace Beichen.Sim.Ledgers.Rows;

/// <summary>Says what is hidden and was read all the same, or left out because a map says so.</summary>
internal static class HiddenChecks
{
    public static void Note(LedgerTable table, ImportMap map, FindingList findings)
    {
        int name = table.Head.Of(ColumnRole.Name)!.Index;
        var sheet = table.Sheet;
        if (sheet.IsHidden) Tell(map, findings, "hidden-sheet", new CellPlace(sheet.File, sheet.Name, string.Empty), string.Empty);
        foreach (TableRow row in table.Rows.Where(row => row.Kind == RowKind.Project && sheet.HiddenRows.Contains(row.Row)))
            Tell(map, findings, "hidden-row", sheet.Place(row.Row, name), sheet[row.Row, name].Plain);
        foreach (HeadColumn column in table.Head.Columns.Where(column => column.Role != ColumnRole.None && sheet.HiddenColumns.Contains(column.Index)))
            Tell(map, findings, "hidden-column", sheet.Place(table.Head.Bottom, column.Index), column.Text);
    }

    private static void Tell(ImportMap map, FindingList findings, string key, CellPlace place, string found)
    {
        if (map.SkipsHidden is null) findings.Guess(key, place, ("found", found));
        else findings.Note(map.SkipsHidden.Value && key is not "hidden-column" ? "hidden-left-out" : key, place, ("found", found));
    }
}
