using Beichen.Sim.Cli.Tests.Commands;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Running;

/// <summary>One small run of the baseline into a folder which the tests of a class read and none changes.</summary>
public sealed class FinishedRun : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Empty();

    /// <summary>The run's folder.</summary>
    public string Run => _folder["run"];

    /// <summary>What stands beside it.</summary>
    public string[] Beside => _folder.Entries();

    internal Outcome Outcome { get; private set; } = new(-1, "", "");

    /// <summary>The same run with its tables.</summary>
    internal Outcome Whole { get; private set; } = new(-1, "", "");

    public async ValueTask InitializeAsync()
    {
        Outcome = await BeichenCommand.Run(TemporaryFolder.Repository, "run", "scenarios/baseline.yaml", "--draws", "64", "--out", Run);
        Whole = await BeichenCommand.Run(TemporaryFolder.Repository, "run", "scenarios/baseline.yaml", "--draws", "64", "--all");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
