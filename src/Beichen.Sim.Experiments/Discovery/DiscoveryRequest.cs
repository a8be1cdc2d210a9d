namespace Beichen.Sim.Experiments.Discovery;

/// <summary>Asks under which conditions a target is missed.</summary>
/// <param name="Target">Id of the target that is judged.</param>
/// <param name="Sampling">Draws of the run.</param>
public sealed record DiscoveryRequest(string Target, Sampling Sampling);
