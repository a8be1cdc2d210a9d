namespace Beichen.Sim.Charts;

/// <summary>The year's growth of several scenarios on the same draws, a small fan each on one scale.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="QuarterLabels">The quarters.</param>
/// <param name="Target">Growth asked for, as a fraction; null for none.</param>
/// <param name="Panels">The scenarios, the reference first.</param>
public sealed record SmallMultiplesInput(FigureSource Source, IReadOnlyList<string> QuarterLabels, double? Target, IReadOnlyList<SmallMultiple> Panels);
