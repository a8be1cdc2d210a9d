using System.Text;
using System.Text.Json;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Results.Ensembles;

/// <summary>
/// The list of finished batches. A line is appended and forced to disk after its batch; a line cut short by a kill is dropped when the
/// list is opened, and its batch is computed again.
/// </summary>
internal sealed class BatchIndex : IDisposable
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<int, BatchEntry> entries = [];
    private readonly FileStream stream;

    /// <summary>Opens or starts the list.</summary>
    public BatchIndex(string file)
    {
        stream = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        int whole = 0;
        for (int end; (end = Array.IndexOf(bytes, (byte)'\n', whole)) >= 0; whole = end + 1)
        {
            if (Parse(bytes.AsSpan(whole, end - whole)) is { } entry) entries[entry.Batch] = entry;
        }

        stream.SetLength(whole);
        stream.Seek(0, SeekOrigin.End);
    }

    /// <summary>The entry of a batch; null when it is not finished.</summary>
    public BatchEntry? this[int batch]
    {
        get
        {
            lock (gate) return entries.GetValueOrDefault(batch);
        }
    }

    /// <summary>The finished batches, in order.</summary>
    public IReadOnlyList<BatchEntry> Entries
    {
        get
        {
            lock (gate) return [.. entries.Values];
        }
    }

    /// <summary>Adds a batch and forces the line to disk.</summary>
    public void Add(BatchEntry entry)
    {
        byte[] line = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entry, BatchJson.Default.BatchEntry) + "\n");
        lock (gate)
        {
            stream.Write(line);
            stream.Flush(flushToDisk: true);
            entries[entry.Batch] = entry;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private static BatchEntry? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, BatchJson.Default.BatchEntry);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
