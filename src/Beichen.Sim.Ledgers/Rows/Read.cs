using Beichen.Sim.Ledgers.Findings;

namespace Beichen.Sim.Ledgers.Rows;

/// <summary>A thing read, with the cell that it was read from.</summary>
/// <param name="Value">What was read.</param>
/// <param name="Place">Where it stands.</param>
public sealed record Read<T>(T Value, CellPlace Place);
