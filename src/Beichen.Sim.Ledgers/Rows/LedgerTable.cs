using Beichen.Sim.Ledgers.Heads;
using Beichen.Sim.Ledgers.Sheets;

namespace Beichen.Sim.Ledgers.Rows;

/// <summary>A table of projects on a sheet.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Head">Its head.</param>
/// <param name="Rows">Its rows.</param>
public sealed record LedgerTable(Sheet Sheet, TableHead Head, IReadOnlyList<TableRow> Rows);
