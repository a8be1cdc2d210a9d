using YamlDotNet.RepresentationModel;

namespace Beichen.Sim.Ledgers.Words;

/// <summary>The files of words beside the code: what planners write, and what they are told.</summary>
internal static class WordFile
{
    /// <summary>The map that a file of words holds.</summary>
    public static YamlMappingNode Read(string name)
    {
        using Stream stream = typeof(WordFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"no words {name}");
        using var text = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    /// <summary>The texts of a list.</summary>
    public static IReadOnlyList<string> Texts(YamlNode node) => [.. ((YamlSequenceNode)node).Children.Select(child => ((YamlScalarNode)child).Value!)];

    /// <summary>The text of a key.</summary>
    public static string Text(YamlMappingNode map, string key) => ((YamlScalarNode)map.Children[new YamlScalarNode(key)]).Value!;
}
