namespace Beichen.Sim.Briefing.Answers;

/// <summary>A pair of targets that fight or go together, in draws.</summary>
/// <param name="Id">Both ids with a plus between.</param>
/// <param name="Fights">True when they hinder each other.</param>
/// <param name="Expected">Draws that would meet both if they had nothing to do with each other.</param>
public sealed record PairFact(string Id, bool Fights, double Expected);
