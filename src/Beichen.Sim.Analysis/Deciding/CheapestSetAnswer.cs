namespace Beichen.Sim.Analysis.Deciding;

/// <summary>What a search for the cheapest set came to.</summary>
/// <param name="Set">The steps of the cheapest set found; null where none reaches the chance.</param>
/// <param name="Cost">Its cost; NaN without one.</param>
/// <param name="Hits">Draws that hit under it, on the draws that chose it: too hopeful by selection, to be judged again on fresh ones.</param>
/// <param name="Draws">Draws in all.</param>
/// <param name="LowerBoundCost">Cost below which every set was ruled out at 97.5 %; NaN where none could be stated.</param>
/// <param name="Tried">Sets tried.</param>
/// <param name="IsExact">Whether every cheaper set was tried.</param>
/// <param name="Nearest">The set with the most hits of all tried.</param>
/// <param name="NearestHits">Its hits.</param>
public sealed record CheapestSetAnswer(
    int[]? Set, double Cost, int Hits, int Draws, double LowerBoundCost, int Tried, bool IsExact, int[] Nearest, int NearestHits);
