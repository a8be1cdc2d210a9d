using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Beichen.Sim.Wording;

/// <summary>
/// Refusals and notices in Chinese, for every face of the program. The program says them in English; <c>refusals.yaml</c> has each sentence
/// with its Chinese, what varies as {0}, {1}…, itself a phrase of the file or a word of the user's; <c>subjects.yaml</c> has what of a
/// question a refusal is about. Place, what was found, what is expected and what may have been meant keep their order. A sentence that the
/// file lacks stays as it is.
/// </summary>
public sealed partial class RefusalWords
{
    private const string Expected = ", expected ", Meant = ", did you mean ", Colon = ": ";
    private const int LongestJoint = 6;
    private static readonly Lazy<RefusalWords> OfProcess = new(() => new RefusalWords());
    private readonly (string[] Parts, string Chinese)[] _phrases;
    private readonly FrozenDictionary<string, string> _subjects;

    private RefusalWords()
    {
        _phrases = [.. Read("refusals.yaml")
            .Select(pair => (Parts: Hole().Split(pair.Key), Chinese: pair.Value)).OrderByDescending(phrase => phrase.Parts.Sum(part => part.Length))];
        _subjects = Read("subjects.yaml").ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A refusal or a notice in Chinese.</summary>
    /// <param name="line">As the program says it.</param>
    public static string InChinese(string line) => OfProcess.Value.Line(line);

    /// <summary>The same in both languages.</summary>
    /// <param name="line">As the program says it.</param>
    public static Bilingual InBoth(string line) => new(InChinese(line), line);

    private static IEnumerable<KeyValuePair<string, string>> Read(string name)
    {
        using Stream stream = typeof(RefusalWords).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var text = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(text);
        return [.. ((YamlMappingNode)yaml.Documents[0].RootNode).Children
            .Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, ((YamlScalarNode)pair.Value).Value!))];
    }

    private string Line(string line)
    {
        int colon = line.IndexOf(Colon, StringComparison.Ordinal);
        if (colon > 0 && _subjects.TryGetValue(line[..colon], out string? subject)) return $"{subject}：{Sentence(line[(colon + Colon.Length)..])}";
        string head = Head().Match(line).Value;
        return head + Sentence(line[head.Length..]);
    }

    private string Sentence(string sentence)
    {
        if (Find(sentence) is { } whole) return whole;
        int meant = sentence.EndsWith('?') ? sentence.LastIndexOf(Meant, StringComparison.Ordinal) : -1;
        if (meant > 0) return $"{Sentence(sentence[..meant])}；是否指 {sentence[(meant + Meant.Length)..^1]}？";
        int expected = sentence.IndexOf(Expected, StringComparison.Ordinal);
        if (expected < 0) return sentence;
        string wanted = Phrase(sentence[(expected + Expected.Length)..]);
        return $"{Phrase(sentence[..expected])}；应为{(char.IsAscii(wanted[0]) ? " " : "")}{wanted}";
    }

    private string Phrase(string phrase) => Find(phrase) ?? phrase;

    private string? Find(string text)
    {
        bool isSentence = text.Contains(Expected, StringComparison.Ordinal);
        foreach ((string[] parts, string chinese) in _phrases)
        {
            // A phrase is part of a sentence, never all of it.
            if (isSentence && !parts.Any(part => part.Contains(Expected, StringComparison.Ordinal))) continue;
            if (Holes(text, parts) is not { } holes) continue;

            // Words such as "or" join words: behind a colon they are part of what it introduces.
            if (holes.Count > 0 && parts.Sum(part => part.Length) <= LongestJoint && holes[0].Contains(Colon, StringComparison.Ordinal)) continue;
            var words = new StringBuilder(chinese);
            for (int i = 0; i < holes.Count; i++) words.Replace($"{{{i}}}", Phrase(holes[i]));
            return words.ToString();
        }

        return null;
    }

    // What stands between the parts of a phrase, the shortest first; null where the text is not that phrase.
    private static List<string>? Holes(string text, string[] parts)
    {
        if (!text.StartsWith(parts[0], StringComparison.Ordinal) || !text.EndsWith(parts[^1], StringComparison.Ordinal)) return null;
        if (parts.Length == 1) return text.Length == parts[0].Length ? [] : null;
        var holes = new List<string>(parts.Length - 1);
        int at = parts[0].Length, end = text.Length - parts[^1].Length;
        for (int i = 1; i < parts.Length; i++)
        {
            int next = i == parts.Length - 1 ? end : text.IndexOf(parts[i], Math.Min(at + 1, text.Length), StringComparison.Ordinal);
            if (next <= at || next > end) return null;
            holes.Add(text[at..next]);
            at = next + parts[i].Length;
        }

        return holes;
    }

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();

    // file:line:column, file:sheet!cell, an option, an argument, or the scenario that a notice is about.
    [GeneratedRegex(@"^(?:[a-z0-9-]+: )?(?:\S[^:\n]*(?::[^:\n]*)?:\d+:\d+: |\S[^:\n]*:(?:[^:!\n]*!)?[A-Z]+\d+: |(?:--[a-z-]+(?: \d+)?|[A-Z]{3,}): )?",
        RegexOptions.None, 1000)]
    private static partial Regex Head();
}
