using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Beichen.Sim.Ledgers.Words;

/// <summary>What planners write, from vocabulary.yaml.</summary>
internal static class Vocabulary
{
    private static readonly YamlMappingNode File = WordFile.Read("vocabulary.yaml");

    /// <summary>Roles of columns with the words of their heads, in the order in which they are looked for.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Words)> Heads { get; } = Ordered("heads", "role");

    /// <summary>Roles of heads that are one word and nothing more.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Words)> WholeHeads { get; } =
        [.. Map(File, "whole-heads").Children.Select(pair => (((YamlScalarNode)pair.Key).Value!, WordFile.Texts(pair.Value)))];

    public static IReadOnlyList<(string Name, IReadOnlyList<string> Words)> Stages { get; } = Ordered("stages", "stage");

    public static IReadOnlyList<(string Name, IReadOnlyList<string> Words)> Natures { get; } = Ordered("natures", "stage");

    public static IReadOnlyList<(string Name, IReadOnlyList<string> Words)> Kinds { get; } = Ordered("kinds", "kind");

    /// <summary>Chances of the stages on the first day by the stage that a word speaks of.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<(string Stage, decimal Chance)>> StageChances { get; } =
        Map(File, "stage-chances").Children.ToDictionary(
        pair => ((YamlScalarNode)pair.Key).Value!,
        pair => (IReadOnlyList<(string, decimal)>)
            [.. ((YamlMappingNode)pair.Value).Children.Select(chance =>
                (((YamlScalarNode)chance.Key).Value!, decimal.Parse(((YamlScalarNode)chance.Value).Value!, NumberStyles.Float, CultureInfo.InvariantCulture)))],
        StringComparer.Ordinal);

    /// <summary>Types that say their kind outright.</summary>
    public static IReadOnlyDictionary<string, string> KindLabels { get; } =
        Map(File, "kind-labels").Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ((YamlScalarNode)pair.Value).Value!,
            StringComparer.Ordinal);

    public static IReadOnlyList<string> Unknown { get; } = Texts("unknown");

    public static IReadOnlyList<string> Approximate { get; } = Texts("approximate");

    public static IReadOnlyList<string> Totals { get; } = Texts("totals");

    /// <summary>How the name of a row begins that shows how to fill a ledger in.</summary>
    public static string Example { get; } = WordFile.Text(File, "example");

    public static IReadOnlyList<string> Notes { get; } = Texts("notes");

    public static IReadOnlyList<string> ForeignMoney { get; } = WordFile.Texts(Map(File, "units").Children[new YamlScalarNode("foreign")]);

    public static IReadOnlyList<string> OtherUnits { get; } = WordFile.Texts(Map(File, "units").Children[new YamlScalarNode("other")]);

    /// <summary>Factors of a family of units, the longest name first: money to 亿元, land to 亩, floor to 万m².</summary>
    public static IReadOnlyList<(string Name, decimal Factor)> Units(string family) =>
    [
        .. Map(Map(File, "units"), family).Children
            .Select(pair => (((YamlScalarNode)pair.Key).Value!, decimal.Parse(((YamlScalarNode)pair.Value).Value!, NumberStyles.Float,
                CultureInfo.InvariantCulture)))
            .OrderByDescending(unit => unit.Item1.Length),
    ];

    /// <summary>The first entry one of whose words stands in a tight text; null when none does.</summary>
    public static (string Name, string Word)? Find(IReadOnlyList<(string Name, IReadOnlyList<string> Words)> entries, string tight)
    {
        foreach ((string name, IReadOnlyList<string> words) in entries)
        {
            foreach (string word in words)
            {
                if (tight.Contains(word, StringComparison.OrdinalIgnoreCase)) return (name, word);
            }
        }

        return null;
    }

    private static IReadOnlyList<(string Name, IReadOnlyList<string> Words)> Ordered(string list, string key) =>
        [.. ((YamlSequenceNode)File.Children[new YamlScalarNode(list)]).Children.Cast<YamlMappingNode>()
            .Select(entry => (WordFile.Text(entry, key), WordFile.Texts(entry.Children[new YamlScalarNode("words")])))];

    private static IReadOnlyList<string> Texts(string list) => WordFile.Texts(File.Children[new YamlScalarNode(list)]);

    private static YamlMappingNode Map(YamlMappingNode owner, string key) => (YamlMappingNode)owner.Children[new YamlScalarNode(key)];
}
