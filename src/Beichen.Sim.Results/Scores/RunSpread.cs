namespace Beichen.Sim.Results.Scores;

/// <summary>Where the spread of the targets comes from, in two ways that do not mix: by cause, and by how surely its numbers are known.</summary>
/// <param name="Draws">Draws that the shares were worked out from.</param>
/// <param name="ByFactor">By cause: the city, outbreaks, the factors, projects, pipeline, luck.</param>
/// <param name="ByConfidence">By confidence of the source: luck, which no better source takes away, and values of low, medium and high confidence.</param>
public sealed record RunSpread(int Draws, IReadOnlyList<TargetSpread> ByFactor, IReadOnlyList<TargetSpread> ByConfidence);

/// <summary>The variance of a target's outcome, shared out.</summary>
/// <param name="Target">Id of the target.</param>
/// <param name="Parts">A part a group; all 0 where the outcome does not vary.</param>
public sealed record TargetSpread(string Target, IReadOnlyList<SpreadPart> Parts);

/// <summary>A group's part of a variance, each with its 95 % interval.</summary>
/// <param name="Id">The group.</param>
/// <param name="Share">By itself; parts of groups that do not interact add up to 1. A small one may come out below 0 by the noise of the draws.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
/// <param name="Total">With all its interactions.</param>
/// <param name="TotalLow">Lower end.</param>
/// <param name="TotalHigh">Upper end.</param>
public sealed record SpreadPart(string Id, double Share, double Low, double High, double Total, double TotalLow, double TotalHigh);
