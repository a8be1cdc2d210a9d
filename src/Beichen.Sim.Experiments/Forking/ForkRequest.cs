using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Experiments.Forking;

/// <summary>Asks how a run would have gone on under another policy from a quarter.</summary>
/// <param name="At">First quarter of the other policy.</param>
/// <param name="Scenario">File of the scenario whose levers and shocks hold from there.</param>
public sealed record ForkRequest(Quarter At, string Scenario);
