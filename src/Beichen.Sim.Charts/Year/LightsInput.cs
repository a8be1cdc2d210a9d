namespace Beichen.Sim.Charts;

/// <summary>Lights of projects ahead.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Rules">Name of the rules of lights.</param>
/// <param name="Quarters">The quarters to come.</param>
/// <param name="Rows">The projects.</param>
public sealed record LightsInput(FigureSource Source, Bilingual Rules, IReadOnlyList<string> Quarters, IReadOnlyList<LightsRow> Rows);
