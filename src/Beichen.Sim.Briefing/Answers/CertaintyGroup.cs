namespace Beichen.Sim.Briefing.Answers;

/// <summary>The targets that one word of certainty fits.</summary>
/// <param name="Zh">The word in Chinese.</param>
/// <param name="En">The word in English.</param>
/// <param name="Targets">Ids, in plan order.</param>
/// <param name="Count">How many.</param>
public sealed record CertaintyGroup(string Zh, string En, IReadOnlyList<string> Targets, int Count);
