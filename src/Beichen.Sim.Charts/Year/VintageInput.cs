namespace Beichen.Sim.Charts;

/// <summary>How chances moved from release to release.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Releases">Heads of the releases: before anything was known, then the last quarter known of each.</param>
/// <param name="Targets">Each target with its chance in every release; the figure draws the four that moved most.</param>
public sealed record VintageInput(FigureSource Source, IReadOnlyList<Bilingual> Releases,
    IReadOnlyList<(Bilingual Name, IReadOnlyList<double> Chances)> Targets);
