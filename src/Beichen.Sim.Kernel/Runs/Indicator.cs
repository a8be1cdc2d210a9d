namespace Beichen.Sim.Kernel.Runs;

/// <summary>One column of a run's result: an indicator of an entity.</summary>
/// <param name="Kind">Kind of actor that publishes it.</param>
/// <param name="Entity">Index of the actor among its kind.</param>
/// <param name="Column">Column of what it publishes at the end of the quarter.</param>
/// <param name="EntityId">Id of the entity; of the part (an activity, a revenue item, a stream, a target) where it stands for one.</param>
/// <param name="Name">Name of the indicator, e.g. <c>GdpGrowthYearToDate</c>.</param>
/// <param name="Unit">Unit.</param>
public sealed record Indicator(EntityKind Kind, int Entity, int Column, string EntityId, string Name, string Unit);
