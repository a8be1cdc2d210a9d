namespace Beichen.Sim.Charts;

/// <summary>How the change of a target's chance splits among the changes of a scenario.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Target">Name of the target.</param>
/// <param name="Before">Chance of the scenario that is extended, 0–1.</param>
/// <param name="After">Chance of the scenario, 0–1.</param>
/// <param name="Rows">Shapley values in percentage points of the chance with 95 % intervals; the figure ranks them.</param>
public sealed record ShapleyInput(FigureSource Source, Bilingual Target, double Before, double After, IReadOnlyList<IntervalBar> Rows);
