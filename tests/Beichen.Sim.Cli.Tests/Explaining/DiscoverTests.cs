using System.Text.Json;
using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Explaining;

/// <summary>Under which conditions a target is missed.</summary>
public sealed class DiscoverTests
{
    [Fact]
    public async Task A_stored_run_tells_the_same_conditions_as_the_scenario_run_afresh()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        await BeichenCommand.Run(TemporaryFolder.Repository, "run", "projects-on-time", "--draws", "512", "--quiet", "--out", folder["run"]);
        const string Target = "fixed-asset-investment";
        Outcome stored = await BeichenCommand.Run(TemporaryFolder.Repository, "discover", "--run", folder["run"], "--target", Target, "--json");
        Outcome fresh = await BeichenCommand.Run(TemporaryFolder.Repository, "discover", "projects-on-time", "--draws", "512", "--target", Target, "--json");
        Assert.True(stored.ExitCode == ExitCode.Done, stored.ToString());
        Assert.Equal(fresh.Output, stored.Output);

        using var report = JsonDocument.Parse(stored.Output);
        JsonElement root = report.RootElement;

        // Growth is missed in nine draws of ten, which no condition gathers; investment hangs on what the years before started.
        Assert.Contains("accounts/investment-past-starts/3",
            root.GetProperty("conditions").EnumerateArray().Select(condition => condition.GetProperty("path").GetString()), StringComparer.Ordinal);
        Assert.InRange(root.GetProperty("conditions").GetArrayLength(), 1, 4);
        double inside = root.GetProperty("missesInside").GetInt32();
        Assert.Equal(inside / root.GetProperty("inside").GetInt32(), root.GetProperty("density").GetDouble(), 12);
        Assert.Equal(inside / root.GetProperty("misses").GetInt32(), root.GetProperty("coverage").GetDouble(), 12);
        Assert.True(root.GetProperty("density").GetDouble() > (double)root.GetProperty("misses").GetInt32() / 512);
    }

    [Fact]
    public async Task The_sentence_says_how_many_miss_within_and_in_all()
    {
        Outcome outcome = await BeichenCommand.Run(
            TemporaryFolder.Repository, "discover", "baseline", "--target", "fixed-asset-investment", "--draws", "256", "--lang", "en");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        Assert.Contains("Fixed-asset investment", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("256 draws, seed 20220101", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", outcome.Output);
    }
}
