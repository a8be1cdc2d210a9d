namespace Beichen.Sim.Analysis.Audit;

/// <summary>The same words in both languages.</summary>
/// <param name="Chinese">Chinese.</param>
/// <param name="English">English.</param>
public sealed record Wording(string Chinese, string English);
