namespace Beichen.Sim.Analysis.Discovery;

/// <summary>Conditions under which the cases of interest concentrate.</summary>
/// <param name="Limits">Its limits, the surest first; none when no condition stands out.</param>
/// <param name="Inside">Draws within the box.</param>
/// <param name="CasesInside">Cases of interest within.</param>
/// <param name="Draws">All draws.</param>
/// <param name="Cases">All cases of interest.</param>
/// <param name="FreshDensity">
/// Mean density, over resamples, of the box found on the resample among the draws that it left out: what the method gives on draws that
/// it has not seen. NaN when not resampled or never a draw left inside.
/// </param>
public sealed record DiscoveredBox(IReadOnlyList<BoxLimit> Limits, int Inside, int CasesInside, int Draws, int Cases, double FreshDensity)
{
    /// <summary>The boxes on the way, from the whole space to the smallest: what density costs in coverage.</summary>
    public IReadOnlyList<BoxTradeOff> TradeOff { get; init; } = [];

    /// <summary>Share of all cases that lie within; NaN without cases.</summary>
    public double Coverage => (double)CasesInside / Cases;

    /// <summary>Share of the draws within that are cases.</summary>
    public double Density => (double)CasesInside / Inside;

    /// <summary>Share of all draws that are cases.</summary>
    public double BaseRate => (double)Cases / Draws;

    /// <summary>Share of draws within.</summary>
    public double Mass => (double)Inside / Draws;
}
