namespace Beichen.Sim.Experiments.Achieving;

/// <summary>How the best of several sets was chosen that cost the same, or that the search could not tell apart (procedure KN; Kim and Nelson 2001).</summary>
/// <param name="Candidates">How many there were.</param>
/// <param name="Indifference">Smallest difference in chance worth finding.</param>
/// <param name="Assurance">The chance with which the one chosen is the best, or within that difference of it.</param>
/// <param name="Draws">Draws that it took, over all candidates.</param>
/// <param name="Seed">Their seed, neither that of the search nor that of the judgement.</param>
public sealed record SetChoice(int Candidates, double Indifference, double Assurance, long Draws, ulong Seed);
