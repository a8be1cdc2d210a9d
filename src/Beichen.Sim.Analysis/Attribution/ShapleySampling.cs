using Beichen.Sim.Analysis.Sampling;

namespace Beichen.Sim.Analysis.Attribution;

/// <summary>
/// Shapley values from random orders of the players (model II.17; Castro, Gómez and Tejada 2009), each order with its reverse: a player
/// early in the one is late in the other, so that the errors of the two partly cancel (Mitchell et al. 2022). Efficiency holds
/// in every order, hence in the mean.
/// </summary>
public sealed class ShapleySampling
{
    private readonly int[][] _orders;

    private ShapleySampling(int players, int[][] orders) => (Players, _orders) = (players, orders);

    /// <summary>Most players there may be: a coalition is the set bits of a 64-bit number.</summary>
    public const int MostPlayers = 62;

    /// <summary>Number of players n, 1 to <see cref="MostPlayers"/>.</summary>
    public int Players { get; }

    /// <summary>The orders; the second of each two is the first reversed.</summary>
    public IReadOnlyList<int[]> Orders => _orders;

    /// <summary>The coalitions that the orders pass through, each once, ascending.</summary>
    public IReadOnlyList<ulong> Coalitions => [.. Orders.SelectMany(Passed).Distinct().Order()];

    /// <summary>Draws the orders, each with its reverse, by seed.</summary>
    /// <param name="players">n, 1 to 62.</param>
    /// <param name="pairs">Number of orders with their reverses, at least 1.</param>
    /// <param name="seed">Seed.</param>
    public static ShapleySampling Create(int players, int pairs, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(players, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, MostPlayers);
        ArgumentOutOfRangeException.ThrowIfLessThan(pairs, 1);
        var uniforms = new KeyedUniforms(seed, "analysis/shapley");
        var orders = new int[2 * pairs][];
        for (int pair = 0; pair < pairs; pair++)
        {
            orders[2 * pair] = uniforms.Permutation(players, pair);
            orders[(2 * pair) + 1] = [.. orders[2 * pair].Reverse()];
        }

        return new ShapleySampling(players, orders);
    }

    /// <summary>
    /// Draws orders in which the players of a group follow each other, groups and players within them in random order: the mean is the nested Shapley
    /// value, shared among the groups first and then within each (Owen 1977).
    /// </summary>
    /// <param name="groups">Group of each player, any numbers.</param>
    /// <param name="pairs">Number of orders with their reverses, at least 1.</param>
    /// <param name="seed">Seed of the orders.</param>
    public static ShapleySampling Nested(IReadOnlyList<int> groups, int pairs, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ShapleySampling free = Create(groups.Count, pairs, seed);

        // The players by the place that a second random order gives their group; the sort keeps their own order within it.
        int[] known = [.. groups.Distinct().Order()];
        var uniforms = new KeyedUniforms(seed, "analysis/shapley-groups");
        for (int pair = 0; pair < pairs; pair++)
        {
            int[] place = uniforms.Permutation(known.Length, pair);
            free._orders[2 * pair] = [.. free._orders[2 * pair].OrderBy(player => place[Array.BinarySearch(known, groups[player])])];
            free._orders[(2 * pair) + 1] = [.. free._orders[2 * pair].Reverse()];
        }

        return free;
    }

    /// <summary>The shares, in the order of the players.</summary>
    /// <param name="value">v of a coalition; asked for one as often as orders pass through it.</param>
    public IReadOnlyList<ShapleyEstimate> Estimate(Func<ulong, double> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        int pairs = Orders.Count / 2;
        var means = new double[pairs][];
        for (int pair = 0; pair < pairs; pair++)
        {
            means[pair] = new double[Players];
            for (int o = 2 * pair; o < (2 * pair) + 2; o++)
            {
                ulong coalition = 0;
                double before = value(coalition);
                foreach (int player in Orders[o])
                {
                    coalition |= 1UL << player;
                    double after = value(coalition);
                    means[pair][player] += (after - before) / 2;
                    before = after;
                }
            }
        }

        return [.. Enumerable.Range(0, Players).Select(player => Of([.. means.Select(pair => pair[player])]))];
    }

    private static ShapleyEstimate Of(double[] pairs)
    {
        double mean = pairs.Average();
        if (pairs.Length < 2) return new ShapleyEstimate(mean, 0);
        double squares = pairs.Sum(share => (share - mean) * (share - mean));
        return new ShapleyEstimate(mean, Math.Sqrt(squares / (pairs.Length - 1) / pairs.Length));
    }

    private static IEnumerable<ulong> Passed(int[] order)
    {
        ulong coalition = 0;
        yield return coalition;
        foreach (int player in order) yield return coalition |= 1UL << player;
    }
}
