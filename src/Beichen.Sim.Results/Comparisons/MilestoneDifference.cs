namespace Beichen.Sim.Results.Comparisons;

/// <summary>A milestone that moved against the reference, on the same draws.</summary>
/// <param name="Id">Id.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="Due">Quarter by which it is due.</param>
/// <param name="MedianBefore">Median date under the reference, quarters since the
/// first day; null for never, and for a milestone that is not production.</param>
/// <param name="Median">Median date under the scenario.</param>
/// <param name="ProbabilityBefore">Chance of being on time under the reference.</param>
/// <param name="Probability">Chance of being on time under the scenario.</param>
/// <param name="Difference">That less the reference's.</param>
/// <param name="Low">Lower end of its 95 % interval (Agresti and Min 2005).</param>
/// <param name="High">Upper end.</param>
public sealed record MilestoneDifference(
    string Id, string Zh, string En, string Due, double? MedianBefore, double? Median,
    double ProbabilityBefore, double Probability, double Difference, double Low, double High);
