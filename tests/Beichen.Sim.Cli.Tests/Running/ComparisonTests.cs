using System.Text.Json;
using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Running;

/// <summary>Two scenarios on the same draws.</summary>
public sealed class ComparisonTests
{
    [Fact]
    public async Task A_comparison_prints_paired_differences_and_leaves_a_run_a_scenario()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "compare", "baseline", "projects-slip-2q", "--draws", "64", "--lang", "en", "--out", folder["both"]);
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        Assert.Contains("mean difference [95%]", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Projects slip two quarters", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", outcome.Output);
        Assert.Equal(["both"], folder.Entries());
        string[] entries = [.. Directory.EnumerateFileSystemEntries(folder["both"]).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];
        Assert.Equal(["baseline", "charts", "comparison.json", "projects-slip-2q"], entries);
        using JsonDocument comparison = JsonDocument.Parse(await File.ReadAllBytesAsync(folder["both/comparison.json"], TestContext.Current.CancellationToken));
        Assert.Equal("baseline", comparison.RootElement.GetProperty("reference").GetString());
        Assert.NotEmpty(Directory.GetFiles(folder["both/charts"], "*.png"));
    }
}
