namespace Beichen.Sim.Charts;

/// <summary>Probability of each target under each scenario.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Scenarios">The scenarios; the first is the baseline.</param>
/// <param name="Targets">The targets.</param>
/// <param name="Probability">Probability, scenario by target; not a number where a target has no score.</param>
/// <param name="Distinct">Whether the paired difference from the baseline is told from zero, scenario by target.</param>
public sealed record ScenarioHeatInput(
    FigureSource Source,
    IReadOnlyList<Bilingual> Scenarios,
    IReadOnlyList<Bilingual> Targets,
    double[,] Probability,
    bool[,] Distinct)
{
    /// <summary>Whether the 95 % interval of a probability holds one half, so that it is even, scenario by target; null where no interval is known.</summary>
    public bool[,]? Even { get; init; }

    /// <summary>Whether a probability is told from one half and lies above it.</summary>
    public bool IsOverHalf(int scenario, int target) =>
        !double.IsNaN(Probability[scenario, target]) && Even?[scenario, target] is not true && ProbabilityWords.OverHalf(Probability[scenario, target]);
}
