using Beichen.Sim.Analysis.Sensitivity;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Experiments.Sensitivity;

/// <summary>
/// Shares of factors in the spread of targets by pick-freeze (Sobol' 2001; Saltelli et al. 2010; Jansen 1999): a run, the same draws under a second seed, and
/// for each factor the first with its numbers from the second. A draw is a point of the design, so that N points of k factors cost as much as one run of N (k +
/// 2) draws, and every target is read off the same runs.
/// </summary>
public static class FactorQuestion
{
    /// <summary>The widest half interval that passes without being asked for.</summary>
    public const double WideEnough = 0.1;

    /// <summary>Most draws that <see cref="FactorRequest.Until"/> goes on to.</summary>
    public const int MostDraws = 32768;

    private const int MostInPairs = 12;

    /// <summary>Answers it: a report a target, in their order.</summary>
    /// <param name="evaluator">Runs the design.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Told after every run; null for nobody.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">A target is not scored, a factor stands for nothing, or pairs are asked of too many.</exception>
    public static async Task<IReadOnlyList<FactorReport>> Ask(
        Evaluator evaluator, CompiledPlan plan, FactorRequest request, IProgress<QuestionProgress>? progress = null, CancellationToken cancellation = default)
    {
        foreach (string target in request.Targets) plan.ScoredTarget(target);
        IReadOnlyList<Factor> factors = Factor.Of(plan, request.Factors);
        if (request.SecondOrder && factors.Count > MostInPairs)
            throw RefusedException.Of("second-order", $"{factors.Count} factors", $"at most {MostInPairs}, for every pair is a run");
        for (Sampling sampling = request.Sampling; ; sampling = sampling with { Draws = sampling.Draws * 2 })
        {
            IReadOnlyList<FactorReport> reports = await Once(evaluator, plan, request with { Sampling = sampling }, factors, progress, cancellation);
            if (request.Until is not { } until || reports.All(report => report.Converged && report.WidestHalfWidth <= until) || sampling.Draws * 2 > MostDraws)
                return reports;
        }
    }

    private static async Task<IReadOnlyList<FactorReport>> Once(
        Evaluator evaluator, CompiledPlan plan, FactorRequest request, IReadOnlyList<Factor> factors,
        IProgress<QuestionProgress>? progress, CancellationToken cancellation)
    {
        Sampling draws = request.Sampling;
        ulong second = unchecked(draws.Seed + 0x9E37_79B9_7F4A_7C15);
        int[][] pairs = request.SecondOrder ? [.. Enumerable.Range(0, factors.Count)
            .SelectMany(i => Enumerable.Range(i + 1, factors.Count - i - 1).Select(j => new[] { i, j }))] : [];
        int all = 2 + factors.Count + pairs.Length, done = 0;
        Task<TargetMargins> first = Run([], evaluator.Margins(Levered([]), draws, cancellation)),
            anew = Run([], evaluator.Margins(Levered([.. Enumerable.Range(0, factors.Count)]), draws with { Seed = second }, cancellation));
        TargetMargins[] mixed = await Task.WhenAll(Enumerable.Range(0, factors.Count).Select(i => new[] { i }).Concat(pairs)
            .Select(picked => Run(picked, evaluator.Margins(Levered(picked), draws, Reseeded(picked), cancellation))));
        TargetMargins a = await first, b = await anew;
        return [.. request.Targets.Select(target =>
            Report(plan, request, factors, pairs, target, a.Of(target), b.Of(target), [.. mixed.Select(margins => margins.Of(target))]))];

        Reseeding Reseeded(int[] picked) => new(second, picked.SelectMany(i => factors[i].Names));

        // Levers that are factors, over their ranges: a column each, those that are picked from the second seed.
        CompiledPlan Levered(int[] picked)
        {
            LeverColumn[] columns = [.. factors.Select((factor, i) => (factor, i)).Where(one => one.factor.Lever is not null)
                .Select(one => Column(one.factor.Lever!, picked.Contains(one.i) ? second : draws.Seed, draws.Draws))];
            return columns.Length == 0 ? plan : plan.ByDraw(columns);
        }

        async Task<TargetMargins> Run(int[] picked, Task<TargetMargins> run)
        {
            TargetMargins margins = await run;
            progress?.Report(new QuestionProgress(Interlocked.Increment(ref done), all));
            return margins;
        }
    }

    private static LeverColumn Column(LeverFactor lever, ulong seed, int draws)
    {
        var key = new DrawKey(seed, EntityKey.Of($"analysis/lever:{lever.Lever.Id}"), 0, Purpose.Uncertainty);
        int whole = (draws + Tile.Draws - 1) / Tile.Draws * Tile.Draws;
        return new LeverColumn(lever.Lever.Id, lever.On,
            [.. Enumerable.Range(0, whole).Select(draw => lever.At(RandomLanes.Uniform<Lanes1>(key, (ulong)draw).Value).Value)]);
    }

    private static FactorReport Report(
        CompiledPlan plan, FactorRequest request, IReadOnlyList<Factor> factors, int[][] pairs, string target, double[] first, double[] anew, double[][] mixed)
    {
        SobolIndex[] shares = [.. mixed.Select(column => PickFreeze.Of(first, anew, column))];
        FactorShare[] rows = [.. factors.Select((factor, i) =>
            new FactorShare(factor.Id, factor.Name.Zh, factor.Name.En, Math.Max(factor.Names.Count, 1), shares[i]))];
        double mean = first.Average(),
            widest = shares.Take(factors.Count).Max(share => Math.Max(share.FirstHigh - share.FirstLow, share.TotalHigh - share.TotalLow) / 2);
        return new FactorReport
        {
            Scenario = plan.Scenario.Id,
            Target = target,
            Draws = request.Sampling.Draws,
            Seed = request.Sampling.Seed,
            Runs = 2 + mixed.Length,
            Deviation = Math.Sqrt(first.Sum(value => (value - mean) * (value - mean)) / (first.Length - 1)),
            WidestHalfWidth = widest,
            Converged = widest <= (request.Until ?? WideEnough) && shares.Take(factors.Count).All(share => !IsAbove(share)),
            Factors = [.. rows.OrderByDescending(row => row.Index.Total)],
            Pairs = [.. pairs.Select((pair, p) => Pair(pair)).Where(pair => pair.Low > 0 || pair.High < 0).OrderByDescending(pair => Math.Abs(pair.Share))],
        };

        // What the pair has closed, less what each has by itself; the errors of the three are taken as apart, which is wide.
        FactorPair Pair(int[] pair)
        {
            SobolIndex closed = shares[factors.Count + Array.IndexOf(pairs, pair)], one = shares[pair[0]], other = shares[pair[1]];
            double share = closed.First - one.First - other.First, half = Math.Sqrt(Square(Half(closed)) + Square(Half(one)) + Square(Half(other)));
            return new FactorPair(factors[pair[0]].Id, factors[pair[1]].Id, share, share - half, share + half);
        }
    }

    /// <summary>
    /// Whether a share by itself is above that with interactions by more than its own half interval. No true shares are: a sign of too few draws.
    /// </summary>
    public static bool IsAbove(SobolIndex share) => share.First - share.Total > Half(share);

    private static double Half(SobolIndex share) => (share.FirstHigh - share.FirstLow) / 2;

    private static double Square(double value) => value * value;
}
