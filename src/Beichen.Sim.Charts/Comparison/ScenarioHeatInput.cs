namespace Beichen.Sim.Charts;

/// <summary>Probability of each target under each scenario.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Scenarios">The scenarios; the first is the baseline.</param>
/// <param name="Targets">The targets.</param>
/// <param name="Probability">Probability, scenario by target; not a number where a target has no score.</param>
/// <param name="Significant">Whether the paired difference from the baseline is significant, scenario by target.</param>
public sealed record ScenarioHeatInput(
    FigureSource Source,
    IReadOnlyList<Bilingual> Scenarios,
    IReadOnlyList<Bilingual> Targets,
    double[,] Probability,
    bool[,] Significant);
