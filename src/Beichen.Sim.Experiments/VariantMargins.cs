using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Experiments;

/// <summary>
/// Runs many variants of one scenario on the same draws, on all threads, and keeps of each the margins to one target or what is made of them.
/// </summary>
internal static class VariantMargins
{
    // Plans that are taken through a tile of draws together: enough that its luck
    // costs next to nothing, few enough that memory does not grow with their number.
    private const int Together = 64;

    /// <summary>Margins of variants, a column of draws each, in their order.</summary>
    public static Task<IReadOnlyList<double[]>> Of(
        Evaluator evaluator, Scenario scenario, IReadOnlyList<Variant> variants, string target,
        Sampling sampling, IProgress<QuestionProgress>? progress, CancellationToken cancellation) =>
        Of(evaluator, scenario, variants, target, sampling, margin => margin, progress, cancellation);

    /// <summary>What is made of the margins of variants, in their order; a variant that comes twice is run once.</summary>
    /// <param name="evaluator">Runs them.</param>
    /// <param name="scenario">What they are variants of.</param>
    /// <param name="variants">The variants.</param>
    /// <param name="target">Id of a scored target.</param>
    /// <param name="sampling">Which draws.</param>
    /// <param name="keep">What is made of a variant's margins.</param>
    /// <param name="progress">Told after every plan; null for nobody.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Plans.Problems.RefusedException">A variant does not compile.</exception>
    public static Task<IReadOnlyList<T>> Of<T>(
        Evaluator evaluator, Scenario scenario, IReadOnlyList<Variant> variants, string target, Sampling sampling,
        Func<double[], T> keep, IProgress<QuestionProgress>? progress, CancellationToken cancellation) =>
        Each<T>(scenario, variants, async plans => [.. (await evaluator.Margins(plans, sampling, target, cancellation)).Select(keep)], progress, cancellation);

    /// <summary>What is made of the margins of variants to several targets, a value a target, from one pass.</summary>
    public static Task<IReadOnlyList<T[]>> Of<T>(
        Evaluator evaluator, Scenario scenario, IReadOnlyList<Variant> variants, IReadOnlyList<string> targets,
        Sampling sampling, Func<double[], T> keep, IProgress<QuestionProgress>? progress, CancellationToken cancellation) =>
        Each<T[]>(scenario, variants, async plans => [.. (await evaluator.Margins(plans, sampling, cancellation))
            .Select(margins => targets.Select(target => keep(margins.Of(target))).ToArray())], progress, cancellation);

    private static async Task<IReadOnlyList<T>> Each<T>(
        Scenario scenario, IReadOnlyList<Variant> variants, Func<CompiledPlan[], Task<T[]>> run,
        IProgress<QuestionProgress>? progress, CancellationToken cancellation)
    {
        Variant[] distinct = [.. variants.Distinct()];
        var kept = new Dictionary<Variant, T>(distinct.Length);
        Task<T[]>? before = null;
        int done = 0;
        foreach (Variant[] some in distinct.Chunk(Together))
        {
            // The next plans are compiled while these run.
            CompiledPlan[] plans = await Task.Run(() => Array.ConvertAll(some, scenario.Compile), cancellation);
            Task<T[]> running = run(plans);
            if (before is not null) Take(await before);
            before = running;
        }

        if (before is not null) Take(await before);
        return [.. variants.Select(variant => kept[variant])];

        void Take(T[] values)
        {
            foreach (T value in values) kept[distinct[done++]] = value;
            progress?.Report(new QuestionProgress(done, distinct.Length));
        }
    }
}
