using System.Text.Json;
using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Explaining;

/// <summary>Three scenarios over the same draws as policies over states of the world.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public async Task Three_scenarios_are_judged_by_several_measures_of_regret()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "compare", "baseline", "projects-on-time",
            "projects-slip-2q", "--draws", "64", "--host", "batch", "--lang", "en", "--out", folder["three"]);
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        Assert.Contains("robustness of the margin", outcome.Output, StringComparison.Ordinal);
        Assert.Matches("The ranking flips|No measure ranks", outcome.Output);
        using var written = JsonDocument.Parse(await File.ReadAllTextAsync(
            Path.Combine(folder["three"], "robustness.json"), TestContext.Current.CancellationToken));
        Dictionary<string, JsonElement> policies = written.RootElement.EnumerateArray()
            .ToDictionary(policy => policy.GetProperty("scenario").GetString() ?? "", policy => policy.GetProperty("values"), StringComparer.Ordinal);
        double late = policies["projects-slip-2q"].GetProperty("MeanRegret").GetDouble(),
            onTime = policies["projects-on-time"].GetProperty("MeanRegret").GetDouble();
        Assert.True(late > onTime && onTime >= 0);
        Assert.True(policies["projects-on-time"].GetProperty("Mean").GetDouble() > policies["projects-slip-2q"].GetProperty("Mean").GetDouble());
    }

    [Fact]
    public async Task Two_scenarios_leave_nothing_to_rank()
    {
        Outcome outcome = await BeichenCommand.Run(
            TemporaryFolder.Repository, "compare", "baseline", "projects-slip-2q", "--draws", "64", "--host", "batch", "--lang", "en");
        Assert.DoesNotContain("robustness", outcome.Output, StringComparison.Ordinal);
    }
}
