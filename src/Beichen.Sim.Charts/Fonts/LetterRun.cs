namespace Beichen.Sim.Charts;

/// <summary>A piece of a text in one typeface.</summary>
/// <param name="Face">The typeface.</param>
/// <param name="Text">The letters.</param>
internal readonly record struct LetterRun(Face Face, string Text);
