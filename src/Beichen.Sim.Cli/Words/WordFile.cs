using YamlDotNet.RepresentationModel;

namespace Beichen.Sim.Cli.Words;

/// <summary>The files of words that the command carries.</summary>
internal static class WordFile
{
    /// <summary>Reads one.</summary>
    public static YamlMappingNode Read(string name)
    {
        using Stream stream = typeof(WordFile).Assembly.GetManifestResourceStream($"Beichen.Sim.Cli.Words.{name}") ?? throw new FileNotFoundException(name);
        using var text = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
