namespace Beichen.Sim.Charts;

/// <summary>A park's land and desks by quarter.</summary>
/// <param name="Name">Name of the park.</param>
/// <param name="Used">Median of the land taken since the first day at the end of each quarter, 亩.</param>
/// <param name="Free">Median of the land free at the end of the last quarter, 亩.</param>
/// <param name="FreeP10">10 % quantile of the same.</param>
/// <param name="Pace">Median pace of approval in each quarter, 1 without a queue.</param>
public sealed record ParkRow(Bilingual Name, IReadOnlyList<double> Used, double Free, double FreeP10, IReadOnlyList<double> Pace);
