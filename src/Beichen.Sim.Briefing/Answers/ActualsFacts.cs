namespace Beichen.Sim.Briefing.Answers;

/// <summary>What a briefing says of a run that was given actuals, beyond the answer that was kept beside it.</summary>
/// <param name="District">The district.</param>
/// <param name="Year">Year of the targets.</param>
/// <param name="Known">Figures and facts that were known.</param>
/// <param name="Now">Every scored target once they were known, in plan order.</param>
/// <param name="Moved">Targets whose chance moved by three points or more, the farthest first.</param>
/// <param name="Spared">How many moved less.</param>
/// <param name="Effects">What each actual moved most, in the order in which they were taken in.</param>
/// <param name="Strongest">Index of the actual that moved a chance most; −1 where none is known.</param>
/// <param name="Milestone">Id of the milestone whose chance moved most; null where none did.</param>
/// <param name="MilestoneChange">Its chance now less before.</param>
public sealed record ActualsFacts(
    NameFact District, int Year, int Known, IReadOnlyList<NowFact> Now, IReadOnlyList<string> Moved, int Spared,
    IReadOnlyList<EffectFact> Effects, int Strongest, string? Milestone, double MilestoneChange);
