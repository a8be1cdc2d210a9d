namespace Beichen.Sim.Charts;

/// <summary>What each activity adds to the growth of the year, as a mean over the draws, so that the parts add up.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Pulls">Activity and its contribution, a fraction.</param>
/// <param name="Target">Growth that is asked, a fraction.</param>
public sealed record PullInput(FigureSource Source, IReadOnlyList<(Bilingual Name, double Pull)> Pulls, double? Target);
