using System.Globalization;
using System.Text;

namespace Beichen.Sim.Ledgers.TableFiles;

/// <summary>Writes tables for planners: numbers as numbers, units in the heads, heads that stay in sight.</summary>
public static class TableFile
{
    /// <summary>Writes a workbook, a sheet a table. The file appears under its name only when it is whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tables">At least one table, names of their own.</param>
    /// <exception cref="ArgumentException">No table, or a row of another length than its columns.</exception>
    public static void WriteWorkbook(string path, IReadOnlyList<Table> tables)
    {
        Check(path, tables);
        Put(path, unfinished => WorkbookWriter.Write(unfinished, tables));
    }

    /// <summary>Writes one table as text with commas, in UTF-8 with the mark by which a spreadsheet knows it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="table">The table.</param>
    public static void WriteText(string path, Table table)
    {
        Check(path, [table]);
        Put(path, unfinished =>
        {
            using var writer = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
            writer.WriteLine(string.Join(',', table.Columns.Select(column => Quoted(column.Text))));
            foreach (object?[] row in table.Rows) writer.WriteLine(string.Join(',', row.Select(value => Quoted(Text(value)))));
        });
    }

    /// <summary>The value as text with all its digits.</summary>
    internal static string Text(object? value) => value switch
    {
        null => string.Empty,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number when double.IsNaN(number) || double.IsInfinity(number) => string.Empty,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    private static void Check(string path, IReadOnlyList<Table> tables)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(tables);
        if (tables.Count == 0) throw new ArgumentException("no table", nameof(tables));
        foreach (Table table in tables)
        {
            if (table.Rows.FirstOrDefault(row => row.Length != table.Columns.Count) is { } odd)
                throw new ArgumentException($"a row of {odd.Length} values in table '{table.Name}' of {table.Columns.Count} columns", nameof(tables));
        }
    }

    private static void Put(string path, Action<string> write)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        string unfinished = path + ".unfinished";
        write(unfinished);
        File.Move(unfinished, path, overwrite: true);
    }

    // A text that begins like a formula would be taken for one.
    private static string Quoted(string cell)
    {
        string safe = cell.Length > 1 && cell[0] is '=' or '+' or '@' && !decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? "'" + cell : cell;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
