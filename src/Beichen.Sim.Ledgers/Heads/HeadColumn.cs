namespace Beichen.Sim.Ledgers.Heads;

/// <summary>A column of a table.</summary>
/// <param name="Index">Column from 0.</param>
/// <param name="Role">What it tells.</param>
/// <param name="Text">Its head, its rows joined by a stroke.</param>
/// <param name="Unit">Unit of its numbers; null when none is written.</param>
public sealed record HeadColumn(int Index, ColumnRole Role, string Text, string? Unit);
