namespace Beichen.Sim.Analysis.Discovery;

/// <summary>A limit of a box on one input.</summary>
/// <param name="Input">Index of the input.</param>
/// <param name="Low">Lowest value within; −∞ where the box is open below.</param>
/// <param name="High">Highest value within; +∞ where it is open above.</param>
/// <param name="QuasiP">
/// Chance that a box without this limit would show so many cases by luck alone: P(X ≥ cases), X binomial with the cases in the box and
/// the density that it has without the limit (Bryant and Lempert 2010). Small is good.
/// </param>
/// <param name="Stability">Share of resamples whose box limits the same input on the same side, 0–1; NaN when not resampled.</param>
public sealed record BoxLimit(int Input, double Low, double High, double QuasiP, double Stability);
