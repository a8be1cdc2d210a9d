using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Deciding;

/// <summary>What the pages on deciding tell the reader to type works.</summary>
public sealed class HowToTests
{
    private static readonly string[] Pages = ["how-late.md", "zh/how-late.md", "what-it-takes.md", "zh/what-it-takes.md", "what-to-settle-first.md",
        "zh/what-to-settle-first.md"];

    /// <summary>Every command of the pages.</summary>
    public static TheoryData<string> Commands =>
    [
        .. Pages.SelectMany(page => File.ReadAllLines(Path.Combine(TemporaryFolder.Repository, "docs", "how-to", page)))
            .Where(line => line.StartsWith("beichen ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_of_the_pages_runs(string line)
    {
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        string[] words = [.. line.Split('#')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
        string[] fewer = words.Contains("--draws", StringComparer.Ordinal) ? [] : ["--draws", "64"];
        Outcome outcome = await BeichenCommand.Run(folder.Path, [.. words, .. fewer]);
        Assert.True(outcome.ExitCode == ExitCode.Done, $"{line}\n{outcome}");
    }

    [Theory]
    [InlineData("why-a-number.md")]
    [InlineData("compare-plans.md")]
    [InlineData("fork-a-run.md")]
    public async Task The_commands_of_a_page_run_in_its_order(string page)
    {
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        string[] lines = [.. File.ReadAllLines(Path.Combine(TemporaryFolder.Repository, "docs", "how-to", page))
            .Where(line => line.StartsWith("beichen ", StringComparison.Ordinal))];
        Assert.True(lines.Length > 3, $"{page} has {lines.Length} commands");
        foreach (string line in lines)
        {
            string[] words = [.. line.Replace("--draws 1024", "--draws 128", StringComparison.Ordinal).Split('#')[0]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
            Outcome outcome = await BeichenCommand.Run(folder.Path, words);
            Assert.True(outcome.ExitCode == ExitCode.Done, $"{line}\n{outcome}");
        }
    }
}
