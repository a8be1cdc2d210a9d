namespace Beichen.Sim.Experiments.Explanation;

/// <summary>Where the spread of a number over all draws comes from.</summary>
/// <param name="Assumed">Share that goes with values assumed or taken from elsewhere, 0–1.</param>
/// <param name="Sourced">Share that goes with values that have a source.</param>
/// <param name="Luck">The rest: shocks, delays, arrivals, and what rank correlations do not see.</param>
/// <param name="StandardError">Error of the first two shares from the number of draws.</param>
/// <param name="Inputs">The values that move it most and are told from chance, the strongest first.</param>
public sealed record ExplainedSpread(double Assumed, double Sourced, double Luck, double StandardError, IReadOnlyList<ExplainedInput> Inputs);
