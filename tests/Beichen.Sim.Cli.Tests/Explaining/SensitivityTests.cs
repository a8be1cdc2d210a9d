using System.Text.Json;
using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Explaining;

/// <summary>Which levers move a target.</summary>
public sealed class SensitivityTests
{
    [Fact]
    public async Task Screening_finds_that_chains_move_growth_and_certification_does_not()
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "sensitivity", "baseline",
            "--draws", "64", "--size", "4", "--lever", "chain-completeness", "certification-drive", "--json");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        using var report = JsonDocument.Parse(outcome.Output);
        JsonElement[] levers = [.. report.RootElement.GetProperty("levers").EnumerateArray()];
        Assert.Equal("chain-completeness certification-drive", string.Join(' ', levers.Select(lever => lever.GetProperty("lever").GetString())));
        double strong = levers[0].GetProperty("effect").GetProperty("meanAbsolute").GetDouble(),
            weak = levers[1].GetProperty("effect").GetProperty("meanAbsolute").GetDouble();
        Assert.True(strong > 0.001 && strong > 20 * weak, outcome.Output); // a quarter of a point: what a year can close
        Assert.Equal(12, report.RootElement.GetProperty("plans").GetInt32());
    }

    [Fact]
    public async Task Shares_of_variance_are_printed_with_their_intervals_and_a_flat_target_is_warned_of()
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "sensitivity", "baseline", "--method", "sobol",
            "--draws", "64", "--size", "4", "--lever", "talent-programme", "--target", "beijing-projects", "--lang", "en");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        Assert.Contains("S_T [95%]", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("hardly move this target", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("12 plans × 64 draws", outcome.Output, StringComparison.Ordinal);
    }
}
