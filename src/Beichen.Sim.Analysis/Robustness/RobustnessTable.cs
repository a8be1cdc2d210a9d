using Beichen.Sim.Analysis.Deciding;
using Beichen.Sim.Analysis.Sampling;

namespace Beichen.Sim.Analysis.Robustness;

/// <summary>
/// Policies against states of the world (model II.16): f(l, w) is what policy l achieves in state w, regret what it falls short of the
/// best policy of that state, R(l, w) = max_l' f(l', w) − f(l, w). Herman et al. 2015; McPhail et al. 2018.
/// </summary>
public sealed class RobustnessTable
{
    private static readonly RobustnessMetric[] All = Enum.GetValues<RobustnessMetric>();

    private RobustnessTable(IReadOnlyList<PolicyRobustness> policies) => Policies = policies;

    /// <summary>Chance that the best policy by its mean is none of the <see cref="Contenders"/>.</summary>
    public const double Error = 0.05;

    /// <summary>Places of the policies that may be the best by their mean: all others are told from the best (<see cref="BestSubset"/>).</summary>
    public required IReadOnlyList<int> Contenders { get; init; }

    /// <summary>The policies judged, in the order given.</summary>
    public IReadOnlyList<PolicyRobustness> Policies { get; }

    /// <summary>Judges policies by what they achieve in every state of the world.</summary>
    /// <param name="performance">f, a row a policy, a column a state; higher is better.</param>
    /// <param name="threshold">What a state has to reach to count as satisfied.</param>
    /// <param name="optimism">Hurwicz's α, 0–1.</param>
    /// <exception cref="ArgumentException">There is no policy or state, rows differ in length, or a value is not a number.</exception>
    public static RobustnessTable Of(IReadOnlyList<double[]> performance, double threshold, double optimism = 0.5)
    {
        ArgumentNullException.ThrowIfNull(performance);
        return Of(performance.Count, l => performance[l], threshold, optimism);
    }

    /// <summary>Judges policies whose results are read one policy at a time: each is asked for twice, and few columns of states are in memory.</summary>
    /// <param name="policies">Number of policies.</param>
    /// <param name="performance">f of a policy, a value a state; higher is better. Not kept, so that it may be the same array every time.</param>
    /// <param name="threshold">What a state has to reach to count as satisfied.</param>
    /// <param name="optimism">Hurwicz's α, 0–1.</param>
    /// <exception cref="ArgumentException">There is no policy or state, policies differ in their states, or a value is not a number.</exception>
    public static RobustnessTable Of(int policies, Func<int, double[]> performance, double threshold, double optimism = 0.5)
    {
        double[] best = Regret.Best(policies, performance);
        var judged = new PolicyRobustness[policies];
        for (int l = 0; l < policies; l++)
        {
            double[] row = performance(l);
            judged[l] = Judge(row, Regret.Of(row, best), threshold, optimism);
        }

        return new RobustnessTable(judged)
        {
            Contenders = best.Length < 2 ? [.. Enumerable.Range(0, policies)] : BestSubset.Of(policies, performance, Error),
        };
    }

    /// <summary>True when more is better.</summary>
    public static bool IsHigherBetter(RobustnessMetric metric) =>
        metric is not (RobustnessMetric.MeanRegret or RobustnessMetric.Regret90 or RobustnessMetric.MaximumRegret);

    /// <summary>Index of the policy that a metric picks; the first of equals.</summary>
    public int Pick(RobustnessMetric metric) => Ranking(metric)[0];

    /// <summary>Indices of the policies, the best first by a metric, equals in the order given.</summary>
    public IReadOnlyList<int> Ranking(RobustnessMetric metric)
    {
        IEnumerable<int> order = Enumerable.Range(0, Policies.Count);
        return [.. IsHigherBetter(metric) ? order.OrderByDescending(l => Policies[l][metric]) : order.OrderBy(l => Policies[l][metric])];
    }

    /// <summary>
    /// Where the ranking flips: every pair of policies of which one is strictly better by the first metric and strictly worse by the
    /// second.
    /// </summary>
    public IReadOnlyList<(int First, int Second)> Flips(RobustnessMetric first, RobustnessMetric second)
    {
        var flips = new List<(int, int)>();
        for (int a = 0; a < Policies.Count; a++)
        {
            for (int b = a + 1; b < Policies.Count; b++)
            {
                int one = Preference(first, a, b);
                if (one * Preference(second, a, b) < 0) flips.Add(one > 0 ? (a, b) : (b, a));
            }
        }

        return flips;
    }

    private int Preference(RobustnessMetric metric, int a, int b)
    {
        int sign = Math.Sign(Policies[a][metric] - Policies[b][metric]);
        return IsHigherBetter(metric) ? sign : -sign;
    }

    // Sums run in the order of states; quantiles are read from one sorted copy of the row, and from the regrets sorted in their place.
    private static PolicyRobustness Judge(double[] row, double[] regret, double threshold, double optimism)
    {
        double mean = row.Average(), meanRegret = regret.Average();
        double deviation = row.Length < 2 ? 0 : Math.Sqrt(row.Sum(value => (value - mean) * (value - mean)) / (row.Length - 1));
        double met = row.Count(value => value >= threshold) / (double)row.Length;
        double[] sorted = [.. row];
        Array.Sort(sorted);
        Array.Sort(regret);
        double low = Quantile.OfSorted(sorted, 0.1), middle = Quantile.OfSorted(sorted, 0.5), high = Quantile.OfSorted(sorted, 0.9);
        return new PolicyRobustness(All.ToDictionary(metric => metric, metric => metric switch
        {
            RobustnessMetric.Mean => mean,
            RobustnessMetric.MeanRegret => meanRegret,
            RobustnessMetric.Regret90 => Quantile.OfSorted(regret, 0.9),
            RobustnessMetric.MaximumRegret => regret[^1],
            RobustnessMetric.Worst => sorted[0],
            RobustnessMetric.Hurwicz => (optimism * sorted[^1]) + ((1 - optimism) * sorted[0]),
            RobustnessMetric.Satisficing => met,
            RobustnessMetric.MeanLessDeviation => mean - deviation,
            _ => high > low ? (((high + low) / 2) - middle) / ((high - low) / 2) : 0,
        }));
    }
}
