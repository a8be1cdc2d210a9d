using System.Globalization;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Heads;
using Beichen.Sim.Ledgers.Numbers;

namespace Beichen.Sim.Ledgers.Rows;

/// <summary>Holds the totals of a table against the rows that they sum.</summary>
internal static class TotalChecks
{
    // Sums of figures that were rounded one by one.
    private const decimal Rounding = 0.001m;

    /// <summary>Notes a total that no run of rows above or below it adds up to.</summary>
    public static void Check(LedgerTable table, LedgerUnits units, FindingList findings)
    {
        HeadColumn[] money = [.. table.Head.Columns.Where(column =>
            column.Role is ColumnRole.Total or ColumnRole.YearPlan or ColumnRole.DoneInYear or ColumnRole.Done)];
        foreach (TableRow total in table.Rows.Where(row => row.Kind is RowKind.Total))
        {
            foreach (HeadColumn column in money)
            {
                if (AmountReader.Read(table.Sheet[total.Row, column.Index]).Amount is not { } amount
                    || units.Factor(column, "money", amount.Unit) is not { } factor) continue;
                decimal stated = amount.Value * factor;
                decimal[] sums = [.. Sums(table, total, column, units)];
                if (sums.Any(sum => Math.Abs(sum - stated) <= Math.Max(Math.Abs(stated), Math.Abs(sum)) * Rounding)) continue;
                findings.Problem("total-differs", table.Sheet.Place(total.Row, column.Index), ("head", column.Text), ("stated", Text(stated)),
                    ("sum", Text(sums.Length > 0 ? sums[0] : 0)));
            }
        }
    }

    // All rows, those since the last total above, and those down to the next total below.
    private static IEnumerable<decimal> Sums(LedgerTable table, TableRow total, HeadColumn column, LedgerUnits units)
    {
        decimal Sum(IEnumerable<TableRow> rows) => rows.Where(row => row.Kind == RowKind.Project)
            .Sum(row => AmountReader.Read(table.Sheet[row.Row, column.Index]).Amount is { } amount
                && units.Factor(column, "money", amount.Unit) is { } factor ? amount.Value * factor : 0);
        int at = table.Rows.ToList().IndexOf(total);
        yield return Sum(table.Rows);
        yield return Sum(table.Rows.Take(at).Reverse().TakeWhile(row => row.Kind != RowKind.Total));
        yield return Sum(table.Rows.Take(at).Reverse().TakeWhile(row => row.Kind is not (RowKind.Section or RowKind.Total)));
        yield return Sum(table.Rows.Skip(at + 1).TakeWhile(row => row.Kind != RowKind.Total));
        yield return Sum(table.Rows.Take(at));
        yield return Sum(table.Rows.Skip(at + 1));
    }

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
