using YamlDotNet.RepresentationModel;

namespace Beichen.Sim.Terminal.Words;

/// <summary>The files of words that the command carries.</summary>
internal static class WordFile
{
    /// <summary>Reads a file of words by its name.</summary>
    public static YamlMappingNode Read(string name)
    {
        using Stream stream = typeof(WordFile).Assembly.GetManifestResourceStream($"Beichen.Sim.Terminal.Words.{name}")
            ?? throw new FileNotFoundException(name);
        using var text = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
