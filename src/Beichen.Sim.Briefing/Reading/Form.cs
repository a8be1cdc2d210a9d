using System.Text.RegularExpressions;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>A form of sentence that a briefing may hold, and what each of its parts must say by the results.</summary>
/// <param name="Name">Name of the form.</param>
/// <param name="Zh">Its pattern in Chinese; what stands between angle brackets is read, and a letter before ~ may be wanting.</param>
/// <param name="En">Its pattern in English.</param>
/// <param name="Check">What the parts must be, by name, from the results and from the other parts.</param>
internal sealed record Form(string Name, string Zh, string En, Func<ReadSentence, IReadOnlyDictionary<string, string>> Check)
{
    /// <summary>The pattern of a language, anchored where the last sentence ended.</summary>
    public Regex Pattern(Language language)
    {
        string text = language == Language.En ? En : Zh;
        string pattern = Regex.Replace(Regex.Escape(text).Replace('~', '?'), "<(?<name>[a-z]+)>",
            match => $"(?<{match.Groups["name"].Value}>{Letters(match.Groups["name"].Value)})", RegexOptions.ExplicitCapture, Patience);
        return new Regex("\\G" + pattern + End(text, language), RegexOptions.ExplicitCapture | RegexOptions.Singleline, Patience);
    }

    // A title that ends in a part takes all the rest; an English sentence ends before a space.
    private static string End(string text, Language language) => text.EndsWith('>') ? "$" : language == Language.En ? "(?= |$)" : "";

    // What stands beside another part with no word between must be known by its letters.
    private static string Letters(string part) => part switch
    {
        "year" => "[0-9]{4}",
        "quarter" => "[0-9]{4}年[一二三四]季度|the [a-z]+ quarter of [0-9]{4}",
        "direction" => "提高|降低|不变|rises by|falls by|does not change",
        "towards" => "升至|降至|仍为",
        _ => ".+?",
    };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
}
