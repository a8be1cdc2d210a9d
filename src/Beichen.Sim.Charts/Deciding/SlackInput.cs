namespace Beichen.Sim.Charts;

/// <summary>How late projects may finish while a target stays as sure as asked.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Target">Name of the target.</param>
/// <param name="Asked">The chance to keep, 0–1.</param>
/// <param name="Chance">The chance as planned, 0–1.</param>
/// <param name="Rows">The projects, those with the least slack first.</param>
public sealed record SlackInput(FigureSource Source, Bilingual Target, double Asked, double Chance, IReadOnlyList<SlackRow> Rows);
