using Beichen.Sim.Ledgers.Findings;
using Sylvan.Data.Csv;

namespace Beichen.Sim.Ledgers.Sheets;

/// <summary>Reads text with separators as one sheet without a name.</summary>
internal static class TextBook
{
    private static readonly char[] Separators = ['\t', ',', ';', '|'];

    public static IReadOnlyList<Sheet> Read(byte[] bytes, string file, FindingList findings)
    {
        (string text, string encoding) = TextForm.Decode(bytes);
        if (text.Contains('\ufffd', StringComparison.Ordinal))
            findings.Refuse("text-broken", new CellPlace(file, string.Empty, string.Empty), ("encoding", encoding));
        var rows = new List<Cell[]>();
        try
        {
            using var reader = CsvDataReader.Create(new StringReader(text),
                new CsvDataReaderOptions { HasHeaders = false, Delimiter = SeparatorOf(text), BufferSize = 1 << 16, MaxBufferSize = 1 << 24 });
            while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.RowFieldCount).Select(column => Cell.OfText(reader.GetString(column)))]);
        }
        catch (CsvFormatException failure)
        {
            findings.Refuse("text-malformed", new CellPlace(file, string.Empty, CellName.Of(rows.Count, Math.Max(0, failure.FieldOrdinal))));
            return [];
        }

        return [new Sheet(file, string.Empty, rows, [])];
    }

    // The separator that cuts most lines of the beginning; a comma inside quotes or Chinese prose counts little beside a column's worth.
    private static char SeparatorOf(string text)
    {
        string[] lines = [.. text.Split('\n').Take(40)];
        return Separators.MaxBy(separator => lines.Sum(line => Math.Min(Outside(line, separator), 60)));
    }

    private static int Outside(string line, char separator)
    {
        bool quoted = false;
        int count = 0;
        foreach (char letter in line)
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == separator && !quoted) count++;
        }

        return count;
    }
}
