namespace Beichen.Sim.Charts;

/// <summary>The margins of the scored targets.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Rows">The targets, in plan order.</param>
public sealed record MarginInput(FigureSource Source, IReadOnlyList<MarginRow> Rows);
