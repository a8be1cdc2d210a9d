using System.Globalization;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Terminal.Printing;

namespace Beichen.Sim.Terminal.Tables;

/// <summary>What the verbs of import and template say, in one language.</summary>
/// <param name="output">The terminal.</param>
public sealed class ImportWords(Output output)
{
    /// <summary>Sentences of findings, and of the verbs under keys that begin with "verb-".</summary>
    public FindingWords Findings { get; } = FindingWords.Of(output.Language.Pick("zh", "en"));

    /// <summary>zh or en.</summary>
    public string Language { get; } = output.Language.Pick("zh", "en");

    /// <summary>A sentence of the verbs.</summary>
    public string Of(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var named = new List<KeyValuePair<string, string>>();
        foreach ((string name, object? value) in values) named.Add(new(name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty));
        return Findings.Sentence("verb-" + key, named);
    }
}
