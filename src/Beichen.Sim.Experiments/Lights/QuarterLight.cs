namespace Beichen.Sim.Experiments.Lights;

/// <summary>Chances of the colours of a light at the end of a quarter; they sum to 1.</summary>
/// <param name="Quarter">Quarter.</param>
/// <param name="Green">Chance of green.</param>
/// <param name="Yellow">Chance of yellow.</param>
/// <param name="Red">Chance of red.</param>
public sealed record QuarterLight(string Quarter, double Green, double Yellow, double Red);
