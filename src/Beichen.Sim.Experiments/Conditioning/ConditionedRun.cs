using System.Diagnostics;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>
/// A run given what has happened (model 4.7), whole: facts hold in each of its draws. Where figures were published, draws are made until their weights say as
/// much as the run has draws, and those of the run are taken from them in proportion (systematic resampling, Kitagawa 1996, in the order of the targets that
/// they hit, so that chances are those of the weights to a few draws): what is kept is a plain run of equal draws, and its intervals are its own.
/// </summary>
/// <param name="Run">The run, scored.</param>
/// <param name="Condition">What the actuals moved; null where nothing is known, so that the run is its own.</param>
public sealed record ConditionedRun(ScoredRun Run, ConditionAnswer? Condition)
{
    private const int BlockDraws = 4096;

    /// <summary>Numbers of the run's draws in its order, the same one as often as it was taken; null where they are the first ones, each once.</summary>
    public IReadOnlyList<ulong>? Drawn { get; init; }

    /// <summary>Makes the run that knows what has happened.</summary>
    /// <param name="evaluator">Runs the plans.</param>
    /// <param name="plan">The plan before anything is known.</param>
    /// <param name="request">What has happened, and the draws of the run.</param>
    /// <param name="progress">Told how far the run has come; null for nobody.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">The actuals lie where too few draws come, or there are more draws than a run with every column has.</exception>
    public static async Task<ConditionedRun> Make(
        Evaluator evaluator, CompiledPlan plan, ConditionRequest request, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(request);
        Sampling sampling = request.Sampling;
        if (request.Actuals.IsEmpty) return new ConditionedRun(await evaluator.Run(plan, sampling, progress, cancellation), null);
        if (!sampling.KeepsAll)
            throw RefusedException.Of("draws", $"{sampling.Draws}", $"at most {Sampling.FullDraws}, for a run given actuals keeps every column");
        long start = Stopwatch.GetTimestamp();
        (ConditionAnswer answer, var weights, int[] alike) = await ConditionQuestion.Weigh(
            evaluator, plan, request with { EffectiveDraws = request.EffectiveDraws ?? sampling.Draws }, cancellation);
        CompiledPlan known = plan.Knowing(request.Actuals.Facts);
        bool weighted = !weights.AreEven;
        int[] taken = weighted ? [.. weights.Resample(sampling.Draws, 0.5, alike).Order()] : [];
        ScoredRun run = weighted
            ? await Taken(evaluator, known, sampling, taken, progress, cancellation)
            : await evaluator.Run(known, sampling, progress, cancellation);
        var actuals = new RunActuals(answer.DataDate, [.. answer.Effects.Select(effect => effect.Name)],
            weights.Draws, answer.EffectiveSampleSize, answer.KHat)
        { IsWeighted = weighted };
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new ConditionedRun(new ScoredRun(plan, run.Columns, run.Summary, run.ResultFingerprint,
            () => Named(evaluator.Identify(plan, sampling, run.ResultFingerprint, seconds), actuals)), answer)
        {
            Drawn = weighted ? [.. taken.Select(draw => Number(draw, sampling))] : null,
        };
    }

    private static ulong Number(int draw, Sampling sampling)
    {
        (int first, ulong number, _) = Block(draw, sampling);
        return number + (ulong)(draw - first);
    }

    private static RunIdentity Named(RunIdentity run, RunActuals actuals) => run with
    {
        ScenarioZh = $"{run.ScenarioZh}（已知至{actuals.DataDate}）",
        ScenarioEn = $"{run.ScenarioEn}, known to {actuals.DataDate}",
        Actuals = actuals,
    };

    // The draws are made again, block by block, and those that were taken are copied, each as often as it was.
    private static async Task<ScoredRun> Taken(
        Evaluator evaluator, CompiledPlan known, Sampling sampling, int[] taken, IProgress<RunProgress>? progress, CancellationToken cancellation)
    {
        LaneBlock[]? quarters = null;
        ResultLayout? layout = null;
        for (int next = 0; next < taken.Length;)
        {
            (int first, ulong number, int count) = Block(taken[next], sampling);
            int end = next;
            while (end < taken.Length && taken[end] < first + count) end++;
            ScoredRun block = await evaluator.Run(known, sampling with { FirstDraw = number, Draws = count }, null, cancellation);
            layout ??= block.Columns.Layout;
            quarters ??= [.. Enumerable.Range(0, block.Columns.Quarters)
                .Select(_ => LaneBlock.Create(block.Columns.Layout.Indicators.Count, (taken.Length + Tile.Draws - 1) / Tile.Draws))];
            var column = new double[count];
            for (int quarter = 0; quarter < quarters.Length; quarter++)
            {
                for (int indicator = 0; indicator < quarters[quarter].Columns; indicator++)
                {
                    block.Columns.Read(quarter, indicator, column);
                    for (int lane = next; lane < end; lane++)
                        quarters[quarter].Tile(lane / Tile.Draws)[indicator, lane % Tile.Draws] = column[taken[lane] - first];
                }
            }

            next = end;
            progress?.Report(new RunProgress(known.Plan.Quarters, known.Plan.Quarters, next, taken.Length));
        }

        var frames = new RunFrames(layout!, known.Plan, taken.Length, quarters!);
        string fingerprint = ResultFingerprint.OfRun(ResultFingerprint.OfTiles(quarters!, layout!.Canonical, taken.Length));
        return new ScoredRun(known, frames, RunScoring.Score(frames), fingerprint,
            () => throw new InvalidOperationException("the draws alone have no identity"));
    }

    // Place, number and length of the block that a weighted draw lies in: those asked for, then those made besides, which begin with a whole tile of 64.
    private static (int First, ulong Number, int Count) Block(int draw, Sampling sampling)
    {
        int asked = sampling.Draws;
        if (draw < asked)
        {
            int first = draw / BlockDraws * BlockDraws;
            return (first, sampling.FirstDraw + (ulong)first, Math.Min(BlockDraws, asked - first));
        }

        int besides = (draw - asked) / BlockDraws * BlockDraws;
        return (asked + besides, sampling.FirstDraw + (ulong)((asked + 63) / 64 * 64) + (ulong)besides, BlockDraws);
    }
}
