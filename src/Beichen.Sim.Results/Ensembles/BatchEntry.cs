namespace Beichen.Sim.Results.Ensembles;

/// <summary>A finished batch, one line of <c>batches/index.jsonl</c>.</summary>
/// <param name="Batch">Index of the batch.</param>
/// <param name="FirstDraw">Its first draw.</param>
/// <param name="Draws">Its draws.</param>
/// <param name="Bytes">Length of its file.</param>
/// <param name="Sha256">SHA-256 of its file, lower-case hexadecimal.</param>
public sealed record BatchEntry(int Batch, int FirstDraw, int Draws, long Bytes, string Sha256);
