namespace Beichen.Sim.Plans.Targets;

/// <summary>What the plan's text leaves open about a target; shown to the reader, never resolved in silence.</summary>
/// <param name="Target">Id of the target.</param>
/// <param name="Chinese">In Chinese.</param>
/// <param name="English">In English.</param>
public sealed record TargetAmbiguity(string Target, string Chinese, string English);
