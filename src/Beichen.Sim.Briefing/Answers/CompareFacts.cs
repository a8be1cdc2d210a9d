namespace Beichen.Sim.Briefing.Answers;

/// <summary>What a briefing says of several runs beyond their manifests and their pairing.</summary>
/// <param name="District">The district.</param>
/// <param name="Year">Year of the targets.</param>
/// <param name="Count">Runs, the reference among them.</param>
/// <param name="Plans">The runs, the reference first.</param>
/// <param name="Asked">What each target of the reference asks.</param>
/// <param name="Shown">Id of the target whose chances differ most from the reference's over all runs; null where nothing moved.</param>
/// <param name="Milestones">Ids of the milestones whose chances moved most over all runs, the farthest first.</param>
public sealed record CompareFacts(
    NameFact District, int Year, int Count, IReadOnlyList<ComparedPlan> Plans, IReadOnlyList<AskedFact> Asked,
    string? Shown, IReadOnlyList<string> Milestones)
{
    /// <summary>What each plan costs beyond the reference, 亿元; null where that is not known.</summary>
    public required IReadOnlyList<double?> Costs { get; init; }

    /// <summary>The plan that the rule of advice takes; null where none qualifies.</summary>
    public required AdviceFact? Advice { get; init; }
}
