namespace Beichen.Sim.Experiments.Sayings;

/// <summary>Asks what a run says beyond the chance of each target.</summary>
/// <param name="Run">The run, every column kept or outcomes alone.</param>
/// <param name="Sampling">The draws that it was made of.</param>
public sealed record SayingRequest(ScoredRun Run, Sampling Sampling)
{
    /// <summary>Whether the chances of the figures as reported are asked for too.</summary>
    public bool AsReported { get; init; }
}
