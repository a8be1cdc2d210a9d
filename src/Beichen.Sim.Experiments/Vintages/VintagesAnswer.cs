using Beichen.Sim.Analysis.Scoring;

namespace Beichen.Sim.Experiments.Vintages;

/// <summary>How each target's chance moved from release to release.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Draws">Draws in all.</param>
/// <param name="Before">Chance of each target before anything was known, by id.</param>
/// <param name="Releases">The releases, in the order in which they were kept.</param>
public sealed record VintagesAnswer(string Scenario, int Draws, IReadOnlyDictionary<string, double> Before, IReadOnlyList<ReleaseMove> Releases)
{
    /// <summary>The targets, in the order of the plan: id, Chinese and English name.</summary>
    public required IReadOnlyList<VintageTarget> Targets { get; init; }

    /// <summary>How the releases fared, where the last of them knows how the year ended; empty otherwise.</summary>
    public IReadOnlyList<VintageScore> Scores { get; init; } = [];

    /// <summary>Brier score of all stated chances with its parts, reliability among them; null where nothing is scored.</summary>
    public BrierSplit? Brier => Scores.Count == 0 ? null : BrierSplit.Of([.. Scores.Select(score => score.Stated)], [.. Scores.Select(score => score.Hit)]);

    /// <summary>Share of the outcomes inside their bands from the first to the ninth tenth; null where nothing is scored.</summary>
    public Coverage? Coverage => Scores.Count == 0 ? null : Analysis.Scoring.Coverage.Of(Scores.Count(score => score.Inside), Scores.Count);
}
