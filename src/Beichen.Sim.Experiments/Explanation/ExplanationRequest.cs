using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Experiments.Explanation;

/// <summary>Asks why a number of a run is what it is.</summary>
/// <param name="Indicator">Id of a target, such as <c>gdp</c>, or name of a published column, such as <c>GdpGrowthYearToDate</c>.</param>
public sealed record ExplanationRequest(string Indicator)
{
    /// <summary>
    /// Id of the entity, or of the activity, item, stream or target that the column stands for; null for the district's own, or where there is but one.
    /// </summary>
    public string? Entity { get; init; }

    /// <summary>The quarter; null for the one in which a target is judged, and for the last of the run.</summary>
    public Quarter? Quarter { get; init; }

    /// <summary>Which draw is taken apart.</summary>
    public DrawChoice Draw { get; init; } = DrawChoice.Median;
}
