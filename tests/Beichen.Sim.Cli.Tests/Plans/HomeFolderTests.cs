using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Plans;

/// <summary>The program answers from any folder, and somebody's own scenarios may lie anywhere.</summary>
public sealed class HomeFolderTests : IDisposable
{
    private const string Own = """
        id: mine
        name: {zh: 我的, en: mine}
        question: {zh: 如何, en: what if}
        extends: projects-slip-1q
        kind: ex-ante
        levers:
          - {lever: approval-pace, on: all, value: 1.2}
        """;

    private readonly TemporaryFolder _elsewhere = TemporaryFolder.Empty();

    public void Dispose() => _elsewhere.Dispose();

    [Fact]
    public async Task A_scenario_of_another_folder_extends_one_of_the_home_folder_and_its_run_can_be_asked_again()
    {
        await File.WriteAllTextAsync(Path.Combine(_elsewhere.Path, "mine.yaml"), Own, TestContext.Current.CancellationToken);
        Outcome run = await BeichenCommand.Run(_elsewhere.Path, "run", "mine.yaml", "--draws", "64", "--out", "result", "--quiet");
        Assert.True(run.ExitCode == 0, run.Errors);
        Outcome ledger = await BeichenCommand.Run(_elsewhere.Path, "ledger", "--run", "result");
        Assert.True(ledger.ExitCode == 0, ledger.Errors);
        Assert.NotEmpty(ledger.Output);
        string kept = await File.ReadAllTextAsync(Path.Combine(_elsewhere.Path, "result", "ledger.jsonl"), TestContext.Current.CancellationToken);
        Assert.Contains("approval-pace", kept, StringComparison.Ordinal);
        Assert.Contains("project-slip", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_looked_up_in_the_folder_that_root_names()
    {
        Outcome found = await BeichenCommand.Run(_elsewhere.Path, "validate", "baseline", "--root", TemporaryFolder.Repository);
        Assert.True(found.ExitCode == 0, found.Errors);
        Outcome none = await BeichenCommand.Run(_elsewhere.Path, "validate", "baseline", "--root", _elsewhere.Path);
        Assert.Equal(2, none.ExitCode);
    }
}
