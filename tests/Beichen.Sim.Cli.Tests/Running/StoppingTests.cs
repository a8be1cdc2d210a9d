using System.Diagnostics;
using System.Globalization;
using Beichen.Sim.Cli.Tests.Commands;
using Beichen.Sim.Experiments.Ensembles;
using Xunit;

namespace Beichen.Sim.Cli.Tests.Running;

/// <summary>Ctrl-C, or the end that a system gives a process, in the middle of a run that would take minutes.</summary>
public sealed class StoppingTests
{
    // The command stops within a second; a crowded machine gets the rest.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(8);

    [Theory]
    [InlineData("world", "INT")]
    [InlineData("batch", "INT")]
    [InlineData("batch", "TERM")]
    [InlineData("batch", "HUP")]
    public async Task A_signal_ends_an_ensemble_at_once_keeps_its_finished_batches_and_says_how_to_go_on(string host, string signal)
    {
        // Windows sends Ctrl-C to a whole console, never to one process.
        if (OperatingSystem.IsWindows()) return;
        using TemporaryFolder folder = TemporaryFolder.Empty();
        using Process run = BeichenCommand.Start(folder.Path, "run", Path.Combine(TemporaryFolder.Repository, "scenarios", "baseline.yaml"),
            "--draws", "1000000", "--horizon", "2026Q4", "--host", host, "--out", "run");
        try
        {
            // The first line of progress: the silo is up and draws are under way.
            string? first = await run.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.Contains("1,000,000", first, StringComparison.Ordinal);
            using (Process kill = Process.Start("kill", ["-" + signal, run.Id.ToString(CultureInfo.InvariantCulture)]))
                await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
            using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            late.CancelAfter(Soon);
            await run.WaitForExitAsync(late.Token);
            Assert.Equal(ExitCode.Stopped, run.ExitCode);
            Assert.Contains("beichen resume", await run.StandardError.ReadToEndAsync(late.Token), StringComparison.Ordinal);

            // A stopped ensemble keeps its finished batches: it can be gone on with.
            Assert.True(File.Exists(Path.Combine(folder.Path, "run", EnsembleFolder.Marker)));
            Assert.False(File.Exists(Path.Combine(folder.Path, "run", "manifest.json")));
        }
        finally
        {
            if (!run.HasExited) run.Kill();
        }
    }
}
