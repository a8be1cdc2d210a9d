namespace Beichen.Sim.Charts;

/// <summary>What new venues and links do to the sales of the commercial districts over the year, 亿元.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Year">The year.</param>
/// <param name="Rows">The districts: mean change of sales against the venues and links of the base year, from its 10 % to its 90 % quantile.</param>
/// <param name="Moved">Mean of the sales that moved between them.</param>
/// <param name="Net">Mean of what they gained together.</param>
public sealed record CommerceInput(FigureSource Source, string Year, IReadOnlyList<IntervalBar> Rows, double Moved, double Net);
