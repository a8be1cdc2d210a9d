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
        Assert.Matches(@"NewJobsTotal +people +\d\d,\d{3}", jobs);
    }

    [Theory]
    [InlineData("SMC二期", "smc-2")]
    [InlineData("ｓｍｃ 二期", "smc-2")]
    [InlineData("smc phase ii", "smc-2")]
    [InlineData("王府井购物", "wangfujing-mall")]
    public async Task An_entity_is_called_by_its_name_or_a_part_of_it(string word, string id)
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "show", word, "--run", run.Run, "--lang", "zh");
        Assert.True(outcome is { ExitCode: ExitCode.Done, Errors: "" }, outcome.ToString());
        Assert.Contains($"({id})", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("在建", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_several_entities_is_told_with_their_ids()
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "show", "王府井", "--run", run.Run, "--lang", "zh");
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Equal("ENTITY: 给的是“王府井”；应为以下之一：wangfujing-mall 王府井购物中心, wangfujing 王府井商圈", Assert.Single(outcome.ErrorLines));
    }

    [Fact]
    public async Task Entities_are_found_by_a_word_in_a_table_and_in_a_file()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository,
            "list", "entities", "王府井", "--lang", "zh", "--plain", "--csv", folder["found.csv"]);
        Assert.True(outcome is { ExitCode: ExitCode.Done, Errors: "" }, outcome.ToString());
        Assert.Equal(["类\tid\t名称", "项目\twangfujing-mall\t王府井购物中心", "商圈\twangfujing\t王府井商圈"], outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(3, (await File.ReadAllLinesAsync(folder["found.csv"], TestContext.Current.CancellationToken)).Length);
    }

    [Theory]
    [InlineData("simens", "WORD: found 'simens', expected an entity of 'list entities', did you mean siemens?")]
    [InlineData("qqqqqqqqqq", "WORD: found 'qqqqqqqqqq', expected an entity of 'list entities'")]
    public async Task A_word_that_no_entity_has_is_told_with_the_nearest(string word, string expected)
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "list", "entities", word);
        Assert.True(outcome is { ExitCode: ExitCode.BadInput, Output: "" }, outcome.ToString());
        Assert.Equal(expected, Assert.Single(outcome.ErrorLines));
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
    [InlineData("siemenz", "2022Q4", "ENTITY: found 'siemenz', expected an entity of 'list entities', did you mean siemens?")]
    [InlineData("siemens", "2031Q1", "--quarter: found '2031Q1', expected a quarter from 2022Q1 to 2022Q4")]
    public async Task What_a_run_does_not_hold_is_told_in_one_line(string entity, string quarter, string expected)
    {
        Outcome outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "show", entity, "--run", run.Run, "--quarter", quarter);
        Assert.True(outcome is { ExitCode: ExitCode.BadInput, Output: "" }, outcome.ToString());
        Assert.StartsWith(expected, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }
}
