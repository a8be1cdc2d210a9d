namespace Beichen.Sim.Briefing.Reading;

/// <summary>Where a finished briefing says something that the results do not.</summary>
/// <param name="Sentence">The sentence, cell or figure.</param>
/// <param name="Found">What it says.</param>
/// <param name="Expected">What the results say, and which.</param>
public sealed record Disagreement(string Sentence, string Found, string Expected);
