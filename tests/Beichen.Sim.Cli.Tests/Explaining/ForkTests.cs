using System.Text.Json;
using Beichen.Sim.Cli.Tests.Commands;
using Beichen.Sim.Cli.Tests.Running;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Explaining;

/// <summary>A stored run under another policy.</summary>
public sealed class ForkTests(FinishedRun finished) : IClassFixture<FinishedRun>
{
    [Fact]
    public async Task A_fork_is_a_run_folder_with_its_origin_and_is_told_beside_the_run()
    {
        using var folder = TemporaryFolder.Empty();
        Outcome outcome = await BeichenCommand.Run(
            TemporaryFolder.Repository, "fork", finished.Run, "--at", "2022Q3", "--scenario", "combined-push", "--out", folder["fork"], "--lang", "en");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        Assert.Contains("Before 2022Q3 every draw is the same to the bit", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("project-punctuality is settled on the first day", outcome.Output, StringComparison.Ordinal);
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(
            Path.Combine(folder["fork"], "manifest.json"), TestContext.Current.CancellationToken));
        JsonElement from = manifest.RootElement.GetProperty("forkedFrom");
        Assert.Equal("2022Q3", from.GetProperty("quarter").GetString());
        using var original = JsonDocument.Parse(await File.ReadAllTextAsync(
            Path.Combine(finished.Run, "manifest.json"), TestContext.Current.CancellationToken));
        Assert.Equal(original.RootElement.GetProperty("resultFingerprint").GetString(), from.GetProperty("run").GetString());
    }

    [Fact]
    public async Task With_its_own_policy_it_is_the_run_to_the_bit()
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "fork", finished.Run, "--at", "2022Q2", "--scenario", "baseline", "--json");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        using var report = JsonDocument.Parse(outcome.Output);
        Assert.Equal(report.RootElement.GetProperty("forkedFrom").GetProperty("run").GetString(),
            report.RootElement.GetProperty("resultFingerprint").GetString());
    }
}
