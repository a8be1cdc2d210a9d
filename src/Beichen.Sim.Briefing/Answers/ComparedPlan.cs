namespace Beichen.Sim.Briefing.Answers;

/// <summary>One of several runs that are compared, against the reference.</summary>
/// <param name="Zh">Name of its scenario in Chinese.</param>
/// <param name="En">In English.</param>
/// <param name="Most">Id of the target whose chance moved most beyond the noise of the draws; null where none did, and for the reference.</param>
/// <param name="ChanceDifference">That chance less the reference's; 0 where there is none.</param>
/// <param name="Gains">Targets whose chance rose beyond the noise.</param>
/// <param name="Losses">Targets whose chance fell beyond it.</param>
/// <param name="Means">Of the target above and the one most often missed alone, those whose mean moved beyond the noise.</param>
/// <param name="Inputs">Values of the ledger that are others.</param>
/// <param name="Measures">Levers that are set otherwise, in the order of the book of levers.</param>
/// <param name="Moved">Milestones whose chance moved beyond the noise.</param>
/// <param name="MostMoved">Id of the milestone whose chance moved most; null for none.</param>
/// <param name="MilestoneBefore">Chance of that milestone under the reference.</param>
public sealed record ComparedPlan(
    string Zh, string En, string? Most, double ChanceDifference, int Gains, int Losses, IReadOnlyList<string> Means, int Inputs,
    IReadOnlyList<NameFact> Measures, int Moved, string? MostMoved, double? MilestoneBefore);
