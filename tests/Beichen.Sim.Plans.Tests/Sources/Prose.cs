using System.Text.RegularExpressions;

namespace Beichen.Sim.Plans.Tests.Sources;

/// <summary>What a reader of the sources meets: the length of lines, and what summaries say.</summary>
internal static partial class Prose
{
    /// <summary>Characters of the longest line that fits a screen beside another.</summary>
    public const int Longest = 160;

    /// <summary>Words of a summary that says nothing: what is named, once more.</summary>
    private const int Fewest = 3;

    /// <summary>Numbers of the lines that are longer than <see cref="Longest"/>, from 1.</summary>
    public static IEnumerable<int> LongLines(string text) =>
        text.Split('\n').Index().Where(line => line.Item.TrimEnd('\r').Length > Longest).Select(line => line.Index + 1);

    /// <summary>Summaries of one or two words, and those that point at their neighbour; a link counts as the word that it shows.</summary>
    public static IEnumerable<string> EmptySummaries(string text) => Summary().Matches(text)
        .Select(match => Mark().Replace(Link().Replace(Margin().Replace(match.Groups["words"].Value, " "), "${shown}"), string.Empty).Trim())
        .Where(words => Word().Count(words) < Fewest || words.Contains("likewise", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether Φ⁻¹(0.975) is written out, as finely or as roughly as it may be.</summary>
    public static bool HasScoreOfInterval(string text) => ScoreOfInterval().IsMatch(text);

    [GeneratedRegex(@"(?<![\d.])1\.9(?:6|60|59\d+|600)(?![\d.])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ScoreOfInterval();

    [GeneratedRegex("///\\s*<summary>(?<words>.*?)</summary>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Summary();

    [GeneratedRegex(@"\s*\n\s*///\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Margin();

    [GeneratedRegex("<(?:see|paramref|typeparamref)[^>]*?\"(?<shown>[^\"]*)\"[^>]*/>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\S*\w\S*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
