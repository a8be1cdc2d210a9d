using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Experiments.Forking;

/// <summary>A fork beside the run that it comes from.</summary>
/// <param name="Scenario">Id of the fork.</param>
/// <param name="ForkedFrom">The run, and the first quarter of the other policy.</param>
/// <param name="Draws">Draws.</param>
/// <param name="Seed">Seed.</param>
/// <param name="ResultFingerprint">Its result fingerprint; that of the run where nothing changed.</param>
/// <param name="Unchanged">What the other scenario asks for and a run under way cannot change, in both languages.</param>
/// <param name="Difference">Target by target, fork less run, on the same draws; null for a plan without targets.</param>
public sealed record ForkReport(
    string Scenario, ForkOrigin ForkedFrom, int Draws, ulong Seed, string ResultFingerprint,
    IReadOnlyList<Bilingual> Unchanged, ScenarioDifference? Difference);
