namespace Beichen.Sim.Wording;

/// <summary>A word of certainty with its published threshold.</summary>
/// <param name="Mark">▲ unlikely, ◆ near even, ● likely.</param>
/// <param name="Word">The word.</param>
/// <param name="Threshold">When it holds, in words, P the chance and its interval of 95 %.</param>
public sealed record CertaintyThreshold(string Mark, Bilingual Word, Bilingual Threshold);
