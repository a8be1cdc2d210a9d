namespace Beichen.Sim.Charts;

/// <summary>What a quarter's delay of every project does to the chances.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Rows">The targets, in plan order; the figure ranks them.</param>
public sealed record TimingInput(FigureSource Source, IReadOnlyList<TimingRow> Rows);
