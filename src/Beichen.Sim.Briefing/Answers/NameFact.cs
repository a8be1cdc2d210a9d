namespace Beichen.Sim.Briefing.Answers;

/// <summary>A name.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record NameFact(string Zh, string En);
