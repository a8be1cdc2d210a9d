namespace Beichen.Sim.Analysis.Attribution;

/// <summary>A player's share from sampled permutations.</summary>
/// <param name="Value">φ̂.</param>
/// <param name="StandardError">Its standard error from the permutations, pair by pair; 0 for a single pair.</param>
public readonly record struct ShapleyEstimate(double Value, double StandardError);
