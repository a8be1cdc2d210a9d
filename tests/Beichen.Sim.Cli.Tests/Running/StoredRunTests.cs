using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Running;

/// <summary>Runs that are asked again from their folders, far from scenarios and seeds.</summary>
public sealed class StoredRunTests
{
    [Fact]
    public async Task A_stored_run_answers_far_from_its_scenarios()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        foreach (string scenario in new[] { "baseline", "projects-on-time" })
        {
            Outcome run = await BeichenCommand.Run(
                TemporaryFolder.Repository, "run", $"scenarios/{scenario}.yaml", "--draws", "64", "--quiet", "--out", folder[scenario]);
            Assert.True(run.ExitCode == ExitCode.Done, run.ToString());
        }

        foreach (string[] command in new string[][]
        {
            ["ledger", "--run", "baseline", "--by-influence"], ["discover", "--run", "baseline"],
            ["compare", "baseline", "projects-on-time", "--out", "compared"]
        })
        {
            Outcome outcome = await BeichenCommand.Run(folder.Path, command);
            Assert.True(outcome.ExitCode == ExitCode.Done, outcome.ToString());
            Assert.NotEmpty(outcome.ToString());
        }

        Assert.True(File.Exists(folder["compared/comparison.json"]));
        Assert.Equal(["baseline", "compared", "projects-on-time"], folder.Entries());
    }
}
