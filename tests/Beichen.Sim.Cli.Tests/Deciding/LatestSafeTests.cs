using System.Text.Json;
using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Deciding;

/// <summary>How late projects may be, as the terminal tells it.</summary>
public sealed class LatestSafeTests
{
    private const string Fields = "id zh en planned latestSafe slack isOpen criticality cruciality change changeLow changeHigh moves "
        + "jointShare jointShareError curve";

    [Fact]
    public async Task The_answer_as_json_has_the_fields_that_the_documents_name()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Outcome outcome = await BeichenCommand.Run(
            TemporaryFolder.Repository, "latest-safe", "baseline", "--target", "fixed-asset-investment", "--probability", "20%", "--project", "smc-2",
                "metro-4-north", "--draws", "128", "--quarters", "2", "--json", "--csv", folder["late.csv"]);
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        using var answer = JsonDocument.Parse(outcome.Output);
        JsonElement[] projects = [.. answer.RootElement.GetProperty("projects").EnumerateArray()];
        Assert.Equal(2, projects.Length);
        Assert.All(projects, project => Assert.Equal(Fields.Split(' '), project.EnumerateObject().Select(field => field.Name), StringComparer.Ordinal));
        Assert.All(projects,
            project => Assert.Equal(["quarter", "slip", "probability", "low", "high", "share"], project.GetProperty("curve")[0].EnumerateObject()
            .Select(field => field.Name), StringComparer.Ordinal));
        Assert.All(projects, project => Assert.Equal(3, project.GetProperty("curve").GetArrayLength()));
        Assert.Equal(7, (await File.ReadAllLinesAsync(folder["late.csv"], TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task A_chance_out_of_reach_is_told_as_a_sentence_in_one_language_and_ends_well()
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "latest-safe", "baseline", "-p", "0.99", "--project", "smc-2", "--draws", "64",
            "--quarters", "1", "--lang", "en");
        Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
        Assert.Contains("no quarter is safe for any project", outcome.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", outcome.Output);
    }

    [Theory]
    [InlineData("--probability: found '1.2', expected a chance above 0 and below 1", "-p", "1.2")]
    [InlineData("--group: found 'nowhere', expected a kind of projects, a park or a chain", "-p", "0.5", "--group", "nowhere")]
    [InlineData("--project: found 'smc-9'", "-p", "0.5", "--project", "smc-9")]
    public async Task What_makes_no_sense_is_refused_and_says_what_would_do(string problem, params string[] arguments)
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, ["latest-safe", "baseline", .. arguments]);
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains(problem, outcome.Errors, StringComparison.Ordinal);
    }
}
