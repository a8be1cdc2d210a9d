using System.Diagnostics;
using Beichen.Sim.Cli.Ensembles;
using Beichen.Sim.Cli.Running;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Ensembles;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Cli.Comparing;

/// <summary>The scenarios of a comparison as ensembles, a folder a scenario: their columns stay on disk, so that memory grows neither with the draws nor with the scenarios.</summary>
public sealed class ScenarioEnsembles : IDisposable
{
    // Files of all scenarios that stay open between reads: many systems allow a process 1,024.
    private const int OpenFiles = 512;

    private readonly List<IDisposable> _open = [];
    private readonly List<Simulated> _runs = [];

    private ScenarioEnsembles()
    {
    }

    /// <summary>The runs, in the order given.</summary>
    public IReadOnlyList<Simulated> Runs => _runs;

    /// <summary>Runs what the folders lack, one scenario after another.</summary>
    /// <param name="host">What they run on.</param>
    /// <param name="folder">The comparison's folder.</param>
    /// <param name="compilations">The scenarios.</param>
    /// <param name="settings">Draws, seed, batches. With a folder for results, each ensemble is ended as a run in its own right.</param>
    /// <param name="progress">Told of every batch.</param>
    /// <param name="cancellation">Stops it; the batches that are written stay.</param>
    public static async Task<ScenarioEnsembles> Run(SimulationHost host, string folder, IReadOnlyList<PlanCompilation> compilations, RunSettings settings, DrawProgress progress, CancellationToken cancellation)
    {
        var ensembles = new ScenarioEnsembles();
        try
        {
            foreach (PlanCompilation compilation in compilations)
            {
                progress.Enter($"{compilation.Scenario?.Id} {ensembles._runs.Count + 1}/{compilations.Count}", (long)ensembles._runs.Count * settings.Draws, (long)compilations.Count * settings.Draws);
                await ensembles.Add(host, Path.Combine(folder, compilation.Scenario?.Id ?? ""), compilation, settings, Math.Max(1, OpenFiles / compilations.Count), progress, cancellation);
            }

            return ensembles;
        }
        catch
        {
            ensembles.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (IDisposable open in _open) open.Dispose();
    }

    private async Task Add(SimulationHost host, string place, PlanCompilation compilation, RunSettings settings, int openFiles, DrawProgress progress, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        var stream = new EnsembleStream(host, compilation, settings, place);
        _open.Add(stream);
        await stream.WriteMissing(settings.Draws, progress, cancellation);
        EnsembleColumns columns = stream.Columns(settings.Draws, openFiles);
        _open.Add(columns);
        RunSummary summary = RunScoring.Score(columns);
        var run = new Simulated(compilation, columns, summary, Simulation.Identify(compilation, settings, stream.Store.Fingerprint(), Stopwatch.GetElapsedTime(start).TotalSeconds));
        _runs.Add(run);
        if (settings.Out is null) return;
        EnsembleResult.Write(place, summary, run.Identity, stream.Record(summary, []), unfinished => LedgerFile.Write(compilation.Ledger, Path.Combine(unfinished, LedgerFile.Name)));
        EnsembleFolder.Resume(place).Finish();
    }
}
