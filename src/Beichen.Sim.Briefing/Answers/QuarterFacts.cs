namespace Beichen.Sim.Briefing.Answers;

/// <summary>Where a run stands after a quarter, and what the rest of the year needs.</summary>
/// <param name="District">The district.</param>
/// <param name="Quarter">The quarter, as in <c>2022Q2</c>.</param>
/// <param name="Next">The first quarter after it in which a milestone comes due; the quarter after it where none does.</param>
/// <param name="Standing">Targets due at the end of its year, in plan order.</param>
/// <param name="Asked">What each of them asks.</param>
/// <param name="Passed">Milestones due by the quarter.</param>
/// <param name="Coming">Milestones due in that one.</param>
public sealed record QuarterFacts(
    NameFact District, string Quarter, string Next, IReadOnlyList<StandingFact> Standing, IReadOnlyList<AskedFact> Asked,
    MilestoneFacts Passed, MilestoneFacts Coming)
{
    /// <summary>The lights ahead; null where no rules were given, or the run kept no course of its projects.</summary>
    public LightFacts? Lights { get; init; }
}
