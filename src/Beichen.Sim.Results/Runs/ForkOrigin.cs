namespace Beichen.Sim.Results.Runs;

/// <summary>The run that another goes on from.</summary>
/// <param name="Run">Its result fingerprint.</param>
/// <param name="Scenario">Its scenario.</param>
/// <param name="Quarter">First quarter of the other policy.</param>
/// <param name="Policy">Scenario whose levers and shocks hold from it on; null where an earlier version of the program stored the fork.</param>
public sealed record ForkOrigin(string Run, string Scenario, string Quarter, string? Policy = null)
{
    /// <summary>The run that this one goes on from in its turn; null for one that was run from the first day.</summary>
    public ForkOrigin? ForkedFrom { get; init; }
}
