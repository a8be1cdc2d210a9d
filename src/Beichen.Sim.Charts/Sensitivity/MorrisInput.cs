namespace Beichen.Sim.Charts;

/// <summary>What moving each lever over its range does to a target.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Target">Name of the target.</param>
/// <param name="Unit">Unit of the effects: pp or the target's own.</param>
/// <param name="Points">The levers.</param>
public sealed record MorrisInput(FigureSource Source, Bilingual Target, Bilingual Unit, IReadOnlyList<MorrisPoint> Points);
