namespace Beichen.Sim.Charts;

/// <summary>A stage of a project at the median, in quarters since the start of 2022Q1 (1.5 is the middle of 2022Q2).</summary>
/// <param name="Kind">Which stage.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
public readonly record struct ProjectStage(StageKind Kind, double Start, double End);
