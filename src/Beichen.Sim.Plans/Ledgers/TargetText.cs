namespace Beichen.Sim.Plans.Ledgers;

/// <summary>What a target or a milestone says: its words, and a count's number as it may stand in a sentence.</summary>
/// <param name="Id">Id of the target; of the milestone, which cannot be named as a source at all.</param>
/// <param name="Quote">The report's own words; null when it quotes none.</param>
/// <param name="Number">Number of a count; null for a rate, whose figures stand in many sentences, and for a milestone.</param>
/// <param name="Part">Path of what the number speaks of, e.g. <c>firms</c>.</param>
/// <param name="IsMilestone">True for a milestone.</param>
internal sealed record TargetText(string Id, string? Quote, string? Number, string Part, bool IsMilestone);
