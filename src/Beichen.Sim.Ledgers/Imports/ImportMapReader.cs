using System.Globalization;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Heads;
using Beichen.Sim.Ledgers.Maps;
using Beichen.Sim.Ledgers.Projects;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Beichen.Sim.Ledgers.Imports;

/// <summary>Reads a map; every fault is told with its line and column.</summary>
public static class ImportMapReader
{
    /// <summary>Keys of a map, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["year", "hidden", "columns", "kinds", "chains", "parks", "matches", "totals", "leave-out", "accept"];

    /// <summary>The map of a file; what is faulty in it is noted as a refusal.</summary>
    public static ImportMap Read(string path, DistrictSeeds district, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(district);
        ArgumentNullException.ThrowIfNull(findings);
        string file = Path.GetFileName(path);
        try
        {
            var yaml = new YamlStream();
            using (var text = new StreamReader(path)) yaml.Load(text);
            if (yaml.Documents.Count == 0) return ImportMap.Empty;
            if (yaml.Documents[0].RootNode is YamlMappingNode root) return Map(root, file, district, findings);
            findings.Refuse("map-broken", new CellPlace(file, string.Empty, "1:1"), ("reason", "no map of keys"));
        }
        catch (YamlException failure)
        {
            findings.Refuse("map-broken", new CellPlace(file, string.Empty, $"{failure.Start.Line}:{failure.Start.Column}"),
                ("reason", failure.Message.ReplaceLineEndings(" ")));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            findings.Refuse("file-missing", new CellPlace(file, string.Empty, string.Empty), ("file", path));
        }

        return ImportMap.Empty;
    }

    private static ImportMap Map(YamlMappingNode root, string file, DistrictSeeds district, FindingList findings)
    {
        var reading = new Reading(file, findings);
        foreach (YamlNode key in root.Children.Keys) reading.Allowed(key, Keys, "map-key");
        string[] kinds = [.. district.Kinds.Keys];
        return new ImportMap
        {
            Year = reading.Whole(root, "year"),
            SkipsHidden = reading.Choice(root, "hidden", ["read", "skip"]) switch { "skip" => true, "read" => false, _ => null },
            Columns = reading.Columns(root),
            Kinds = reading.Texts(root, "kinds", kinds),
            Chains = reading.Texts(root, "chains", [.. district.Chains.Select(chain => chain.Id), ImportMap.None]),
            Parks = reading.Texts(root, "parks", [.. district.Parks.Select(park => park.Id), ImportMap.None]),
            Matches = reading.Texts(root, "matches", [.. district.Projects.Select(project => project.Id), ImportMap.None]),
            Totals = reading.Numbers(root, "totals"),
            LeaveOut = reading.List(root, "leave-out", null),
            Accept = reading.List(root, "accept", [.. FindingWords.Of("en").Keys]),
        };
    }

    private sealed class Reading(string file, FindingList findings)
    {
        public bool Allowed(YamlNode node, IReadOnlyCollection<string> words, string trouble)
        {
            if (words.Contains(Text(node), StringComparer.Ordinal)) return true;
            findings.Refuse(trouble, At(node), ("found", Text(node)), ("expected", string.Join(", ", words.Take(40))));
            return false;
        }

        public int? Whole(YamlMappingNode root, string key)
        {
            if (Get(root, key) is not { } node) return null;
            if (int.TryParse(Text(node), NumberStyles.None, CultureInfo.InvariantCulture, out int value)) return value;
            findings.Refuse("map-value", At(node), ("found", Text(node)), ("expected", "2022"));
            return null;
        }

        public string? Choice(YamlMappingNode root, string key, string[] words) => Get(root, key) is { } node && Allowed(node, words, "map-value")
            ? Text(node) : null;

        public Dictionary<string, string> Texts(YamlMappingNode root, string key, string[] words)
        {
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach ((YamlNode name, YamlNode value) in Children(root, key))
            {
                if (Allowed(value, words, "map-value")) texts[Text(name)] = Text(value);
            }

            return texts;
        }

        public Dictionary<string, decimal> Numbers(YamlMappingNode root, string key)
        {
            var numbers = new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach ((YamlNode name, YamlNode value) in Children(root, key))
            {
                if (decimal.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
                    && number > 0) numbers[Text(name)] = number;
                else findings.Refuse("map-value", At(value), ("found", Text(value)), ("expected", "3.2"));
            }

            return numbers;
        }

        public Dictionary<string, MappedColumn> Columns(YamlMappingNode root)
        {
            var columns = new Dictionary<string, MappedColumn>(StringComparer.Ordinal);
            foreach ((YamlNode name, YamlNode value) in Children(root, "columns"))
            {
                if (value is not YamlMappingNode map)
                {
                    findings.Refuse("map-value", At(value), ("found", Text(value)), ("expected", "{role: total, unit: 亿元}"));
                    continue;
                }

                foreach (YamlNode key in map.Children.Keys) Allowed(key, ["role", "unit"], "map-key");
                string? role = Get(map, "role") is { } node && Allowed(node, [.. HeadWords.RoleNames], "map-value") ? Text(node) : null;
                string? unit = Get(map, "unit") is { } written && Allowed(written, [.. HeadWords.AllUnits], "map-value") ? Text(written) : null;
                columns[Text(name)] = new MappedColumn(role, unit);
            }

            return columns;
        }

        public HashSet<string> List(YamlMappingNode root, string key, IReadOnlyCollection<string>? words)
        {
            var texts = new HashSet<string>(StringComparer.Ordinal);
            if (Get(root, key) is not { } node || Text(node) is "" && node is YamlScalarNode) return texts;
            if (node is not YamlSequenceNode list)
            {
                findings.Refuse("map-value", At(node), ("found", Text(node)), ("expected", "[…]"));
                return texts;
            }

            foreach (YamlNode item in list.Children)
            {
                if (words is null || Allowed(item, words, "map-value")) texts.Add(Text(item));
            }

            return texts;
        }

        private IEnumerable<KeyValuePair<YamlNode, YamlNode>> Children(YamlMappingNode root, string key)
        {
            if (Get(root, key) is not { } node || (node is YamlScalarNode && Text(node) is "")) return [];
            if (node is YamlMappingNode map) return map.Children;
            findings.Refuse("map-value", At(node), ("found", Text(node)), ("expected", "{…: …}"));
            return [];
        }

        private static YamlNode? Get(YamlMappingNode map, string key) => map.Children.TryGetValue(key, out YamlNode? node) ? node : null;

        private static string Text(YamlNode node) => (node as YamlScalarNode)?.Value ?? node.ToString();

        private CellPlace At(YamlNode node) => new(file, string.Empty, $"{node.Start.Line}:{node.Start.Column}");
    }
}
