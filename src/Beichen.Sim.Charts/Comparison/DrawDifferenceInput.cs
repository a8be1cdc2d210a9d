namespace Beichen.Sim.Charts;

/// <summary>What a scenario does to the outcome of one target, draw by draw.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Target">Name of the target.</param>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Reference">Name of what it is held against.</param>
/// <param name="Unit">Unit of the differences: of a rate they are fractions, shown as percentage points.</param>
/// <param name="Differences">The scenario's outcome less the reference's, a number a draw; at least one.</param>
/// <param name="Mean">Their mean with its 95 % interval.</param>
public sealed record DrawDifferenceInput(
    FigureSource Source, Bilingual Target, Bilingual Scenario, Bilingual Reference, string Unit, IReadOnlyList<double> Differences, RangeMark Mean)
{
    /// <summary>The chance of the target before and after, and the paired difference with its 95 % interval; null where it is not scored.</summary>
    public (double Before, double After, RangeMark Difference)? Chance { get; init; }

    /// <summary>What a difference is shown in.</summary>
    public Bilingual Shown => NumberWords.IsRate(Unit) ? new("百分点", "percentage points") : new(Unit, Unit);

    /// <summary>What a difference is multiplied by to be shown.</summary>
    public double Factor => NumberWords.IsRate(Unit) ? 100 : 1;
}
