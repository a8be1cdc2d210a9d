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

    /// <summary>Runs the design's plans and says how far each lever moves the mean margin.</summary>
    /// <param name="evaluator">Runs the plans.</param>
    /// <param name="scenario">The scenario near which the levers move.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Told after every plan; null for nobody.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">The method, a lever or the target is unknown, or N is no power of 2.</exception>
    public static async Task<SensitivityReport> Ask(
        Evaluator evaluator, Scenario scenario, SensitivityRequest request,
        IProgress<QuestionProgress>? progress = null, CancellationToken cancellation = default)
    {
        request.Check(scenario.Plan);
        TargetParameters target = scenario.Plan.ScoredTarget(request.Target);
        IReadOnlyList<LeverFactor> factors = LeverFactor.Of(scenario.Plan.Seeds, request.Levers);
        ulong seed = request.Sampling.Seed;
        if (request.Method == SensitivityRequest.Morris)
        {
            var design = MorrisDesign.Create(factors.Count, request.SizeOrDefault, seed);
            Mean[] means = await Evaluate(design.Points);
            IReadOnlyList<ElementaryEffect> effects = MorrisScreening.Of(design, Values(means), seed);
            IEnumerable<LeverSensitivity> rows = factors.Select((factor, i) => Row(factor) with { Effect = effects[i] });
            return Report(means, [.. rows.OrderByDescending(row => row.Effect?.MeanAbsolute)]);
        }
        else
        {
            var design = SobolDesign.Create(factors.Count, request.SizeOrDefault, seed);
            Mean[] means = await Evaluate(design.Points);
            var indices = SobolIndices.Of(design, Values(means), seed);
            IEnumerable<LeverSensitivity> rows = factors.Select((factor, i) => Row(factor) with { Index = indices.Indices[i] });
            return Report(means[..(2 * request.SizeOrDefault)], [.. rows.OrderByDescending(row => row.Index?.Total)]) with { Plans = means.Length };
        }

        async Task<Mean[]> Evaluate(IReadOnlyList<double[]> points)
        {
            Variant[] variants = [.. points.Select(point => Variant.Setting([.. factors.Select((factor, f) => factor.At(point[f]))]))];
            return [.. await VariantMargins.Of(evaluator, scenario, variants, target.Id, request.Sampling, Mean.Of, progress, cancellation)];
        }

        SensitivityReport Report(Mean[] means, IReadOnlyList<LeverSensitivity> rows)
        {
            double[] values = Values(means);
            double mean = values.Average();
            double deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
            return new SensitivityReport
            {
                Scenario = scenario.Id,
                Target = target.Id,
                Method = request.Method,
                Draws = request.Sampling.Draws,
                Seed = seed,
                Plans = means.Length,
                Mean = mean,
                Deviation = deviation,
                Noise = means[0].Error,
                IsFlat = deviation < (target.Unit is "%" or "pp" ? TinyRate : TinyCount),
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
