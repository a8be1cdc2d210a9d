using Beichen.Sim.Analysis.Sensitivity;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Experiments.Sensitivity;

/// <summary>Evaluates a design over the levers: f is the mean margin over the same draws for every plan (model 14.3).</summary>
public static class SensitivityQuestion
{
    // In points of a rate or pieces of a count: a deviation below this is rounding to any reader.
    private const double TinyRate = 0.00005;
    private const double TinyCount = 0.05;

    // N beyond which so many plans take too long to be asked for by an error.
    private const int MostSize = 2048;

    /// <summary>Ranks the levers by what moving each one does to the target.</summary>
    /// <param name="evaluator">Runs the plans.</param>
    /// <param name="scenario">The scenario near which the levers move.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Told after every plan; null for nobody.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">The method, a lever or the target is unknown, or N is no power of 2.</exception>
    public static async Task<SensitivityReport> Ask(
        Evaluator evaluator, Scenario scenario, SensitivityRequest request,
        IProgress<QuestionProgress>? progress = null, CancellationToken cancellation = default) =>
        (await AskAll(evaluator, scenario, request, [request.Target], progress, cancellation))[0];

    /// <summary>Answers it for several targets from the same plans.</summary>
    /// <param name="evaluator">Runs the plans.</param>
    /// <param name="scenario">The scenario near which the levers move.</param>
    /// <param name="request">What is asked; its own target apart.</param>
    /// <param name="targets">Ids of the targets.</param>
    /// <param name="progress">Told after every plan; null for nobody.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">The method, a lever or a target is unknown, or N is no power of 2.</exception>
    public static async Task<IReadOnlyList<SensitivityReport>> AskAll(
        Evaluator evaluator, Scenario scenario, SensitivityRequest request, IReadOnlyList<string> targets,
        IProgress<QuestionProgress>? progress = null, CancellationToken cancellation = default)
    {
        request.Check(scenario.Plan);
        TargetParameters[] scored = [.. targets.Select(scenario.Plan.ScoredTarget)];
        IReadOnlyList<LeverFactor> factors = LeverFactor.Of(scenario.Plan.Seeds, request.Levers);
        ulong seed = request.Sampling.Seed;
        if (request.Method == SensitivityRequest.Morris)
        {
            var design = MorrisDesign.Create(factors.Count, request.SizeOrDefault, seed);
            Mean[][] means = await Evaluate(design.Points);
            return [.. scored.Select((target, t) =>
            {
                IReadOnlyList<ElementaryEffect> effects = MorrisScreening.Of(design, Values(means[t]), seed);
                return Report(target, means[t],
                    [.. factors.Select((factor, i) => Row(factor) with { Effect = effects[i] }).OrderByDescending(row => row.Effect?.MeanAbsolute)],
                    means[t].Length);
            })];
        }

        for (int size = request.SizeOrDefault; ; size *= 2)
        {
            var design = SobolDesign.Create(factors.Count, size, seed);
            Mean[][] means = await Evaluate(design.Points);
            SensitivityReport[] reports = [.. scored.Select((target, t) =>
            {
                var indices = SobolIndices.Of(design, Values(means[t]), seed);
                return Report(target, means[t][..(2 * size)],
                    [.. factors.Select((factor, i) => Row(factor) with { Index = indices.Indices[i] }).OrderByDescending(row => row.Index?.Total)],
                    means[t].Length);
            })];
            if (request.Until is not { } until || size * 2 > MostSize
                || Array.TrueForAll(reports, report => report.IsFlat || (report.Converged && report.WidestHalfWidth <= until)))
                return reports;
        }

        async Task<Mean[][]> Evaluate(IReadOnlyList<double[]> points)
        {
            Variant[] variants = [.. points.Select(point => Variant.Setting([.. factors.Select((factor, f) => factor.At(point[f]))]))];
            if (targets.Count == 1)
                return [[.. await VariantMargins.Of(evaluator, scenario, variants, targets[0], request.Sampling, Mean.Of, progress, cancellation)]];
            IReadOnlyList<Mean[]> all = await VariantMargins.Of(evaluator, scenario, variants, targets, request.Sampling, Mean.Of, progress, cancellation);
            return [.. targets.Select((_, t) => all.Select(means => means[t]).ToArray())];
        }

        SensitivityReport Report(TargetParameters target, Mean[] means, IReadOnlyList<LeverSensitivity> rows, int plans)
        {
            double[] values = Values(means);
            double mean = values.Average();
            double deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
            double? widest = request.Method == SensitivityRequest.Sobol ? rows.Max(row =>
                row.Index is { } share ? Math.Max(share.FirstHigh - share.FirstLow, share.TotalHigh - share.TotalLow) / 2 : 0) : null;
            return new SensitivityReport
            {
                Scenario = scenario.Id,
                Target = target.Id,
                Method = request.Method,
                Draws = request.Sampling.Draws,
                Seed = seed,
                Plans = plans,
                Mean = mean,
                Deviation = deviation,
                Noise = means[0].Error,
                IsFlat = deviation < (target.Unit is "%" or "pp" ? TinyRate : TinyCount),
                WidestHalfWidth = widest,
                Converged = !(widest > (request.Until ?? FactorQuestion.WideEnough))
                    && rows.All(row => row.Index is not { } share || !FactorQuestion.IsAbove(share)),
                Levers = rows,
            };
        }
    }

    private static double[] Values(Mean[] means) => Array.ConvertAll(means, mean => mean.Value);

    private static LeverSensitivity Row(LeverFactor factor) => new()
    {
        Lever = factor.Lever.Id,
        Zh = factor.Lever.Chinese,
        En = factor.Lever.English,
        Low = factor.Lever.Low,
        High = factor.Lever.High,
        Unit = factor.Lever.Unit,
    };

    // A mean margin with its standard error from the draws.
    private readonly record struct Mean(double Value, double Error)
    {
        public static Mean Of(double[] margin)
        {
            double mean = margin.Average();
            return new Mean(mean, Math.Sqrt(margin.Sum(value => (value - mean) * (value - mean)) / (margin.Length - 1) / margin.Length));
        }
    }
}
