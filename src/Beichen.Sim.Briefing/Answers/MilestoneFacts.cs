namespace Beichen.Sim.Briefing.Answers;

/// <summary>The milestones that are due within a run.</summary>
/// <param name="Due">How many.</param>
/// <param name="Doubtful">How many are not more likely than not: their interval does not lie above one half.</param>
/// <param name="Least">Id of the one with the least chance; null for none.</param>
/// <param name="Attention">Ids of the doubtful, the least chance first, ties in plan order.</param>
public sealed record MilestoneFacts(int Due, int Doubtful, string? Least, IReadOnlyList<string> Attention);
