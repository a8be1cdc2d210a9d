namespace Beichen.Sim.Experiments.Ensembles;

/// <summary>Asks for a run whose draws outgrow memory, or are as many as precision needs.</summary>
/// <param name="Sampling">Seed, and most draws.</param>
/// <param name="BatchDraws">Draws a batch on disk, 64 to 16,384 in steps of 64.</param>
/// <param name="Until">Half-width that every interval of a chance has to come down to; null when the draws decide.</param>
public sealed record EnsembleRequest(Sampling Sampling, int BatchDraws, double? Until = null);
