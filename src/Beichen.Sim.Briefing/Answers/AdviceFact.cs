namespace Beichen.Sim.Briefing.Answers;

/// <summary>
/// The plan that the rule of advice takes: of those whose cost beyond the reference's is known, that raise a chance beyond the noise and under which no
/// chance falls by more than <see cref="RunRules.MostFall"/> points, the one with the most points of a chance for the money.
/// </summary>
/// <param name="At">Its place among the plans.</param>
/// <param name="More">What it costs beyond the reference, 亿元.</param>
/// <param name="Target">Id of the target whose chance it raises most.</param>
/// <param name="Rise">By how much.</param>
/// <param name="Falls">Id of the target whose chance falls most beyond the noise; null for none.</param>
/// <param name="Fall">By how much, below zero; 0 for none.</param>
/// <param name="Rivals">Plans that cost more still, against it on that target.</param>
public sealed record AdviceFact(int At, double More, string Target, double Rise, string? Falls, double Fall, IReadOnlyList<RivalFact> Rivals);
