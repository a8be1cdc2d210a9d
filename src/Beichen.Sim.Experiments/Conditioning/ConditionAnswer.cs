namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>The rest of the year given what has happened.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="DataDate">Last quarter of which anything is known.</param>
/// <param name="Draws">Draws in all.</param>
/// <param name="EffectiveSampleSize">Draws of equal weight that say as much (Kish 1965).</param>
/// <param name="KHat">Shape of the tail of the weights (PSIS); null where all weigh alike.</param>
/// <param name="Regenerated">Draws made beyond those asked for, because the actuals left too few.</param>
/// <param name="Targets">Scored targets, in the order of the plan.</param>
/// <param name="Milestones">Milestones, in the order of the plan.</param>
/// <param name="Needed">What the rest of the year needs for each target due in it.</param>
/// <param name="Effects">What each actual moved, in the order in which they were taken in; they sum to the change of each chance.</param>
public sealed record ConditionAnswer(
    string Scenario,
    string DataDate,
    int Draws,
    double EffectiveSampleSize,
    double? KHat,
    int Regenerated,
    IReadOnlyList<ConditionedTarget> Targets,
    IReadOnlyList<ConditionedMilestone> Milestones,
    IReadOnlyList<NeededRest> Needed,
    IReadOnlyList<ActualEffect> Effects)
{
    /// <summary>Seed of the draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Last quarter of the run.</summary>
    public required string Horizon { get; init; }
}
