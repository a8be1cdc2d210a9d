namespace Beichen.Sim.Results.Runs;

/// <summary>The run that another goes on from.</summary>
/// <param name="Run">Its result fingerprint.</param>
/// <param name="Scenario">Its scenario.</param>
/// <param name="Quarter">First quarter of the other policy.</param>
public sealed record ForkOrigin(string Run, string Scenario, string Quarter);
