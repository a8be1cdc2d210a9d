namespace Beichen.Sim.Charts;

/// <summary>From no condition to the narrowest: what density costs in coverage.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Target">Name of the target whose misses are explained.</param>
/// <param name="Steps">The steps of the search, widest first: coverage, density, conditions.</param>
/// <param name="Chosen">Coverage and density of the box that was chosen; null where none stood out.</param>
public sealed record TradeOffInput(
    FigureSource Source, Bilingual Target, IReadOnlyList<(double Coverage, double Density, int Conditions)> Steps, (double Coverage, double Density)? Chosen);
