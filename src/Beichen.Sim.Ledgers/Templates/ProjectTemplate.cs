using System.Globalization;
using Beichen.Sim.Ledgers.Projects;
using Beichen.Sim.Ledgers.TableFiles;
using Beichen.Sim.Ledgers.Words;
using YamlDotNet.RepresentationModel;

namespace Beichen.Sim.Ledgers.Templates;

/// <summary>An empty ledger with the heads that an import knows, lists to choose from, and a filled example.</summary>
public static class ProjectTemplate
{
    /// <summary>Choices of a list are kept in one cell's rule, which holds 255 letters.</summary>
    private const int LongestChoices = 250;

    /// <summary>The tables: the ledger, and how to fill it in.</summary>
    /// <param name="district">The district, whose chains and parks are offered.</param>
    /// <param name="language">zh or en, of the sheet that explains; the heads are Chinese as in every ledger.</param>
    public static IReadOnlyList<Table> Tables(DistrictSeeds district, string language)
    {
        ArgumentNullException.ThrowIfNull(district);
        YamlMappingNode words = WordFile.Read("template.yaml");
        YamlMappingNode[] columns = [.. ((YamlSequenceNode)words.Children["columns"]).Children.Cast<YamlMappingNode>()];
        return
        [
            new Table(Text(words, "sheet", language), [.. columns.Select(column => ColumnOf(column, words, district))], [[.. columns.Select(Example)]]),
            new Table(
                Text(words, "notes-sheet", language),
                [new TableColumn(Text(words, "notes-sheet", language), Width: 60)],
                [.. ((YamlSequenceNode)words.Children["notes"]).Children.Cast<YamlMappingNode>().Select(note => (object?[])[WordFile.Text(note, language)])]),
        ];
    }

    private static TableColumn ColumnOf(YamlMappingNode column, YamlMappingNode words, DistrictSeeds district) => new(
        WordFile.Text(column, "head"),
        Optional(column, "unit"),
        Optional(column, "decimals") is { } decimals ? int.Parse(decimals, CultureInfo.InvariantCulture) : 2,
        double.Parse(WordFile.Text(column, "width"), CultureInfo.InvariantCulture),
        Optional(column, "choices") switch
        {
            "stages" => WordFile.Texts(words.Children["stages"]),
            "kinds" => Short([.. Vocabulary.KindLabels.Where(label => district.Kinds.ContainsKey(label.Value)).Select(label => label.Key)]),
            "chains" => Short([.. district.Chains.Select(chain => chain.Name)]),
            "parks" => Short([.. district.Parks.Select(park => park.Name)]),
            _ => null,
        });

    // A list that does not fit, or a name with a comma in it, is not offered: the cell takes any text.
    private static IReadOnlyList<string>? Short(string[] choices) =>
        choices.Sum(choice => choice.Length + 1) > LongestChoices || choices.Any(choice => choice.Contains(',', StringComparison.Ordinal)) ? null : choices;

    private static object? Example(YamlMappingNode column)
    {
        string text = WordFile.Text(column, "example");
        return text.Length == 0 ? null : Optional(column, "decimals") is not null ? decimal.Parse(text, CultureInfo.InvariantCulture) : text;
    }

    private static string? Optional(YamlMappingNode map, string key) => map.Children.TryGetValue(key, out YamlNode? node) ? ((YamlScalarNode)node).Value : null;

    private static string Text(YamlMappingNode words, string key, string language) => WordFile.Text((YamlMappingNode)words.Children[key], language);
}
