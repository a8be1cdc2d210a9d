namespace Beichen.Sim.Experiments.Attribution;

/// <summary>Asks which changes of a scenario make its difference to the one that it extends, or is held against.</summary>
/// <param name="Target">Id of the target that is judged.</param>
/// <param name="Sampling">Draws of every plan.</param>
/// <param name="PairsOfOrders">Pairs of orders that are sampled where the changes are too many for all combinations.</param>
public sealed record AttributionRequest(string Target, Sampling Sampling, int PairsOfOrders = 30);
