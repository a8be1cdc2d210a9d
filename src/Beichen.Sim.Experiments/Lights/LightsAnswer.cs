namespace Beichen.Sim.Experiments.Lights;

/// <summary>The lights ahead.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Rules">Id of the rule set.</param>
/// <param name="DataDate">Last quarter of which anything is known; null before any is.</param>
/// <param name="Draws">Draws.</param>
/// <param name="EffectiveSampleSize">Draws of equal weight that say as much.</param>
/// <param name="Projects">Projects that are not in production by the plan, in the order of the plan.</param>
public sealed record LightsAnswer(string Scenario, string Rules, string? DataDate, int Draws, double EffectiveSampleSize, IReadOnlyList<ProjectLights> Projects)
{
    /// <summary>Seed of the draws.</summary>
    public required ulong Seed { get; init; }
}
