namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>后几季需增: what the rest of the year needs for a target to be met.</summary>
/// <param name="Target">Id of the target.</param>
/// <param name="Value">Growth over the same rest of last year for a growth target,
/// a fraction; pieces still to come for a count. The median over the draws.</param>
/// <param name="Unit">Unit: fraction, or that of the count.</param>
public sealed record NeededRest(string Target, double Value, string Unit);
