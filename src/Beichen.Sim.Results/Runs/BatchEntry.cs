using System.Text.Json.Serialization;

namespace Beichen.Sim.Results.Runs;

/// <summary>A finished batch, one line of <c>batches/index.jsonl</c>.</summary>
/// <param name="Batch">Index of the batch.</param>
/// <param name="FirstDraw">Its first draw.</param>
/// <param name="Draws">Its draws.</param>
/// <param name="Bytes">Length of its file.</param>
/// <param name="Sha256">SHA-256 of its file, lower-case hexadecimal.</param>
/// <param name="Silo">The silo of a cluster that computed it, e.g. 127.0.0.1:11111; null where one process did everything.</param>
public sealed record BatchEntry(
    int Batch,
    int FirstDraw,
    int Draws,
    long Bytes,
    string Sha256,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Silo = null);
