using Beichen.Sim.Analysis.Deciding;
using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Experiments.Settling;

/// <summary>
/// What to phone about first (model 19.4): EVPPI of each uncertain input for the choice between scenarios, E_x[max_a E[u_a | x]] − max_a E[u_a], by
/// regression on the draws (Strong, Oakley and Brennan 2014); u is the margin to a target, or its hit. The same draws under every scenario, the
/// inputs' values recomputed from their names. Inputs are looked at in order of how they go with the differences between scenarios; the list stops
/// where none is told from one that tells nothing.
/// </summary>
public static class SettleQuestion
{
    /// <summary>Most inputs that are regressed on, those that go with the differences most.</summary>
    public const int MostRegressed = 24;

    /// <summary>Ranks the unknowns by what settling each is worth to the decision.</summary>
    /// <param name="evaluator">Runs the plans.</param>
    /// <param name="plans">Two or more scenarios of one district.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">There are fewer than two scenarios, or one does not score the target.</exception>
    public static async Task<SettleReport> Ask(Evaluator evaluator, IReadOnlyList<CompiledPlan> plans, SettleRequest request,
        CancellationToken cancellation = default)
    {
        if (plans.Count < 2) throw RefusedException.Of("scenario", plans.Count == 0 ? "" : plans[0].Scenario.Id, "two or more scenarios to choose between");
        if (plans.Select(plan => plan.Key).Distinct(StringComparer.Ordinal).Count() < plans.Count) throw RefusedException.Of("scenario", plans[0].Scenario.Id,
            "scenarios that differ");
        foreach (CompiledPlan plan in plans) plan.ScoredTarget(request.Target);
        var margins = new List<TargetMargins>();
        foreach (CompiledPlan plan in plans) margins.Add(await evaluator.Margins(plan, request.Sampling, cancellation));
        double[][] utilities =
            [.. margins.Select(one => request.ByHits ? Array.ConvertAll(one.Of(request.Target), margin => TargetMargins.IsHit(margin) ? 1.0 : 0)
            : one.Of(request.Target))];
        double[] means = [.. utilities.Select(utility => utility.Average())];
        int best = Array.IndexOf(means, means.Max());
        IReadOnlyList<UncertainInput> inputs = Common(plans);
        int n = request.Sampling.Draws;
        double[][] values = [.. inputs.Select(input => input.Values(request.Sampling.Seed, n))];
        int[] order = ByGain(utilities, best, inputs, request.Sampling.Seed);
        Measured[] measured = await Task.Run(() => order.Take(MostRegressed).AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(i => new Measured(i, PartialInformation.Of(utilities, values[i], request.Sampling.Seed))).ToArray(), cancellation);
        TargetParameters[] scored = [.. plans[best].Plan.Targets.Where(target => target.IsScored)];
        return new SettleReport
        {
            Scenarios = [.. plans.Select(plan => plan.Scenario.Id)],
            Target = request.Target,
            ByHits = request.ByHits,
            Means = means,
            Best = best,
            Everything = PartialInformation.OfAll(utilities),
            Regretted = Enumerable.Range(0, n).Count(draw => utilities.Any(utility => utility[draw] > utilities[best][draw])) / (double)n,
            Inputs =
            [
                .. measured.Where(one => one.Worth.IsTold && one.Worth.Value > 2 * one.Worth.StandardError).OrderByDescending(one => one.Worth.Value)
                    .Select(one => new SettledInput(
                    inputs[one.Place].Path, one.Worth.Value, one.Worth.StandardError, one.Worth.Noise, inputs[one.Place].Basis, inputs[one.Place].Confidence,
                    [.. scored.Select(target => With(target.Id, margins[best].Of(target.Id), inputs[one.Place], request.Sampling.Seed))])),
            ],
            LookedAt = inputs.Count,
            Draws = n,
            Seed = request.Sampling.Seed,
        };
    }

    // Inputs that every scenario has alike: one that a scenario settles or changes is no unknown between them.
    private static IReadOnlyList<UncertainInput> Common(IReadOnlyList<CompiledPlan> plans)
    {
        IReadOnlyList<UncertainInput> first = UncertainInput.From(plans[0].Ledger, plans[0].Plan);
        HashSet<UncertainInput>[] others = [.. plans.Skip(1).Select(plan => UncertainInput.From(plan.Ledger, plan.Plan).ToHashSet())];
        return [.. first.Where(input => others.All(other => other.Contains(input)))];
    }

    // What goes with no difference between scenarios cannot change the choice.
    private static int[] ByGain(double[][] utilities, int best, IReadOnlyList<UncertainInput> inputs, ulong seed)
    {
        var strongest = new double[inputs.Count];
        var places = inputs.Select((input, i) => (input.Path, i)).ToDictionary(pair => pair.Path, pair => pair.i, StringComparer.Ordinal);
        double[][] gains = [.. utilities.Where((_, choice) => choice != best).Select(utility => utility.Zip(utilities[best], (a, b) => a - b).ToArray())];
        foreach (InputInfluence influence in Influence.Of(inputs, seed, gains).SelectMany(gain => gain.Ranked))
            strongest[places[influence.Path]] = Math.Max(strongest[places[influence.Path]], Math.Abs(influence.Spearman));

        return [.. Enumerable.Range(0, inputs.Count).OrderByDescending(i => strongest[i]).ThenBy(i => inputs[i].Path, StringComparer.Ordinal)];
    }

    private static TargetInfluence With(string target, double[] margins, UncertainInput input, ulong seed)
    {
        InputInfluence influence = Influence.Of([input], seed, margins)[0].Ranked[0];
        return new TargetInfluence(target, influence.Spearman, influence.IsDistinct);
    }

    private readonly record struct Measured(int Place, PartialInformation Worth);
}
