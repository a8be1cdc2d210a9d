namespace Beichen.Sim.Charts;

/// <summary>Shares of a target's variance by factor.</summary>
/// <param name="Source">Where the numbers come from.</param>
/// <param name="Target">Name of the target.</param>
/// <param name="Rows">S_T of each factor with its 95 % interval, and S as the second value; the figure ranks them.</param>
/// <param name="Converged">False where more draws are needed.</param>
public sealed record SobolInput(FigureSource Source, Bilingual Target, IReadOnlyList<IntervalBar> Rows, bool Converged);
