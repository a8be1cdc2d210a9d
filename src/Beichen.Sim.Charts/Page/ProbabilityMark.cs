namespace Beichen.Sim.Charts;

/// <summary>A probability of meeting a target and its sampling interval.</summary>
/// <param name="Probability">The probability.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end of the 95 % interval.</param>
internal sealed record ProbabilityMark(double Probability, double Low, double High);
