using System.Text.RegularExpressions;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Tests.Making;
using Xunit;

namespace Beichen.Sim.Ledgers.Tests.Reading;

/// <summary>Every finding has its sentence in each language, with the same values.</summary>
public sealed partial class WordTests
{
    [Fact]
    public void Both_languages_name_the_same_values()
    {
        FindingWords chinese = FindingWords.Of("zh"), english = FindingWords.Of("en");
        foreach (string key in chinese.Keys)
            Assert.True(Values(chinese.Sentence(key, [])).SequenceEqual(Values(english.Sentence(key, [])), StringComparer.Ordinal),
                $"{key}: the two languages name different values");
    }

    [Fact]
    public void One_language_holds_no_word_of_the_other()
    {
        foreach (string key in FindingWords.Of("en").Keys.Where(key => !key.StartsWith("verb-lang", StringComparison.Ordinal)))
        {
            string bare = Quoted().Replace(FindingWords.Of("en").Sentence(key, []), string.Empty);
            Assert.False(Chinese().IsMatch(Examples().Replace(bare, string.Empty)), $"{key}: {bare}");
        }
    }

    [Fact]
    public void Every_key_that_the_code_uses_has_a_sentence()
    {
        IReadOnlyCollection<string> known = FindingWords.Of("en").Keys;
        string source = string.Concat(Directory.EnumerateFiles(Path.Combine(LedgerFolder.Root, "src", "Beichen.Sim.Ledgers"), "*.cs",
            SearchOption.AllDirectories).Select(File.ReadAllText));
        foreach (Match use in Uses().Matches(source)) Assert.Contains(known, key => key.StartsWith(use.Groups["key"].Value, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Values(string sentence) => Value().Matches(sentence).Select(match => match.Value)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.None, 1000)]
    private static partial Regex Value();

    // Words of the ledger stand between quotes, dates and units in the examples of how to write them.
    [GeneratedRegex("'[^']*'", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("亿元|2022年4月|三季度|6月底前", RegexOptions.None, 1000)]
    private static partial Regex Examples();

    [GeneratedRegex("[\u4e00-\u9fff]", RegexOptions.None, 1000)]
    private static partial Regex Chinese();

    [GeneratedRegex("findings\\.(?:Note|Guess|Problem|Refuse)\\(\"(?<key>[a-z0-9-]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Uses();
}
