namespace Beichen.Sim.Charts;

/// <summary>A scenario's growth by quarter.</summary>
/// <param name="Name">Name of the scenario.</param>
/// <param name="Quarters">The spread at the end of each quarter.</param>
/// <param name="Chance">Chance of the target with its 95 % interval; null where it is not scored.</param>
public sealed record SmallMultiple(Bilingual Name, IReadOnlyList<FanQuarter> Quarters, (double Chance, double Low, double High)? Chance);
