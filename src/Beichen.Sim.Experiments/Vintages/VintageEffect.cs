namespace Beichen.Sim.Experiments.Vintages;

/// <summary>What one actual of a release moved.</summary>
/// <param name="Name">What it is.</param>
/// <param name="IsRevision">True for what was known before with another value, or is known no more.</param>
/// <param name="Moved">Change of the chance of each target, by id.</param>
public sealed record VintageEffect(string Name, bool IsRevision, IReadOnlyDictionary<string, double> Moved);
