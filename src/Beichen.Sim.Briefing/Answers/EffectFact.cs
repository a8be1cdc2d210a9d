namespace Beichen.Sim.Briefing.Answers;

/// <summary>An actual and the target that it moved most.</summary>
/// <param name="Zh">What it is, in Chinese.</param>
/// <param name="En">In English.</param>
/// <param name="Unit">Unit of the figure; null for what is known of projects.</param>
/// <param name="Expected">What was expected of the figure, or the chance of the facts.</param>
/// <param name="Was">What it turned out to be.</param>
/// <param name="Target">Id of the target that it moved most.</param>
/// <param name="Moved">How far, as a difference of chances.</param>
public sealed record EffectFact(string Zh, string En, string? Unit, double Expected, double Was, string Target, double Moved);
