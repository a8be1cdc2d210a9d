using System.Globalization;
using System.Text;

namespace Beichen.Sim.Charts;

/// <summary>Just what a figure shows, as a table: it stands beside the figure as CSV.</summary>
/// <param name="Columns">Heads of the columns.</param>
/// <param name="Rows">Rows of as many cells: text, a number, or null for none.</param>
public sealed record FigureData(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>The table as CSV (RFC 4180), numbers in the shortest form that reads back to the same bits.</summary>
    public string Csv()
    {
        StringBuilder text = new();
        Line(text, Columns);
        foreach (IReadOnlyList<object?> row in Rows) Line(text, row.Select(Text));
        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");

    private static string Text(object? cell) => cell switch
    {
        null => string.Empty,
        double number => double.IsNaN(number) ? string.Empty : number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? string.Empty,
    };

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
