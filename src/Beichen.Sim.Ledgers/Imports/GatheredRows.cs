using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Heads;
using Beichen.Sim.Ledgers.Maps;
using Beichen.Sim.Ledgers.Panels;
using Beichen.Sim.Ledgers.Rows;
using Beichen.Sim.Ledgers.Schedules;
using Beichen.Sim.Ledgers.Sheets;

namespace Beichen.Sim.Ledgers.Imports;

/// <summary>What the files of an import hold: rows of projects, and figures of tables that list none.</summary>
internal sealed class GatheredRows(ImportMap map, FindingList findings)
{
    private readonly List<LedgerRow> rows = [];
    private readonly List<Observation> observations = [];
    private readonly List<HeadColumn> columns = [];
    private readonly TableReader tables = new(map);

    public IReadOnlyList<LedgerRow> Rows => rows;

    public IReadOnlyList<Observation> Observations => observations;

    /// <summary>Columns of all tables of projects.</summary>
    public IReadOnlyList<HeadColumn> Columns => columns;

    public int LeftOut { get; private set; }

    public void Read(string path)
    {
        if (BookReader.Open(path, findings) is not { } file) return;
        if (file.Form is FileForm.Xer or FileForm.ProjectXml)
        {
            IReadOnlyList<Schedule> schedules = file.Form == FileForm.Xer ? XerReader.Read(file.Bytes, file.Name, findings)
                : ProjectXmlReader.Read(file.Bytes, file.Name, findings);
            rows.AddRange(schedules.Select(schedule => ScheduleRows.Of(schedule, findings)).OfType<LedgerRow>());
            return;
        }

        IReadOnlyList<Sheet> sheets = BookReader.Sheets(file, findings);
        int before = rows.Count + observations.Count + LeftOut;
        foreach (Sheet sheet in sheets.Where(sheet => !(sheet.IsHidden && map.SkipsHidden == true))) Read(sheet);
        if (rows.Count + observations.Count + LeftOut == before && sheets.Count > 0) findings.Refuse("no-table",
            new CellPlace(file.Name, sheets[0].Name, string.Empty));
    }

    private void Read(Sheet sheet)
    {
        LedgerTable[] lists = [.. tables.Tables(sheet).Where(table => table.Head.ListsProjects)];
        foreach (LedgerTable table in lists) Read(table);
        if (lists.Length > 0) return;
        IReadOnlyList<Observation> figures = PanelReader.Read(sheet, findings);
        observations.AddRange(figures);
        if (figures.Count > 0) findings.Note("figures-without-projects", new CellPlace(sheet.File, sheet.Name, string.Empty), ("count", figures.Count));
    }

    private void Read(LedgerTable table)
    {
        HiddenChecks.Note(table, map, findings);
        foreach (HeadColumn column in table.Head.Columns.Where(column => column.Role == ColumnRole.None))
            findings.Note("column-not-used", table.Sheet.Place(table.Head.Bottom, column.Index), ("head", column.Text));
        foreach (IGrouping<ColumnRole, HeadColumn> same in table.Head.Columns
            .Where(column => column.Role is ColumnRole.Total or ColumnRole.Done or ColumnRole.YearPlan or ColumnRole.Name).GroupBy(column => column.Role)
            .Where(group => group.Count() > 1))
            findings.Guess("two-columns-of-a-role", table.Sheet.Place(table.Head.Bottom, same.Last().Index), ("head", same.Last().Text),
                ("taken", same.First().Text));
        var units = new LedgerUnits(table, findings);
        columns.AddRange(table.Head.Columns.Select(units.WithUnit));
        var reader = new RowReader(table, units, table.Head.Year, findings);
        foreach (TableRow row in table.Rows.Where(row => row.Kind == RowKind.Project && !(map.SkipsHidden == true && table.Sheet.HiddenRows.Contains(row.Row))))
        {
            if (reader.Read(row) is not { } read) LeftOut++;
            else rows.Add(read);
        }

        TotalChecks.Check(table, units, findings);
    }
}
