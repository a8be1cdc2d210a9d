using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Heads;
using Beichen.Sim.Ledgers.Projects;
using Beichen.Sim.Ledgers.Rows;
using Beichen.Sim.Ledgers.Sheets;

namespace Beichen.Sim.Ledgers.Imports;

/// <summary>Planners' ledgers to projects, with every guess and problem noted.</summary>
public static class LedgerImport
{
    /// <summary>Largest investment that a plan takes, 亿元.</summary>
    private const decimal LargestInvestment = 3000;

    /// <summary>Reads files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="district">The district that they belong to.</param>
    public static ImportResult Read(IReadOnlyList<string> files, DistrictSeeds district)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(district);
        var findings = new FindingList();
        var rows = new List<LedgerRow>();
        int dropped = 0;
        foreach (string file in files)
        {
            IReadOnlyList<Sheet> sheets = BookReader.Read(file, findings);
            bool any = false;
            foreach (Sheet sheet in sheets)
            {
                foreach (LedgerTable table in TableReader.Tables(sheet).Where(table => table.Head.ListsProjects))
                {
                    any = true;
                    dropped += ReadTable(table, findings, rows);
                }
            }

            if (!any && sheets.Count > 0) findings.Refuse("no-table", new CellPlace(sheets[0].File, sheets[0].Name, string.Empty));
        }

        FamilyChecks.CheckTwice(rows, findings);
        IReadOnlyList<PlannedProject> projects = Plan(FamilyChecks.WithoutParents(rows, findings), district, findings, ref dropped);
        ProjectMatches.Propose(projects, district.Projects, findings);
        return new ImportResult(projects, findings.All, dropped);
    }

    private static int ReadTable(LedgerTable table, FindingList findings, List<LedgerRow> rows)
    {
        NoteHidden(table, findings);
        foreach (HeadColumn column in table.Head.Columns.Where(column => column.Role == ColumnRole.None))
            findings.Note("column-not-used", table.Sheet.Place(table.Head.Bottom, column.Index), ("head", column.Text));
        foreach (IGrouping<ColumnRole, HeadColumn> same in table.Head.Columns.Where(column => column.Role is ColumnRole.Total or ColumnRole.Done or ColumnRole.YearPlan or ColumnRole.Name).GroupBy(column => column.Role).Where(group => group.Count() > 1))
            findings.Guess("two-columns-of-a-role", table.Sheet.Place(table.Head.Bottom, same.Last().Index), ("head", same.Last().Text), ("taken", same.First().Text));
        var units = new LedgerUnits(table, findings);
        var reader = new RowReader(table, units, table.Head.Year, findings);
        int dropped = 0;
        foreach (TableRow row in table.Rows.Where(row => row.Kind == RowKind.Project))
        {
            if (reader.Read(row) is not { } read) dropped++;
            else rows.Add(read);
        }

        TotalChecks.Check(table, units, findings);
        return dropped;
    }

    private static void NoteHidden(LedgerTable table, FindingList findings)
    {
        if (table.Sheet.IsHidden) findings.Guess("hidden-sheet", new CellPlace(table.Sheet.File, table.Sheet.Name, string.Empty));
        foreach (TableRow row in table.Rows.Where(row => row.Kind == RowKind.Project && table.Sheet.HiddenRows.Contains(row.Row)))
            findings.Guess("hidden-row", table.Sheet.Place(row.Row, table.Head.Of(ColumnRole.Name)!.Index), ("found", table.Sheet[row.Row, table.Head.Of(ColumnRole.Name)!.Index].Plain));
        foreach (HeadColumn column in table.Head.Columns.Where(column => column.Role != ColumnRole.None && table.Sheet.HiddenColumns.Contains(column.Index)))
            findings.Guess("hidden-column", table.Sheet.Place(table.Head.Bottom, column.Index), ("head", column.Text));
    }

    private static List<PlannedProject> Plan(IReadOnlyList<LedgerRow> rows, DistrictSeeds district, FindingList findings, ref int dropped)
    {
        var ids = new ProjectIds(findings);
        var kinds = new KindFinder(district, findings);
        var judge = new ProjectJudge(district.Start, findings);
        var projects = new List<PlannedProject>();
        foreach (LedgerRow row in rows)
        {
            RowChecks.Check(row, findings);
            if (Investment(row, findings) is not { } investment)
            {
                dropped++;
                continue;
            }

            string kind = kinds.Kind(row);
            PlannedProject project = judge.Judge(row, ids.Of(row), kind, district.Kinds[kind], investment);
            if (project.Stage == Kernel.Projects.ProjectStage.Lost)
            {
                findings.Problem("stopped", row.Stage?.Place ?? row.Place, ("name", row.Name), ("found", row.Stage?.Value ?? row.Nature?.Value));
                dropped++;
                continue;
            }

            projects.Add(project with { Chain = kinds.Chain(row, kind), Park = kinds.Park(row) });
        }

        return projects;
    }

    private static Spread? Investment(LedgerRow row, FindingList findings)
    {
        if (row.Total is not { } total || total.Value.Value == 0)
        {
            findings.Problem("no-investment", row.Total?.Place ?? row.Place, ("name", row.Name));
            return null;
        }

        if (total.Value.High > LargestInvestment)
        {
            findings.Problem("investment-out-of-range", total.Place, ("name", row.Name), ("found", total.Value.Value), ("most", LargestInvestment));
            return null;
        }

        return new Spread(total.Value.Low, total.Value.Value, total.Value.High, total.Place.ToString(), total.Value.Doubt is not null);
    }
}
