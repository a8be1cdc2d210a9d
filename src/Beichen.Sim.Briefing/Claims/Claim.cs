namespace Beichen.Sim.Briefing.Claims;

/// <summary>A piece of a sentence that says something that could be wrong, bound to the cell of an answer that it was written from.</summary>
/// <param name="Kind">What it claims: chance, value, range, size, count, share, direction, word, name, date, reference, identity, rule.</param>
/// <param name="Cell">Path of the cell, or of both ends of a range with two dots between.</param>
/// <param name="Text">How it is written.</param>
public sealed record Claim(string Kind, string Cell, string Text);
