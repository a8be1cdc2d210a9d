namespace Beichen.Sim.Ledgers.Schedules;

/// <summary>A table of a Primavera exchange file: fields and records, each with the line that it stands on.</summary>
internal sealed class XerTable(string name)
{
    private readonly List<string> fields = [];
    private readonly List<(int Line, string[] Values)> records = [];

    public string Name { get; } = name;

    public IReadOnlyList<(int Line, string[] Values)> Records => records;

    /// <summary>A record's value of a field; empty when the table or the record has none.</summary>
    public string Value((int Line, string[] Values) record, string field)
    {
        int at = fields.IndexOf(field);
        return at >= 0 && at < record.Values.Length ? record.Values[at].Trim() : string.Empty;
    }

    /// <summary>
    /// The tables of a file by name. A line is a table (%T), its fields (%F) or a record (%R), cut by tabs; any other line goes on with the last value
    /// of the record before it, for notes hold line breaks.
    /// </summary>
    public static IReadOnlyDictionary<string, XerTable> Read(string text)
    {
        var tables = new Dictionary<string, XerTable>(StringComparer.Ordinal);
        XerTable? table = null;
        int line = 0;
        foreach (string raw in text.Split('\n'))
        {
            line++;
            string[] parts = raw.TrimEnd('\r').Split('\t');
            switch (parts[0])
            {
                case "%T":
                    table = new XerTable(parts.Length > 1 ? parts[1] : string.Empty);
                    tables.TryAdd(table.Name, table);
                    break;
                case "%F":
                    table?.fields.AddRange(parts[1..]);
                    break;
                case "%R":
                    table?.records.Add((line, parts[1..]));
                    break;
                case "ERMHDR" or "%E":
                    break;
                default:
                    if (table is { records: [.., (_, { Length: > 0 } last)] }) last[^1] += "\n" + raw;
                    break;
            }
        }

        return tables;
    }
}
