namespace Beichen.Sim.Charts;

/// <summary>The ladder of certified firms over the year.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="QuarterLabels">The quarters.</param>
/// <param name="Panels">The classes, from the broadest.</param>
public sealed record LadderInput(FigureSource Source, IReadOnlyList<string> QuarterLabels, IReadOnlyList<LadderPanel> Panels);
