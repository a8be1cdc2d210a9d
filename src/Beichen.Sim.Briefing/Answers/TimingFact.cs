namespace Beichen.Sim.Briefing.Answers;

/// <summary>What a quarter's delay of every project does to a target's chance.</summary>
/// <param name="Target">Id of the target.</param>
/// <param name="ChanceDifference">Chance a quarter later less that as planned.</param>
public sealed record TimingFact(string Target, double ChanceDifference);
