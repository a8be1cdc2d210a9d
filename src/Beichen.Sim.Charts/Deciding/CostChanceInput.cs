namespace Beichen.Sim.Charts;

/// <summary>What a chance costs: the cheapest way to rising chances, and the settings that were chosen.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Targets">Names of the targets that are to be met together, as one term.</param>
/// <param name="Asked">The chance asked for, 0–1.</param>
/// <param name="Line">Cost in 亿元 and chance on the draws of the search, cheapest first.</param>
/// <param name="Chosen">Cost of the settings chosen, or of the nearest miss, with their chance and its 95 % interval on fresh draws.</param>
/// <param name="Feasible">Whether they reach the chance.</param>
public sealed record CostChanceInput(
    FigureSource Source, Bilingual Targets, double Asked, IReadOnlyList<(double Cost, double Chance)> Line,
    (double Cost, double Chance, double Low, double High) Chosen, bool Feasible);
