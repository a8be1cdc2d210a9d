namespace Beichen.Sim.Charts;

/// <summary>Which targets fight and which go together.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Targets">The targets, in plan order.</param>
/// <param name="Pairs">Each pair once: places of the two, chance of both, product
/// of the chances, and whether they differ beyond the noise of the draws.</param>
public sealed record ConflictInput(
    FigureSource Source, IReadOnlyList<Bilingual> Targets, IReadOnlyList<(int First, int Second, double Both, double Product, bool Told)> Pairs);
