using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Heads;
using Beichen.Sim.Ledgers.Maps;
using Beichen.Sim.Ledgers.Projects;
using Beichen.Sim.Ledgers.Rows;

namespace Beichen.Sim.Ledgers.Imports;

/// <summary>Rows to projects of a plan.</summary>
internal sealed class ImportPlanner(DistrictSeeds district, ImportMap map, FindingList findings)
{
    /// <summary>Largest investment that a plan takes, 亿元.</summary>
    private const decimal LargestInvestment = 3000;

    /// <summary>Rows that gave no project.</summary>
    public int LeftOut { get; private set; }

    public List<PlannedProject> Plan(IReadOnlyList<LedgerRow> rows)
    {
        var ids = new ProjectIds(findings);
        var kinds = new KindFinder(district, map, findings);
        var judge = new ProjectJudge(district.Start, findings);
        var projects = new List<PlannedProject>();
        foreach (LedgerRow row in rows)
        {
            RowChecks.Check(row, findings);
            if (Investment(row) is not { } investment)
            {
                LeftOut++;
                continue;
            }

            string kind = kinds.Kind(row);
            string id = ids.Of(row);
            PlannedProject project = judge.Judge(row, map.Matches.TryGetValue(id, out string? known) && known is not ImportMap.None ? known : id, kind,
                district.Kinds[kind], investment);
            if (project.Stage == ProjectStage.Lost)
            {
                findings.Problem("stopped", row.Stage?.Place ?? row.Place, ("name", row.Name), ("found", row.Stage?.Value ?? row.Nature?.Value));
                LeftOut++;
                continue;
            }

            projects.Add(project with { Chain = kinds.Chain(row, kind), Park = kinds.Park(row) });
        }

        return projects;
    }

    /// <summary>What this import took, as a map for the next: the given one, and every guess of it.</summary>
    public ImportMap Settled(IReadOnlyList<PlannedProject> projects, IReadOnlyList<HeadColumn> columns)
    {
        var mapped = new Dictionary<string, MappedColumn>(map.Columns, StringComparer.Ordinal);
        foreach (HeadColumn column in columns.Where(column => column.Role != ColumnRole.None)) mapped.TryAdd(column.Text,
            new MappedColumn(HeadWords.NameOf(column.Role), column.Unit));
        var kinds = new Dictionary<string, string>(map.Kinds, StringComparer.Ordinal);
        var chains = new Dictionary<string, string>(map.Chains, StringComparer.Ordinal);
        var parks = new Dictionary<string, string>(map.Parks, StringComparer.Ordinal);
        var matches = new Dictionary<string, string>(map.Matches, StringComparer.Ordinal);
        foreach (PlannedProject project in projects)
        {
            kinds.TryAdd(project.Row.Name, project.Kind);
            if (project.Kind is "industrial" or "data-centre") chains.TryAdd(project.Row.Name, project.Chain ?? ImportMap.None);
            if ((project.Row.Park ?? project.Row.Location) is { } place && project.Park is { } park) parks.TryAdd(place.Value, park);
        }

        foreach (Finding match in findings.All.Where(finding => finding.Key.StartsWith("match-by-name", StringComparison.Ordinal)))
            matches.TryAdd(match.Values.First(value => value.Key is "id").Value, ImportMap.None);
        return map with { Columns = mapped, Kinds = kinds, Chains = chains, Parks = parks, Matches = matches };
    }

    private Spread? Investment(LedgerRow row)
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
