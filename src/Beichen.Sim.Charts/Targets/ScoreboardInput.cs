namespace Beichen.Sim.Charts;

/// <summary>All targets of the plan with the spread of their outcomes.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Rows">The targets, in plan order.</param>
public sealed record ScoreboardInput(FigureSource Source, IReadOnlyList<ScoreboardRow> Rows);
