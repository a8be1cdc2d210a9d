using Beichen.Sim.Analysis.Attribution;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Experiments.Attribution;

/// <summary>
/// Splits a scenario's difference to the one that it extends, or to another (<see cref="Scenario.Against"/>), among its changes: v(S) is the mean margin, or
/// the share of draws that hit, with the changes S made, on the same draws for every S (model II.17).
/// </summary>
public static class AttributionQuestion
{
    /// <summary>Most changes for the exact split.</summary>
    public const int MostExact = 10;

    /// <summary>Runs the plans that the split needs and says what each change answers for.</summary>
    /// <param name="evaluator">Runs the plans.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Told after every plan; null for nobody.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">The scenario extends no other, has no change or too many, or does not score the target.</exception>
    public static async Task<AttributionReport> Ask(
        Evaluator evaluator, Scenario scenario, AttributionRequest request,
        IProgress<QuestionProgress>? progress = null, CancellationToken cancellation = default) =>
        (await AskAll(evaluator, scenario, request, [request.Target], progress, cancellation))[0];

    /// <summary>Answers it for several targets from the same runs.</summary>
    /// <param name="evaluator">Runs the plans.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="request">What is asked; its own target apart.</param>
    /// <param name="targets">Ids of the targets.</param>
    /// <param name="progress">Told after every plan; null for nobody.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">The scenario extends no other, has no change or too many, or does not score a target.</exception>
    public static async Task<IReadOnlyList<AttributionReport>> AskAll(
        Evaluator evaluator, Scenario scenario, AttributionRequest request, IReadOnlyList<string> targets,
        IProgress<QuestionProgress>? progress = null, CancellationToken cancellation = default)
    {
        foreach (string id in targets) scenario.Plan.ScoredTarget(id);
        string parent = scenario.Parent
            ?? throw new RefusedException(
                $"{scenario.DisplayFile}:1:1: '{scenario.Id}' extends no other scenario, expected a scenario with 'extends', whose difference can be split");
        int players = scenario.Changes.Count;
        if (players is 0 or > ShapleySampling.MostPlayers)
            throw new RefusedException($"{scenario.DisplayFile}:1:1: '{scenario.Id}' makes {players} changes, "
                + $"expected 1 to {ShapleySampling.MostPlayers} to split its difference among");
        bool exact = players <= MostExact;
        ShapleySampling? sampling = exact ? null : ShapleySampling.Create(players, request.PairsOfOrders, request.Sampling.Seed);
        ulong[] coalitions = sampling is null ? [.. Enumerable.Range(0, 1 << players).Select(coalition => (ulong)coalition)] : [.. sampling.Coalitions];
        Variant[] variants = [.. coalitions.Select(Variant.Keeping)];
        IReadOnlyList<double[][]> all = targets.Count == 1
            ? [.. (await VariantMargins.Of(evaluator, scenario, variants, targets[0], request.Sampling, progress, cancellation))
                .Select(margin => new[] { margin })]
            : await VariantMargins.Of(evaluator, scenario, variants, targets, request.Sampling, margin => margin, progress, cancellation);
        return [.. targets.Select((id, t) => Report(scenario, parent, id, request, coalitions, sampling, [.. all.Select(margins => margins[t])]))];
    }

    private static AttributionReport Report(
        Scenario scenario, string parent, string target, AttributionRequest request,
        ulong[] coalitions, ShapleySampling? sampling, IReadOnlyList<double[]> margins)
    {
        int players = scenario.Changes.Count;
        bool exact = sampling is null;
        Share[] shares = sampling is null ? Exact(players, margins) : Sampled(sampling, coalitions, margins);
        Bilingual[] words = [.. scenario.Changes.Select(change => ChangeWords.Of(change, scenario.Names))];
        double[] before = margins[0], after = margins[^1];
        return new AttributionReport
        {
            Scenario = scenario.Id,
            Extends = parent,
            Target = target,
            Draws = request.Sampling.Draws,
            Seed = request.Sampling.Seed,
            Method = exact ? "exact" : "permutations",
            Plans = coalitions.Length,
            MarginBefore = before.Average(),
            MarginAfter = after.Average(),
            ChanceBefore = Chance(before),
            ChanceAfter = Chance(after),
            Changes = [.. shares.Select((share, i) => Change(share, words[i], scenario.Changes[i]))],
            Interactions = exact ? Interactions(players, margins) : [],
        };
    }

    private static AttributedChange Change(Share share, Bilingual words, ScenarioChange change) =>
        new(words.Zh, words.En, change.File, change.Line, share.Margin, share.MarginError, share.Chance, share.ChanceError);

    // φ is linear in v, so that each draw has a φ of its own: their scatter gives the error of the mean.
    private static Share[] Exact(int players, IReadOnlyList<double[]> margins)
    {
        var shares = new Share[players];
        double[] margin = new double[margins[0].Length], chance = new double[margin.Length];
        for (int i = 0; i < players; i++)
        {
            double[] weights = ShapleyValues.Weights(players, i);
            Array.Clear(margin);
            Array.Clear(chance);
            for (int coalition = 0; coalition < weights.Length; coalition++)
            {
                double[] of = margins[coalition];
                for (int draw = 0; draw < of.Length; draw++)
                {
                    margin[draw] += weights[coalition] * of[draw];
                    if (TargetMargins.IsHit(of[draw])) chance[draw] += weights[coalition];
                }
            }

            shares[i] = new Share(margin.Average(), Error(margin), chance.Average(), Error(chance));
        }

        return shares;
    }

    private static Share[] Sampled(ShapleySampling sampling, ulong[] coalitions, IReadOnlyList<double[]> margins)
    {
        Dictionary<ulong, double> mean = coalitions.Zip(margins).ToDictionary(pair => pair.First, pair => pair.Second.Average());
        Dictionary<ulong, double> hit = coalitions.Zip(margins).ToDictionary(pair => pair.First, pair => Chance(pair.Second));
        return [.. sampling.Estimate(coalition => mean[coalition])
            .Zip(sampling.Estimate(coalition => hit[coalition]), (m, h) => new Share(m.Value, m.StandardError, h.Value, h.StandardError))];
    }

    private static ChangeInteraction[] Interactions(int players, IReadOnlyList<double[]> margins)
    {
        double[,] table = ShapleyValues.Interactions([.. margins.Select(margin => margin.Average())]);
        var pairs = new List<ChangeInteraction>();
        for (int i = 0; i < players; i++)
        {
            for (int j = i + 1; j < players; j++) pairs.Add(new ChangeInteraction(i, j, table[i, j]));
        }

        return [.. pairs.OrderByDescending(pair => Math.Abs(pair.Margin)).ThenBy(pair => pair.First).ThenBy(pair => pair.Second)];
    }

    private static double Chance(double[] margin) => margin.Count(TargetMargins.IsHit) / (double)margin.Length;

    private static double Error(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length);
    }

    // φ on the mean margin and on the chance, each with its standard error.
    private readonly record struct Share(double Margin, double MarginError, double Chance, double ChanceError);
}
