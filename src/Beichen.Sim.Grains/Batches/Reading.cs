using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Batches;

/// <summary>One column of what an actor publishes at the end of one quarter.</summary>
/// <param name="Kind">Kind of actor.</param>
/// <param name="Entity">Its index among its kind.</param>
/// <param name="Column">Column of what it publishes.</param>
/// <param name="Quarter">Index of the quarter; −1 where it is not asked for.</param>
public readonly record struct Reading(EntityKind Kind, int Entity, int Column, int Quarter);
