using System.Globalization;
using Beichen.Sim.Ledgers.Words;
using YamlDotNet.RepresentationModel;

namespace Beichen.Sim.Ledgers.TableFiles;

/// <summary>The tables that go out, by name: sheet and heads from tables.yaml.</summary>
public static class TableHeads
{
    /// <summary>A table with its rows.</summary>
    /// <param name="name">Name in tables.yaml, such as list-targets.</param>
    /// <param name="language">zh or en.</param>
    /// <param name="rows">Rows with a value a column.</param>
    /// <exception cref="KeyNotFoundException">There is no table of that name.</exception>
    public static Table Make(string name, string language, IEnumerable<object?[]> rows)
    {
        var table = (YamlMappingNode)WordFile.Read("tables.yaml").Children[name];
        IEnumerable<YamlMappingNode> columns = ((YamlSequenceNode)table.Children["columns"]).Children.Cast<YamlMappingNode>();
        return new Table(
            WordFile.Text((YamlMappingNode)table.Children["sheet"], language),
            [.. columns.Select(column =>
                new TableColumn(WordFile.Text(column, language), Text(column, "unit"), (int)Number(column, "decimals", 2), Number(column, "width", 0)))],
            [.. rows]);
    }

    private static string? Text(YamlMappingNode map, string key) => map.Children.TryGetValue(key, out YamlNode? node) ? ((YamlScalarNode)node).Value : null;

    private static double Number(YamlMappingNode map, string key, double otherwise) => Text(map, key) is { } text
        ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
