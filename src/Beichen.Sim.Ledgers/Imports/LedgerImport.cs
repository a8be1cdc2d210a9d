using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Maps;
using Beichen.Sim.Ledgers.Projects;
using Beichen.Sim.Ledgers.Rows;

namespace Beichen.Sim.Ledgers.Imports;

/// <summary>Planners' ledgers and schedules to projects, with every guess and problem noted.</summary>
public static class LedgerImport
{
    /// <summary>Reads ledgers and schedules, each by what its content is, and plans the projects that their rows tell of.</summary>
    /// <param name="files">The files.</param>
    /// <param name="district">The district that they belong to.</param>
    /// <param name="map">What has been settled; null for nothing.</param>
    public static ImportResult Read(IReadOnlyList<string> files, DistrictSeeds district, ImportMap? map = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(district);
        map ??= ImportMap.Empty;
        var findings = new FindingList(map.Accept);
        var gathered = new GatheredRows(map, findings);
        foreach (string file in files) gathered.Read(file);
        LedgerRow[] rows = [.. gathered.Rows.Where(row => !map.LeaveOut.Contains(row.Name)).Select(row => WithTotal(row, map))];
        FamilyChecks.CheckTwice(rows, findings);
        var planner = new ImportPlanner(district, map, findings);
        IReadOnlyList<PlannedProject> projects = planner.Plan(FamilyChecks.WithoutParents(rows, findings));
        ProjectMatches.Propose(projects, district.Projects, map, findings);
        return new ImportResult(projects, gathered.Observations, findings.All, gathered.LeftOut + planner.LeftOut)
        {
            Settled = planner.Settled(projects, gathered.Columns),
            Replaced = [.. projects.Select(project => project.Id).Where(id => district.Projects
                .Any(known => string.Equals(known.Id, id, StringComparison.Ordinal)))],
        };
    }

    private static LedgerRow WithTotal(LedgerRow row, ImportMap map) =>
        row.Total is null && map.Totals.TryGetValue(row.Name, out decimal total)
            ? row with { Total = new Read<Numbers.Amount>(Numbers.Amount.Of(total), row.Place) } : row;
}
