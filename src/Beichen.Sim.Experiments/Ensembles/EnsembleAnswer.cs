using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Experiments.Ensembles;

/// <summary>What an ensemble on disk says.</summary>
/// <param name="Summary">Its scores.</param>
/// <param name="Identity">What was run, and how.</param>
/// <param name="Record">What the manifest says of its batches.</param>
public sealed record EnsembleAnswer(RunSummary Summary, RunIdentity Identity, EnsembleRecord Record);
