using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace Beichen.Sim.Briefing.Tests;

/// <summary>The page of the words of certainty says what the program says.</summary>
public sealed class WordsOfCertaintyPageTests
{
    [Fact]
    public void The_page_of_the_documents_holds_the_thresholds_of_the_program()
    {
        string file = Path.GetFullPath(Path.Combine(Here(), "..", "..", "docs", "words-of-certainty.md"));
        string page = Page();
        if (Environment.GetEnvironmentVariable("BEICHEN_WRITE_PAGES") is { Length: > 0 }) File.WriteAllText(file, page);
        Assert.Equal(page, File.ReadAllText(file));
    }

    [Fact]
    public void Every_published_threshold_is_the_one_that_is_used()
    {
        (double P, double Low, double High)[] samples = [(0.95, 0.93, 0.97), (0.8, 0.77, 0.83), (0.6, 0.57, 0.63),
            (0.5, 0.47, 0.53), (0.4, 0.37, 0.43), (0.2, 0.17, 0.23), (0.05, 0.03, 0.07), (0.001, 0, 0.004)];
        Assert.Equal(CertaintyWords.Published,
            samples.Select(sample => CertaintyWords.Of(sample.P, sample.Low, sample.High)));
    }

    [Fact]
    public void No_word_of_chance_but_the_published_stands_in_what_the_program_says()
    {
        string[] others = ["悬而未决", "把握", "胜算", "显著", "大概率", "很可能", "极有可能", "hangs in the balance", "all but secure", "in all likelihood"];
        string sources = Path.GetFullPath(Path.Combine(Here(), "..", "..", "src"));
        string[] kinds = [".cs", ".js", ".yaml", ".html"];
        IEnumerable<string> said = Directory.EnumerateFiles(sources, "*", SearchOption.AllDirectories)
            .Where(file => kinds.Contains(Path.GetExtension(file), StringComparer.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).SelectMany(line => others.Where(word => line.Contains(word, StringComparison.Ordinal))
                .Select(word => $"{Path.GetRelativePath(sources, file)}: {word}")));
        Assert.Empty(said);
    }

    [Fact]
    public void Chances_are_counted_by_word_the_surest_first() => Assert.Equal(
        ("一项有望、两项五五开、一项极难", "1 likely, 2 even, 1 very unlikely"),
        CertaintyWords.Count([CertaintyWords.Of(0.05, 0.03, 0.07), CertaintyWords.Of(0.5, 0.47, 0.53),
            CertaintyWords.Of(0.8, 0.77, 0.83), CertaintyWords.Of(0.48, 0.45, 0.51)], "项") is var count ? (count.Zh, count.En) : default);

    private static string Page()
    {
        StringBuilder page = new("""
            # The words of certainty

            Runs, comparisons, answers, figures, the workbench and briefings use these words for a chance and no others. *P* is the share of draws that meet the target, its interval is Wilson's
            at 95 %. 推演 says what follows from the assumptions, it never says 预测. A chance whose interval holds one half is even: so many draws cannot tell it from a coin. 显著 stands nowhere.
            This page is held to the program (`CertaintyWords.Published`) by a test.

            | mark | 用语 | 界限 | word | holds when |
            |---|---|---|---|---|

            """);
        foreach (CertaintyThreshold threshold in CertaintyWords.Published)
            page.Append("| ").AppendJoin(" | ", threshold.Mark, threshold.Word.Zh, threshold.Threshold.Zh, threshold.Word.En, threshold.Threshold.En)
                .Append(" |\n");
        return page.ToString();
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
