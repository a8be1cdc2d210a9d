namespace Beichen.Sim.Experiments.Explanation;

/// <summary>A row of the ledger: a value, how it is known, and what it was in the draw.</summary>
/// <param name="Path">Path in the ledger.</param>
/// <param name="Value">The value as stated.</param>
/// <param name="Drawn">The value of the draw; null for a value that is certain.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Distribution">Distribution as written; null for a value that is certain.</param>
/// <param name="Basis">plan, official, derived, analogue, assumed; setting; scenario.</param>
/// <param name="Confidence">high, med or low; null where not stated.</param>
/// <param name="Quote">The report's own sentence; null where a source says it.</param>
/// <param name="Source">The source as named; null where the report says it, and for a setting.</param>
/// <param name="Place">File and line.</param>
public sealed record ExplainedSource(
    string Path, string Value, double? Drawn, string Unit, string? Distribution, string Basis, string? Confidence, string? Quote, string? Source, string Place)
{
    /// <summary>True when neither the report nor a source stands behind it.</summary>
    public bool Assumed => Basis is "assumed" or "analogue";
}
