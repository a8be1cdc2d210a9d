namespace Beichen.Sim.Results.Comparisons;

/// <summary>A scenario against the reference.</summary>
/// <param name="Scenario">Scenario id.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="Targets">Target by target, those that both have, in the reference's order.</param>
/// <param name="JointBefore">Chance of every scored target together in the reference; null when there is none.</param>
/// <param name="JointProbability">Chance of every scored target together in the scenario; null when there is none.</param>
/// <param name="JointDifference">That chance less the reference's.</param>
/// <param name="JointLow">Lower end of the difference's 95 % interval.</param>
/// <param name="JointHigh">Upper end of the difference's 95 % interval.</param>
/// <param name="JointDiffers">True when McNemar's p of the joint chance is below 0.05.</param>
public sealed record ScenarioDifference(
    string Scenario,
    string Zh,
    string En,
    IReadOnlyList<TargetDifference> Targets,
    double? JointBefore,
    double? JointProbability,
    double? JointDifference,
    double? JointLow,
    double? JointHigh,
    bool JointDiffers)
{
    /// <summary>Milestones that moved: whose chance or median date is another in any draw, the largest change of chance first.</summary>
    public IReadOnlyList<MilestoneDifference> Milestones { get; init; } = [];

    /// <summary>
    /// Settings in which its plan differs from the reference's, in the order of the ledger; levers and dates that say the same of several are one.
    /// </summary>
    public IReadOnlyList<SettingDifference> Settings { get; init; } = [];
}
