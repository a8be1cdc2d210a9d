using Beichen.Sim.Ledgers.Findings;

namespace Beichen.Sim.Ledgers.Panels;

/// <summary>A figure of a table that lists no projects: a district's indicator of a period, or a stage by a sector.</summary>
/// <param name="Label">What the row is of: a district, a stage; its labels joined by a stroke.</param>
/// <param name="Indicator">What the column is of, its heads joined by a stroke.</param>
/// <param name="Period">Period that the heads, the row or the title name; empty when none.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Unit that the head or the title names; empty when none.</param>
/// <param name="IsTotal">True for a sum of other rows.</param>
/// <param name="Place">Its cell.</param>
public sealed record Observation(string Label, string Indicator, string Period, decimal Value, string Unit, bool IsTotal, CellPlace Place);
