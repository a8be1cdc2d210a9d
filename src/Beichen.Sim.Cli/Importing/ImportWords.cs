using System.Globalization;
using Beichen.Sim.Ledgers.Findings;

namespace Beichen.Sim.Cli.Importing;

/// <summary>What the verbs of import and template say, in one language.</summary>
/// <param name="language">zh or en.</param>
public sealed class ImportWords(string language)
{
    /// <summary>Sentences of findings, and of the verbs under keys that begin with "verb-".</summary>
    public FindingWords Findings { get; } = FindingWords.Of(language);

    /// <summary>zh or en.</summary>
    public string Language { get; } = language;

    /// <summary>The words of the process's language: Chinese unless the locale says English.</summary>
    public static ImportWords OfProcess()
    {
        string locale = Environment.GetEnvironmentVariable("LC_ALL") is { Length: > 0 } all ? all : Environment.GetEnvironmentVariable("LANG")
            ?? CultureInfo.CurrentUICulture.Name;
        return new ImportWords(locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "zh");
    }

    /// <summary>A sentence of the verbs.</summary>
    public string Of(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var named = new List<KeyValuePair<string, string>>();
        foreach ((string name, object? value) in values) named.Add(new(name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty));
        return Findings.Sentence("verb-" + key, named);
    }
}
