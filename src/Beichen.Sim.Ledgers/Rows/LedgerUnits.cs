using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Heads;
using Beichen.Sim.Ledgers.Numbers;

namespace Beichen.Sim.Ledgers.Rows;

/// <summary>The unit of each column: from its head, else from the title, else guessed from the size of its numbers.</summary>
internal sealed class LedgerUnits
{
    // The median project of a ledger costs between 0.1 and 1,000 亿元, that is 1,000 and 10 million 万元.
    private const decimal LargestInHundredMillions = 1000;

    private readonly Dictionary<int, string?> ofColumn = [];

    public LedgerUnits(LedgerTable table, FindingList findings)
    {
        foreach (HeadColumn column in table.Head.Columns)
        {
            string? family = FamilyOf(column.Role);
            if (family is null) continue;
            string? unit = column.Unit ?? (family is "money" && HeadWords.Factor(family, table.Head.TitleUnit) is not null ? table.Head.TitleUnit : null);
            if (unit is null && Sizes(table, column) is { Count: > 0 } sizes)
            {
                decimal median = sizes[sizes.Count / 2];
                unit = family switch { "money" => median >= LargestInHundredMillions ? "万元" : "亿元", "land" => "亩", _ => median >= 1000 ? "平方米" : "万平方米" };
                findings.Guess("unit-not-written", table.Sheet.Place(table.Head.Bottom, column.Index), ("head", column.Text), ("unit", unit),
                    ("median", median));
            }

            ofColumn[column.Index] = unit;
        }
    }

    /// <summary>A column with the unit that it was read in.</summary>
    public HeadColumn WithUnit(HeadColumn column) => ofColumn.TryGetValue(column.Index, out string? unit) ? column with { Unit = unit } : column;

    /// <summary>Factor to the unit of a plan; null for money of another country.</summary>
    public decimal? Factor(HeadColumn column, string family, string? written) =>
        HeadWords.Factor(family, written ?? (ofColumn.TryGetValue(column.Index, out string? unit) ? unit : column.Unit));

    private static List<decimal> Sizes(LedgerTable table, HeadColumn column) =>
    [
        .. table.Rows.Where(row => row.Kind == RowKind.Project)
            .Select(row => AmountReader.Read(table.Sheet[row.Row, column.Index]).Amount?.Value ?? 0).Where(value => value > 0).Order(),
    ];

    private static string? FamilyOf(ColumnRole role) => role switch
    {
        ColumnRole.Total or ColumnRole.YearPlan or ColumnRole.Done or ColumnRole.DoneBefore or ColumnRole.DoneInYear or ColumnRole.DoneInMonth => "money",
        ColumnRole.Land => "land",
        ColumnRole.Floor => "floor",
        _ => null,
    };
}
