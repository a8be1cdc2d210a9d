using System.CommandLine;
using YamlDotNet.RepresentationModel;

namespace Beichen.Sim.Terminal.Words;

/// <summary>What every verb, argument and option is for, in one language, from <c>help.yaml</c>: under its verb, else under <c>shared</c>.</summary>
internal sealed class HelpWords(Language language)
{
    private readonly YamlMappingNode _words = WordFile.Read("help.yaml");

    /// <summary>A phrase of the help page itself.</summary>
    public string Of(string phrase) => Text(_words.Children["page"][phrase]);

    /// <summary>What a command is for.</summary>
    public string Of(Command command) => command is RootCommand ? Of("root") : command.Description ?? Text(_words.Children["verbs"][command.Name]);

    /// <summary>What an argument or option of a command is for; null where nobody has said.</summary>
    public string? Of(Command command, Symbol symbol) =>
        symbol.Description is { Length: > 0 } own && symbol.GetType().IsGenericType ? own : Find(Verb(command), symbol.Name) ?? Find("shared", symbol.Name);

    /// <summary>Under which heading an option stands: a group that help.yaml has, else the options.</summary>
    public string Heading(Option option) => ((YamlMappingNode)_words.Children["groups"]).Children
        .Where(group => ((YamlSequenceNode)group.Value["options"]).Children.Any(one => ((YamlScalarNode)one).Value == option.Name))
        .Select(group => Text(group.Value)).FirstOrDefault() ?? Of("options");

    private string? Find(string? owner, string name) =>
        owner is not null && ((YamlMappingNode)_words.Children["verbs"]).Children.TryGetValue(owner, out YamlNode? words)
            && ((YamlMappingNode)words).Children.TryGetValue(name, out YamlNode? found) ? Text(found) : null;

    private static string? Verb(Command command) => command is RootCommand ? "shared" : command.Name;

    private string Text(YamlNode words) => ((YamlScalarNode)words[language.Pick("zh", "en")]).Value ?? "";
}
