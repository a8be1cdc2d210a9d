namespace Beichen.Sim.Charts;

/// <summary>The milestones of the plan.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Rows">The milestones, in plan order; the figure ranks them.</param>
public sealed record MilestoneInput(FigureSource Source, IReadOnlyList<MilestoneRow> Rows);
