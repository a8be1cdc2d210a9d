namespace Beichen.Sim.Charts;

/// <summary>The chances of targets over the draws whose city grows within each of some bands.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Bands">Lower and upper edge of each band, fractions, the slowest first.</param>
/// <param name="Targets">The targets that lean on the city's growth, the most leaning first.</param>
public sealed record GivenGrowthInput(FigureSource Source, IReadOnlyList<(double Low, double High)> Bands, IReadOnlyList<GivenGrowthTarget> Targets);
