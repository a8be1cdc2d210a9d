namespace Beichen.Sim.Charts;

/// <summary>The effects of the scenarios on the year's GDP growth.</summary>
/// <param name="Source">Where the numbers come from; its scenario is the baseline.</param>
/// <param name="Rows">The scenarios without the baseline; the figure ranks them.</param>
public sealed record PairedDifferenceInput(FigureSource Source, IReadOnlyList<PairedDifferenceRow> Rows);
