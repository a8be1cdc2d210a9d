using Beichen.Sim.Analysis.Attribution;
using Beichen.Sim.Analysis.Audit;
using Beichen.Sim.Cli.Terminal;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Cli.Explaining;

/// <summary>
/// Splits a scenario's difference among its changes: v(S) is the mean margin, or the share of draws that hit, with the changes S made,
/// on the same draws for every S (model II.17).
/// </summary>
/// <param name="variants">The scenario with some changes undone.</param>
/// <param name="runs">Runs them.</param>
/// <param name="settings">Draws, seed, languages.</param>
internal sealed class Attribution(ScenarioVariants variants, VariantRuns runs, ExplainSettings settings)
{
    /// <summary>Most changes for the exact split.</summary>
    public const int MostExact = 10;

    private string Progress => settings.Language.Pick("归因", "attributing");

    public async Task<AttributionReport> Split(PlanCompilation scenario, TargetParameters target, int pairs, CancellationToken cancellation)
    {
        int players = variants.Changes.Count;
        ulong[] coalitions = players <= MostExact
            ? [.. Enumerable.Range(0, 1 << players).Select(coalition => (ulong)coalition)]
            : [.. ShapleySampling.Create(players, pairs, settings.Seed).Coalitions];
        IReadOnlyList<double[]> margins = await runs.Margins(coalitions.Length, i => variants.Keep(coalitions[i]), Progress, cancellation);
        Wording[] words = [.. variants.Changes.Select(change => ChangeWords.Of(change, scenario.Seeds))];
        (double Margin, double MarginError, double Chance, double ChanceError)[] shares = players <= MostExact ? Exact(players, margins) : Sampled(players, pairs, coalitions, margins);
        double[] before = margins[0], after = margins[^1];
        return new AttributionReport
        {
            Scenario = scenario.Scenario?.Id ?? "",
            Extends = variants.Parent ?? "",
            Target = target.Id,
            Draws = settings.Draws,
            Seed = settings.Seed,
            Method = players <= MostExact ? "exact" : "permutations",
            Plans = coalitions.Length,
            MarginBefore = before.Average(),
            MarginAfter = after.Average(),
            ChanceBefore = Chance(before),
            ChanceAfter = Chance(after),
            Changes = [.. shares.Select((share, i) => new AttributedChange(words[i].Chinese, words[i].English, variants.Changes[i].File, variants.Changes[i].Line, share.Margin, share.MarginError, share.Chance, share.ChanceError))],
            Interactions = players <= MostExact ? Interactions(players, margins) : [],
        };
    }

    // φ is linear in v, so that each draw has a φ of its own: their scatter gives the error of the mean.
    private static (double Margin, double MarginError, double Chance, double ChanceError)[] Exact(int players, IReadOnlyList<double[]> margins)
    {
        var shares = new (double, double, double, double)[players];
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
                    if (VariantRuns.IsHit(of[draw])) chance[draw] += weights[coalition];
                }
            }

            shares[i] = (margin.Average(), Error(margin), chance.Average(), Error(chance));
        }

        return shares;
    }

    private (double Margin, double MarginError, double Chance, double ChanceError)[] Sampled(int players, int pairs, ulong[] coalitions, IReadOnlyList<double[]> margins)
    {
        var sampling = ShapleySampling.Create(players, pairs, settings.Seed);
        Dictionary<ulong, double> mean = coalitions.Zip(margins).ToDictionary(pair => pair.First, pair => pair.Second.Average());
        Dictionary<ulong, double> hit = coalitions.Zip(margins).ToDictionary(pair => pair.First, pair => Chance(pair.Second));
        return [.. sampling.Estimate(coalition => mean[coalition]).Zip(sampling.Estimate(coalition => hit[coalition]), (m, h) => (m.Value, m.StandardError, h.Value, h.StandardError))];
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

    private static double Chance(double[] margin) => margin.Count(VariantRuns.IsHit) / (double)margin.Length;

    private static double Error(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length);
    }
}
