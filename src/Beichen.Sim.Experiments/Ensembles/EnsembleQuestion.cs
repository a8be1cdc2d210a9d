using System.Diagnostics;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Ensembles;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Experiments.Ensembles;

/// <summary>An ensemble of one plan: missing batches to disk, statistics from disk. Starting and going on are the same work.</summary>
public static class EnsembleQuestion
{
    /// <summary>Computes what is missing in a folder, until the draws are there or the intervals are narrow enough, and scores it.</summary>
    /// <param name="evaluator">Runs the batches.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="folder">The ensemble's folder, empty or with batches of the same ensemble.</param>
    /// <param name="progress">Told after every batch; null for nobody.</param>
    /// <param name="cancellation">Stops it; the batches that are written stay.</param>
    /// <exception cref="RunStoreException">The folder holds another ensemble or cannot be written.</exception>
    public static async Task<EnsembleAnswer> Ask(
        Evaluator evaluator, CompiledPlan plan, EnsembleRequest request, string folder,
        IProgress<EnsembleProgress>? progress = null, CancellationToken cancellation = default)
    {
        long start = Stopwatch.GetTimestamp();
        using var batches = new EnsembleBatches(evaluator, plan, request, folder);
        int most = request.Sampling.Draws;
        var looked = new List<int>();
        foreach (int draws in request.Until is null ? [most] : LookSchedule.Of(most))
        {
            await batches.WriteMissing(draws, (done, added) => progress?.Report(new EnsembleProgress("", done, draws, added, done == draws)), cancellation);
            if (request.Until is not null) looked.Add(draws);
            using EnsembleColumns columns = batches.Columns(draws);
            RunSummary summary = RunScoring.Score(columns);
            if (draws < most && !(HalfWidths.Widest(summary) <= request.Until)) continue;
            RunIdentity identity = evaluator.Identify(
                plan, request.Sampling, batches.Store.Fingerprint(summary.Draws), Stopwatch.GetElapsedTime(start).TotalSeconds);
            return new EnsembleAnswer(summary, identity, batches.Record(summary, looked));
        }

        throw new UnreachableException("the last look is at the most draws");
    }
}
