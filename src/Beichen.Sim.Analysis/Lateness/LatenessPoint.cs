namespace Beichen.Sim.Analysis.Lateness;

/// <summary>One quarter of a curve.</summary>
/// <param name="Hits">Draws that hit.</param>
/// <param name="Draws">Draws in all.</param>
/// <param name="Probability">The chance, smoothed so that it never rises with lateness.</param>
/// <param name="Low">Lower bound, one-sided at 97.5 % (Clopper and Pearson).</param>
/// <param name="High">Upper bound likewise.</param>
public readonly record struct LatenessPoint(int Hits, int Draws, double Probability, double Low, double High);
