using Beichen.Sim.Analysis.Sensitivity;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Cli.Explaining;

/// <summary>Evaluates a design over the levers: f is the mean margin over the same draws for every plan (model 14.3).</summary>
/// <param name="variants">The scenario with levers set otherwise.</param>
/// <param name="runs">Runs them.</param>
/// <param name="settings">Draws, seed, languages.</param>
internal sealed class SensitivityAnalysis(ScenarioVariants variants, VariantRuns runs, ExplainSettings settings)
{
    // In points of a rate or pieces of a count: a deviation below this is rounding to any reader.
    private const double TinyRate = 0.00005;
    private const double TinyCount = 0.05;

    private string Progress => settings.Language.Pick("敏感性", "sensitivity");

    /// <summary>Screens by elementary effects.</summary>
    public async Task<SensitivityReport> Screen(string scenario, TargetParameters target, IReadOnlyList<LeverFactor> factors, int trajectories, CancellationToken cancellation)
    {
        var design = MorrisDesign.Create(factors.Count, trajectories, settings.Seed);
        (double[] means, double noise) = await Evaluate(design.Points, factors, cancellation);
        IReadOnlyList<ElementaryEffect> effects = MorrisScreening.Of(design, means, settings.Seed);
        IEnumerable<LeverSensitivity> rows = factors.Select((factor, i) => Row(factor) with { Effect = effects[i] });
        return Report("morris", scenario, target, means, noise, [.. rows.OrderByDescending(row => row.Effect?.MeanAbsolute)]);
    }

    /// <summary>Shares out the variance.</summary>
    public async Task<SensitivityReport> Share(string scenario, TargetParameters target, IReadOnlyList<LeverFactor> factors, int size, CancellationToken cancellation)
    {
        var design = SobolDesign.Create(factors.Count, size, settings.Seed);
        (double[] means, double noise) = await Evaluate(design.Points, factors, cancellation);
        var indices = SobolIndices.Of(design, means, settings.Seed);
        IEnumerable<LeverSensitivity> rows = factors.Select((factor, i) => Row(factor) with { Index = indices.Indices[i] });
        return Report("sobol", scenario, target, means[..(2 * size)], noise, [.. rows.OrderByDescending(row => row.Index?.Total)]) with { Plans = means.Length };
    }

    private async Task<(double[] Means, double Noise)> Evaluate(IReadOnlyList<double[]> points, IReadOnlyList<LeverFactor> factors, CancellationToken cancellation)
    {
        IReadOnlyList<double[]> margins = await runs.Margins(points.Count, i => variants.Set([.. factors.Select((factor, f) => factor.At(points[i][f]))]), Progress, cancellation);
        double[] means = [.. margins.Select(margin => margin.Average())];
        double squares = margins[0].Sum(value => (value - means[0]) * (value - means[0]));
        return (means, Math.Sqrt(squares / (margins[0].Length - 1) / margins[0].Length));
    }

    private SensitivityReport Report(string method, string scenario, TargetParameters target, double[] means, double noise, IReadOnlyList<LeverSensitivity> rows)
    {
        double mean = means.Average();
        double deviation = Math.Sqrt(means.Sum(value => (value - mean) * (value - mean)) / (means.Length - 1));
        return new SensitivityReport
        {
            Scenario = scenario,
            Target = target.Id,
            Method = method,
            Draws = settings.Draws,
            Seed = settings.Seed,
            Plans = means.Length,
            Mean = mean,
            Deviation = deviation,
            Noise = noise,
            IsFlat = deviation < (ExplainFormat.IsRate(target) ? TinyRate : TinyCount),
            Levers = rows,
        };
    }

    private static LeverSensitivity Row(LeverFactor factor) => new()
    {
        Lever = factor.Lever.Id,
        Zh = factor.Lever.Chinese,
        En = factor.Lever.English,
        Low = factor.Lever.Low,
        High = factor.Lever.High,
        Unit = factor.Lever.Unit,
    };
}
