namespace Beichen.Sim.Briefing.Claims;

/// <summary>A piece of a sentence: words of its template, or a claim.</summary>
/// <param name="Text">As it is read.</param>
/// <param name="Claim">The claim; null for words of the template.</param>
public readonly record struct Piece(string Text, Claim? Claim);
