using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Results.Runs;

/// <summary>Names of one column of the table as an enumeration of DuckDB, in order of first appearance.</summary>
internal sealed class NameCodes
{
    private readonly List<string> names = [];

    /// <summary>Codes the names of a list.</summary>
    public NameCodes(IEnumerable<string> all)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var codes = new List<int>();
        foreach (string name in all)
        {
            if (!known.TryGetValue(name, out int code))
            {
                known.Add(name, code = names.Count);
                names.Add(name);
            }

            codes.Add(code);
        }

        Codes = [.. codes];
    }

    /// <summary>Code of each name of the list.</summary>
    public int[] Codes { get; }

    /// <summary>The type, as DuckDB writes it.</summary>
    public string Type => $"ENUM ({string.Join(", ", names.Select(name => $"'{Quote(name)}'"))})";

    /// <summary>Writes a code into so many places of a vector: a byte each up to 255 names, two beyond, as DuckDB keeps them.</summary>
    public unsafe void Fill(void* vector, int from, int count, int code)
    {
        if (names.Count <= byte.MaxValue) new Span<byte>((byte*)vector + from, count).Fill((byte)code);
        else new Span<ushort>((ushort*)vector + from, count).Fill((ushort)code);
    }

    /// <summary>A text as it stands within single quotes.</summary>
    public static string Quote(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    /// <summary>The word of a kind of entity.</summary>
    public static string Word(EntityKind kind) => kind == EntityKind.CommercialDistrict ? "commercial-district" : kind.ToString().ToLowerInvariant();
}
