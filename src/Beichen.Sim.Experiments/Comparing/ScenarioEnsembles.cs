using System.Diagnostics;
using Beichen.Sim.Experiments.Ensembles;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Ensembles;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Experiments.Comparing;

/// <summary>
/// The scenarios of a comparison as ensembles, a folder a scenario: their columns
/// stay on disk, so that memory grows neither with the draws nor with the scenarios.
/// </summary>
public sealed class ScenarioEnsembles : IDisposable
{
    // Files of all scenarios that stay open between reads: many systems allow a process 1,024.
    private const int OpenFiles = 512;

    private readonly List<IDisposable> _open = [];
    private readonly List<ScoredRun> _runs = [];

    private ScenarioEnsembles()
    {
    }

    /// <summary>The runs, in the order given.</summary>
    public IReadOnlyList<ScoredRun> Runs => _runs;

    /// <summary>Runs what the folders lack, one scenario after another.</summary>
    /// <param name="evaluator">Runs the batches.</param>
    /// <param name="folder">The comparison's folder.</param>
    /// <param name="plans">The scenarios.</param>
    /// <param name="request">Draws, seed, batches.</param>
    /// <param name="finish">Adds files to each ensemble, which is ended as a run in its own right; null where it is not ended.</param>
    /// <param name="progress">Told of every batch; null for nobody.</param>
    /// <param name="cancellation">Stops it; the batches that are written stay.</param>
    /// <exception cref="RunStoreException">A folder holds another ensemble or cannot be written.</exception>
    public static async Task<ScenarioEnsembles> Run(
        Evaluator evaluator, string folder, IReadOnlyList<CompiledPlan> plans, EnsembleRequest request,
        Action<string, RunManifest, ScoredRun>? finish, IProgress<EnsembleProgress>? progress, CancellationToken cancellation)
    {
        var ensembles = new ScenarioEnsembles();
        try
        {
            foreach (CompiledPlan plan in plans)
            {
                string name = $"{plan.Scenario.Id} {ensembles._runs.Count + 1}/{plans.Count}";
                (long before, long all) = ((long)ensembles._runs.Count * request.Sampling.Draws, (long)plans.Count * request.Sampling.Draws);
                await ensembles.Add(evaluator, Path.Combine(folder, plan.Scenario.Id), plan, request, finish, Math.Max(1, OpenFiles / plans.Count),
                    (done, added) => progress?.Report(new EnsembleProgress(name, before + done, all, added, done == request.Sampling.Draws)), cancellation);
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

    private async Task Add(Evaluator evaluator, string place, CompiledPlan plan, EnsembleRequest request,
        Action<string, RunManifest, ScoredRun>? finish, int openFiles, Action<int, int> report, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        var batches = new EnsembleBatches(evaluator, plan, request, place);
        _open.Add(batches);
        await batches.WriteMissing(request.Sampling.Draws, report, cancellation);
        EnsembleColumns columns = batches.Columns(request.Sampling.Draws, openFiles);
        _open.Add(columns);
        RunSummary summary = RunScoring.Score(columns);
        string fingerprint = batches.Store.Fingerprint();
        RunIdentity identity = evaluator.Identify(plan, request.Sampling, fingerprint, Stopwatch.GetElapsedTime(start).TotalSeconds);
        var run = new ScoredRun(plan, columns, summary, fingerprint, () => identity);
        _runs.Add(run);
        if (finish is null) return;
        EnsembleResult.Write(place, summary, identity, batches.Record(summary, []), (unfinished, manifest) =>
        {
            RunFolder.Add(unfinished, plan);
            finish(unfinished, manifest, run);
        });
        using EnsembleFolder ended = EnsembleFolder.Resume(place, RunStore.ManifestFile);
        ended.Finish();
    }
}
