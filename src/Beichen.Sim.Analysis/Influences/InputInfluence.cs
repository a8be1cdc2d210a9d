namespace Beichen.Sim.Analysis.Influences;

/// <summary>How much of an outcome's spread an uncertain value goes with.</summary>
/// <param name="Path">Path in the ledger.</param>
/// <param name="Spearman">Rank correlation with the outcome, −1 to 1.</param>
/// <param name="ShareOfSpread">Squared rank correlation less what chance alone gives, 0–1: the approximate share of the outcome's rank variance.</param>
/// <param name="Basis">How the value is known.</param>
/// <param name="Confidence">high, med or low; null where not stated.</param>
/// <param name="IsDistinct">True when the correlation is more than three standard errors from 0.</param>
public sealed record InputInfluence(string Path, double Spearman, double ShareOfSpread, string Basis, string? Confidence, bool IsDistinct);
