using System.Text;
using System.Text.Json;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Results.Runs;

/// <summary>The ledger beside a run: every value it used, one JSON object a line.</summary>
public static class LedgerFile
{
    /// <summary>Name of the file.</summary>
    public const string Name = "ledger.jsonl";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Writes the ledger in the order of paths.</summary>
    public static void Write(Ledger ledger, string file)
    {
        using var writer = new StreamWriter(file, false, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (LedgerEntry entry in ledger.Entries.OrderBy(e => e.Path, StringComparer.Ordinal)) writer.WriteLine(JsonSerializer.Serialize(entry, Format));
    }

    /// <summary>Reads a ledger that a run wrote.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static Ledger Read(string file) =>
        new([.. File.ReadLines(file)
            .Select(line => JsonSerializer.Deserialize<LedgerEntry>(line, Format) ?? throw new JsonException($"{file}: an empty line"))]);
}
