namespace Beichen.Sim.Experiments.Explanation;

/// <summary>An uncertain value that moves a number over the draws.</summary>
/// <param name="Path">Path in the ledger.</param>
/// <param name="Correlation">Spearman's correlation with the number.</param>
/// <param name="Share">Share of the number's rank variance that goes with it, 0–1.</param>
/// <param name="Low">Lower end of the 95 % interval of the share.</param>
/// <param name="High">Upper end.</param>
/// <param name="Basis">Basis of the value.</param>
/// <param name="Confidence">Its confidence.</param>
public sealed record ExplainedInput(string Path, double Correlation, double Share, double Low, double High, string Basis, string? Confidence);
