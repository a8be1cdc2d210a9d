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
}
