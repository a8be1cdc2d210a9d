using System.Text;
using Beichen.Sim.Ledgers.Words;
using YamlDotNet.RepresentationModel;

namespace Beichen.Sim.Ledgers.Findings;

/// <summary>The sentences of one language, from findings.yaml.</summary>
public sealed class FindingWords
{
    private readonly Dictionary<string, string> sentences = new(StringComparer.Ordinal);

    private FindingWords(string language)
    {
        YamlMappingNode file = WordFile.Read("findings.yaml");
        foreach ((YamlNode key, YamlNode value) in file.Children)
            sentences[((YamlScalarNode)key).Value!] = ((YamlScalarNode)((YamlMappingNode)value).Children[new YamlScalarNode(language)]).Value!;
    }

    /// <summary>The languages that there are.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["zh", "en"];

    /// <summary>The words of a language.</summary>
    /// <param name="language">zh or en.</param>
    public static FindingWords Of(string language) => new(language);

    /// <summary>Keys of all sentences.</summary>
    public IReadOnlyCollection<string> Keys => sentences.Keys;

    /// <summary>What a grade is called.</summary>
    public string GradeOf(Grade grade) => sentences["grade-" + grade.ToString().ToLowerInvariant()];

    /// <summary>A sentence with its values put in.</summary>
    /// <exception cref="KeyNotFoundException">There is no such sentence.</exception>
    public string Sentence(string key, IReadOnlyList<KeyValuePair<string, string>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var text = new StringBuilder(sentences[key]);
        foreach ((string name, string value) in values) text.Replace("{" + name + "}", value);
        return text.ToString();
    }
}
