namespace Beichen.Sim.Ledgers.Panels;

/// <summary>Where a table of figures stands on a sheet, rows and columns from 0.</summary>
/// <param name="Top">First row of its heads.</param>
/// <param name="First">First row of its figures.</param>
/// <param name="Last">Last row of its figures.</param>
/// <param name="Labels">Columns that name the row.</param>
/// <param name="Title">What stands above.</param>
internal readonly record struct Panel(int Top, int First, int Last, IReadOnlyList<int> Labels, string Title);
