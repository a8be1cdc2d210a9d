namespace Beichen.Sim.Results.Runs;

/// <summary>What was known to have happened when a run was made.</summary>
/// <param name="DataDate">Last quarter of which anything was known.</param>
/// <param name="Known">What was known, such as <c>gdp-growth 2022Q1</c>, in the order in which it was taken in.</param>
/// <param name="Drawn">Draws from which those of the run were taken in proportion to
/// their weights; the run's own number where none weighs more than another.</param>
/// <param name="EffectiveSampleSize">Draws of equal weight that say as much as those drawn.</param>
/// <param name="KHat">Shape of the tail of the weights (PSIS); null where all weigh alike.</param>
public sealed record RunActuals(string DataDate, IReadOnlyList<string> Known, int Drawn, double EffectiveSampleSize, double? KHat)
{
    /// <summary>
    /// True where draws were taken in proportion to weights: draw 4,711 of the run is then no longer world 4,711, and pairs with no other run's.
    /// </summary>
    public bool IsWeighted { get; init; }
}
