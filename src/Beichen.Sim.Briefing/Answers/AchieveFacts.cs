namespace Beichen.Sim.Briefing.Answers;

/// <summary>What a briefing says of an answer to what it takes, beyond the answer.</summary>
/// <param name="District">The district.</param>
/// <param name="Year">Year of the targets.</param>
/// <param name="Settings">Levers that are moved.</param>
/// <param name="Result">The chance that was verified, as an object of chance and interval.</param>
/// <param name="Gain">That chance less the one before.</param>
/// <param name="Short">The chance asked for less the one verified; 0 where it is reached.</param>
/// <param name="Kept">Targets that were to be held and are.</param>
/// <param name="Steps">Points of the line of cost against chance that the table prints, from the cheapest.</param>
public sealed record AchieveFacts(
    NameFact District, int Year, int Settings, NowFact Result, double Gain, double Short, int Kept, IReadOnlyList<int> Steps);
