namespace Beichen.Sim.Charts;

/// <summary>Parks' land and desks.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="QuarterLabels">The quarters.</param>
/// <param name="Rows">The parks, in plan order.</param>
public sealed record ParkInput(FigureSource Source, IReadOnlyList<string> QuarterLabels, IReadOnlyList<ParkRow> Rows);
