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
        Outcome outcome = await BeichenCommand.Run(
            TemporaryFolder.Repository, "compare", "baseline", "projects-slip-2q", "--draws", "64", "--lang", "en", "--out", folder["both"]);
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

    [Fact]
    public async Task A_stored_run_is_compared_with_a_scenario_on_its_own_draws_and_either_may_be_the_reference()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Outcome run = await BeichenCommand.Run(
            TemporaryFolder.Repository, "run", "baseline", "--draws", "80", "--seed", "5", "--quiet", "--out", folder["stored"]);
        Assert.True(run.ExitCode == ExitCode.Done, run.ToString());
        Outcome text = await BeichenCommand.Run(
            TemporaryFolder.Repository, "compare", "projects-slip-2q", folder["stored"], "omicron-q1", "--reference", folder["stored"], "--lang", "en");
        Assert.True(text.ExitCode == ExitCode.Done, text.ToString());
        Assert.Contains("P(hit) by scenario", text.Output, StringComparison.Ordinal);
        Assert.Contains("milestones that moved", text.Output, StringComparison.Ordinal);
        Assert.Contains("told from zero", text.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("significant", text.Output, StringComparison.Ordinal);

        Outcome json = await BeichenCommand.Run(TemporaryFolder.Repository, "compare", "projects-slip-2q", folder["stored"], "--reference", "stored", "--json");
        using JsonDocument comparison = JsonDocument.Parse(json.Output);
        Assert.Equal("baseline", comparison.RootElement.GetProperty("reference").GetString());
        JsonElement milestone = comparison.RootElement.GetProperty("scenarios")[0].GetProperty("milestones")[0];
        Assert.True(milestone.GetProperty("difference").GetDouble() < -0.2, milestone.ToString()); // two quarters later misses what was due
        Assert.True(milestone.GetProperty("low").GetDouble() <= milestone.GetProperty("difference").GetDouble());
    }
}
