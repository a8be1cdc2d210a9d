using YamlDotNet.RepresentationModel;

namespace Beichen.Sim.Terminal.Words;

/// <summary>Kinds of entity in the terminal's language, from <c>kinds.yaml</c>.</summary>
internal static class KindWords
{
    private static readonly Lazy<YamlMappingNode> Words = new(() => WordFile.Read("kinds.yaml"));

    /// <summary>Kinds in words.</summary>
    /// <param name="kinds">As the program names them, several with commas between.</param>
    /// <param name="language">Of the reader.</param>
    public static string In(string kinds, Language language) => language == Language.En
        ? kinds
        : string.Join('、',
            kinds.Split(", ").Select(kind => Words.Value.Children.TryGetValue(kind, out YamlNode? chinese) ? ((YamlScalarNode)chinese).Value : kind));
}
