using System.Globalization;
using System.Text;
using Beichen.Sim.Ledgers.Maps;

namespace Beichen.Sim.Ledgers.Imports;

/// <summary>Writes a map, to be looked through and edited.</summary>
public static class ImportMapText
{
    /// <summary>The map as YAML that the reader of maps takes.</summary>
    /// <param name="map">The map.</param>
    /// <param name="schema">Path of the schema, for editors; null to leave it out.</param>
    public static string Of(ImportMap map, string? schema)
    {
        ArgumentNullException.ThrowIfNull(map);
        var text = new StringBuilder(schema is null ? string.Empty : $"# yaml-language-server: $schema={schema}\n");
        if (map.Year is { } year) text.Append(CultureInfo.InvariantCulture, $"year: {year}\n");
        if (map.SkipsHidden is { } skips) text.Append(CultureInfo.InvariantCulture, $"hidden: {(skips ? "skip" : "read")}\n");
        Block(text, "columns", map.Columns.Select(column => (column.Key, Column(column.Value))));
        Block(text, "kinds", map.Kinds.Select(pair => (pair.Key, pair.Value)));
        Block(text, "chains", map.Chains.Select(pair => (pair.Key, pair.Value)));
        Block(text, "parks", map.Parks.Select(pair => (pair.Key, pair.Value)));
        Block(text, "matches", map.Matches.Select(pair => (pair.Key, pair.Value)));
        Block(text, "totals", map.Totals.Select(pair => (pair.Key, pair.Value.ToString(CultureInfo.InvariantCulture))));
        List(text, "leave-out", map.LeaveOut);
        List(text, "accept", map.Accept);
        return text.ToString();
    }

    private static string Column(MappedColumn column) =>
        "{" + string.Join(", ", new[] { column.Role is { } role ? $"role: {role}" : null, column.Unit is { } unit ? $"unit: \"{unit}\"" : null }
            .OfType<string>()) + "}";

    private static void Block(StringBuilder text, string key, IEnumerable<(string Name, string Value)> entries)
    {
        bool first = true;
        foreach ((string name, string value) in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (first) text.Append(key).Append(":\n");
            first = false;
            text.Append("  ").Append(Quoted(name)).Append(": ").Append(value).Append('\n');
        }
    }

    private static void List(StringBuilder text, string key, IReadOnlySet<string> items)
    {
        if (items.Count > 0) text.Append(key).Append(": [").AppendJoin(", ", items.Order(StringComparer.Ordinal).Select(Quoted)).Append("]\n");
    }

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
