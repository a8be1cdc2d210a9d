namespace Beichen.Sim.Briefing.Answers;

/// <summary>What a target asks.</summary>
/// <param name="Target">Id of the target.</param>
/// <param name="Asked">Least outcome that is a hit.</param>
/// <param name="MedianGap">Median less that.</param>
public sealed record AskedFact(string Target, double Asked, double MedianGap);
