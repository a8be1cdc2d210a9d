namespace Beichen.Sim.Briefing.Answers;

/// <summary>What something is called in either language.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record NameFact(string Zh, string En);
