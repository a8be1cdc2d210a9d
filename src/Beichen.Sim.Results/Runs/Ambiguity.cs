namespace Beichen.Sim.Results.Runs;

/// <summary>A place where the plan's text allows several readings.</summary>
/// <param name="Target">Id of the target.</param>
/// <param name="Zh">How it was read, in Chinese.</param>
/// <param name="En">How it was read, in English.</param>
public sealed record Ambiguity(string Target, string Zh, string En);
