using System.Text.RegularExpressions;
using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Running;

/// <summary>One language, none, and a repeated run.</summary>
public sealed partial class LanguageTests
{
    [Fact]
    public async Task Chinese_output_holds_no_English_sentence()
    {
        Outcome outcome = await Run("zh");
        Assert.Contains("地区生产总值", outcome.Output, StringComparison.Ordinal);

        // What to type next is a command, and no sentence.
        Assert.DoesNotMatch(EnglishSentence(), string.Join('\n', outcome.Output.Split('\n').Where(line => !line.StartsWith("下一步：", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task English_output_holds_no_Chinese_character()
    {
        Outcome outcome = await Run("en");
        Assert.Contains("Gross domestic product", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(ChineseCharacter(), outcome.Output);
    }

    [Fact]
    public async Task A_quiet_run_prints_nothing_and_replaces_the_run_before_it()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        string[] arguments = ["run", Path.Combine(TemporaryFolder.Repository, "scenarios", "vat-refund.yaml"),
            "--draws", "64", "--horizon", "2022Q2", "--quiet", "--out", "run"];
        for (int time = 0; time < 2; time++)
        {
            Outcome outcome = await BeichenCommand.Run(folder.Path, arguments);
            Assert.True(outcome is { ExitCode: ExitCode.Done, Output: "", Errors: "" }, outcome.ToString());
        }

        Assert.Equal(["run"], folder.Entries());
    }

    private static async Task<Outcome> Run(string language)
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "run", "omicron-q1", "--draws", "64", "--lang", language);
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        return outcome;
    }

    [GeneratedRegex("[a-z]{3,} [a-z]{3,} [a-z]{3,}", RegexOptions.None, 1000)]
    private static partial Regex EnglishSentence();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, 1000)]
    private static partial Regex ChineseCharacter();
}
