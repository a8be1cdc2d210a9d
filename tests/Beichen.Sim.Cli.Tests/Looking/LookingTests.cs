using Beichen.Sim.Cli.Tests.Commands;
using Beichen.Sim.Cli.Tests.Running;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Looking;

/// <summary>The commands that look and change nothing: list, validate, show.</summary>
public sealed class LookingTests(FinishedRun run) : IClassFixture<FinishedRun>
{
    [Theory]
    [InlineData("scenarios", "baseline", "vat-refund", "stress")]
    [InlineData("levers", "approval-pace", "chain-completeness", "certification-drive")]
    [InlineData("targets", "fixed-asset-investment", "energy", "6.5%")]
    [InlineData("entities", "smc-2", "development-zone", "wangfujing")]
    [InlineData("multipliers", "equipment", "construction", "%")]
    [InlineData("indicators", "gdp-growth", "0.001", "revenue")]
    public async Task List_names_what_there_is(string what, params string[] expected)
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "list", what);
        Assert.True(outcome is { ExitCode: ExitCode.Done, Errors: "" }, outcome.ToString());
        Assert.All(expected, text => Assert.Contains(text, outcome.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_scenario_of_the_repository_is_valid()
    {
        string[] files = Directory.GetFiles(Path.Combine(TemporaryFolder.Repository, "scenarios"), "*.yaml");
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, ["validate", .. files]);
        Assert.True(outcome is { ExitCode: ExitCode.Done, Errors: "" }, outcome.ToString());
        Assert.Equal(files.Length, outcome.Output.Split(": ok").Length - 1);
    }

    [Fact]
    public async Task An_entity_of_a_run_is_shown_with_true_numbers()
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "show", "beichen", "--run", run.Run, "--quarter", "2022Q4");
        Assert.True(outcome is { ExitCode: ExitCode.Done, Errors: "" }, outcome.ToString());
        string jobs = outcome.Output.Split('\n').First(line => line.Contains("NewJobsTotal", StringComparison.Ordinal));
        Assert.Matches(@"NewJobsTotal +人 +\d\d,\d{3}", jobs);
    }

    [Fact]
    public async Task A_date_of_a_project_is_shown_as_a_quarter()
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "show", "siemens", "--run", run.Run);
        Assert.True(outcome is { ExitCode: ExitCode.Done, Errors: "" }, outcome.ToString());
        Assert.Matches(@"CompletionDate.*\(202\dQ\d\).*—", outcome.Output);
        Assert.DoesNotContain("999", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("siemenz", "2022Q4", "ENTITY: found 'siemenz', expected one of: ")]
    [InlineData("siemens", "2031Q1", "--quarter: found '2031Q1', expected a quarter from 2022Q1 to 2022Q4")]
    public async Task What_a_run_does_not_hold_is_told_in_one_line(string entity, string quarter, string expected)
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "show", entity, "--run", run.Run, "--quarter", quarter);
        Assert.True(outcome is { ExitCode: ExitCode.BadInput, Output: "" }, outcome.ToString());
        Assert.StartsWith(expected, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }
}
