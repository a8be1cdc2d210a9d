namespace Beichen.Sim.Charts;

/// <summary>What settling each unknown is worth to a choice between scenarios.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Target">Name of the target by which the scenarios are judged.</param>
/// <param name="Best">The scenario that is best as things are known.</param>
/// <param name="Unit">Unit of the worth.</param>
/// <param name="Everything">What it would be worth to know everything, in that unit.</param>
/// <param name="Rows">Worth of each unknown with its 95 % interval; the figure ranks them.</param>
public sealed record WorthInput(
    FigureSource Source, Bilingual Target, string Best, Bilingual Unit, double Everything, IReadOnlyList<IntervalBar> Rows);
