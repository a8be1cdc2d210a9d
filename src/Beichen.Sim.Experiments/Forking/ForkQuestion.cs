using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Experiments.Forking;

/// <summary>
/// A stored run goes on under another policy from a quarter. It is computed from the first day, on the draws of the run: as every number is named, the quarters
/// before are the same to the bit, and nothing of the run's state has to have been kept.
/// </summary>
public static class ForkQuestion
{
    /// <summary>Answers it: the fork, scored, with the run that it comes from in its identity.</summary>
    /// <param name="evaluator">Runs it.</param>
    /// <param name="run">The stored run.</param>
    /// <param name="plan">The plan of the fork.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Told how far the run has come; null for nobody.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">The run has more draws than a run with every column.</exception>
    public static async Task<ScoredRun> Ask(
        Evaluator evaluator, StoredColumns run, ForkPlan plan, ForkRequest request,
        IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        run.RefuseActuals();
        RunManifest from = run.Run.Manifest;
        if (from.Draws > Sampling.FullDraws)
            throw RefusedException.Of("run", $"{from.Draws} draws", $"at most {Sampling.FullDraws}, for a fork keeps every column");
        ScoredRun fork = await evaluator.Run(plan.Plan, new Sampling(from.Seed, from.Draws), progress, cancellation);
        return new ScoredRun(fork.Plan, fork.Columns, fork.Summary, fork.ResultFingerprint,
            () => fork.Identity with
            {
                ForkedFrom = new ForkOrigin(from.ResultFingerprint, from.Scenario, request.At.ToString(), plan.Policy) { ForkedFrom = from.ForkedFrom }
            });
    }
}
