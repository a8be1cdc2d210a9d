using System.Text.Json;
using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Deciding;

/// <summary>What to settle first, as the terminal tells it.</summary>
public sealed class SettleTests
{
    [Fact]
    public async Task A_close_choice_lists_what_decides_it_with_errors_as_json()
    {
        using TemporaryFolder folder = TemporaryFolder.WithDistrict();
        foreach (string waits in new[] { "jiangtian-data", "chaoya-data-2" })
        {
            string name = $"{waits}-waits";
            folder.Write(
                $"scenarios/{name}.yaml",
                $"id: {name}\nname: {{zh: 让路, en: Waits}}\nquestion: {{zh: 谁让路？, en: Which waits?}}\n"
                + $"extends: baseline\nkind: ex-ante\ndates:\n  - {{project: {waits}, shift: 8}}\n");
        }

        Outcome outcome = await BeichenCommand.Run(folder.Path, "settle", "jiangtian-data-waits", "chaoya-data-2-waits", "--target", "fixed-asset-investment",
            "--draws", "1024", "--json", "--out", folder["figure"]);
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        using var answer = JsonDocument.Parse(outcome.Output);
        JsonElement[] inputs = [.. answer.RootElement.GetProperty("inputs").EnumerateArray()];
        Assert.NotEmpty(inputs);
        Assert.StartsWith("projects/", inputs[0].GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.All(inputs, input => Assert.True(input.GetProperty("value").GetDouble() > 2 * input.GetProperty("error").GetDouble()));
        Assert.Equal(
            ["path", "value", "error", "noise", "basis", "confidence", "influences"], inputs[0].EnumerateObject().Select(field => field.Name),
                StringComparer.Ordinal);
        Assert.True(File.Exists(folder["figure/worth.png"]) && File.Exists(folder["figure/worth.svg"]), outcome.Errors);
        Assert.Equal(inputs.Length + 1, File.ReadAllLines(folder["figure/worth.csv"]).Length);
    }

    [Fact]
    public async Task Where_nothing_is_worth_settling_the_list_says_so_in_one_language()
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "settle", "baseline", "projects-slip-2q", "--draws", "256", "--lang", "en");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        Assert.Contains("nothing to settle first", outcome.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", outcome.Output);
    }

    [Fact]
    public async Task One_scenario_is_no_choice()
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "settle", "baseline");
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
    }
}
