namespace Beichen.Sim.Experiments.Ensembles;

/// <summary>How far an ensemble, or several that belong together, have come.</summary>
/// <param name="Name">Which of several is under way; empty for one alone.</param>
/// <param name="Done">Draws on disk, of all of them.</param>
/// <param name="All">Draws in all.</param>
/// <param name="Added">Draws that were computed since the last report.</param>
/// <param name="Ends">Whether the one under way is complete with them.</param>
public readonly record struct EnsembleProgress(string Name, long Done, long All, int Added, bool Ends);
