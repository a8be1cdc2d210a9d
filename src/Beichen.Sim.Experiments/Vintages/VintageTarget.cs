namespace Beichen.Sim.Experiments.Vintages;

/// <summary>A target of the vintages.</summary>
/// <param name="Id">Id.</param>
/// <param name="Zh">Name in Chinese.</param>
/// <param name="En">Name in English.</param>
public sealed record VintageTarget(string Id, string Zh, string En);
