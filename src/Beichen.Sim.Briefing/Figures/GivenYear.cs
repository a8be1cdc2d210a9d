using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Briefing.Figures;

/// <summary>What a run that knows part of its year is drawn beside.</summary>
/// <param name="Before">What the same plan said before anything was known.</param>
/// <param name="Growth">Growth of GDP that was published, year to date, by quarter of the run.</param>
public sealed record GivenYear(RunSummary Before, IReadOnlyList<(int Quarter, double Growth)> Growth);
