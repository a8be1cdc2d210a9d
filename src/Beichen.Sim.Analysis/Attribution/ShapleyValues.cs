using System.Numerics;

namespace Beichen.Sim.Analysis.Attribution;

/// <summary>
/// Shapley's split of what a coalition of changes achieves among them (model II.17; Shapley 1953). A coalition is a bit set, bit i on
/// where change i is made.
/// </summary>
public static class ShapleyValues
{
    /// <summary>Most players for the exact split: 2^n coalitions.</summary>
    public const int MostExact = 20;

    /// <summary>
    /// The weight of every coalition's value in the share of one player, so that φ_i = Σ_S w_i(S) v(S):
    /// (|S| − 1)! (n − |S|)!/n! with the player, −|S|! (n − |S| − 1)!/n! without.
    /// </summary>
    /// <param name="players">n, 1 to 20.</param>
    /// <param name="player">i.</param>
    /// <returns>2^n weights, by coalition.</returns>
    public static double[] Weights(int players, int player)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(players, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, MostExact);
        ArgumentOutOfRangeException.ThrowIfNegative(player);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(player, players);
        double[] bySize = SizeWeights(players);
        var weights = new double[1 << players];
        for (int coalition = 0; coalition < weights.Length; coalition++)
        {
            int size = BitOperations.PopCount((uint)coalition);
            bool holds = (coalition >> player & 1) != 0;
            weights[coalition] = holds ? bySize[size - 1] : -bySize[size];
        }

        return weights;
    }

    /// <summary>φ_i = Σ_{S⊆N\i} |S|!(n−|S|−1)!/n! [v(S∪i) − v(S)].</summary>
    /// <param name="values">v by coalition, 2^n of them.</param>
    /// <returns>n shares; their sum is v(N) − v(∅).</returns>
    /// <exception cref="ArgumentException">The number of values is no power of 2 from 2 to 2^20.</exception>
    public static double[] Exact(IReadOnlyList<double> values)
    {
        int players = Players(values);
        double[] bySize = SizeWeights(players);
        var shares = new double[players];
        for (int coalition = 0; coalition < values.Count; coalition++)
        {
            double weight = coalition == values.Count - 1 ? 0 : bySize[BitOperations.PopCount((uint)coalition)];
            for (int i = 0; i < players; i++)
            {
                if ((coalition >> i & 1) == 0) shares[i] += weight * (values[coalition | (1 << i)] - values[coalition]);
            }
        }

        return shares;
    }

    /// <summary>
    /// Pairwise interaction (Grabisch and Roubens 1999): I_ij = Σ_{S⊆N\ij} |S|!(n−|S|−2)!/(n−1)! [v(S∪ij) − v(S∪i) − v(S∪j) + v(S)].
    /// Above 0 two changes help each other, below 0 each does in part what the other has done already.
    /// </summary>
    /// <param name="values">v by coalition.</param>
    /// <returns>A symmetric table with an empty diagonal; of 0 for one player.</returns>
    public static double[,] Interactions(IReadOnlyList<double> values)
    {
        int players = Players(values);
        var table = new double[players, players];
        if (players < 2) return table;
        double[] bySize = SizeWeights(players - 1);
        for (int coalition = 0; coalition < values.Count; coalition++)
        {
            for (int i = 0; i < players; i++)
            {
                if ((coalition >> i & 1) != 0) continue;
                for (int j = i + 1; j < players; j++)
                {
                    if ((coalition >> j & 1) != 0) continue;
                    double both = values[coalition | (1 << i) | (1 << j)] - values[coalition | (1 << i)] - values[coalition | (1 << j)] + values[coalition];
                    table[i, j] += bySize[BitOperations.PopCount((uint)coalition)] * both;
                }
            }
        }

        for (int i = 0; i < players; i++)
        {
            for (int j = i + 1; j < players; j++) table[j, i] = table[i, j];
        }

        return table;
    }

    private static int Players(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < 2 || !BitOperations.IsPow2(values.Count) || values.Count > 1 << MostExact)
            throw new ArgumentException($"{values.Count} values, expected one for each of 2^n coalitions, n from 1 to {MostExact}.", nameof(values));
        return BitOperations.Log2((uint)values.Count);
    }

    // s! (n − s − 1)!/n! for s = 0 … n − 1, by recurrence: w(0) = 1/n, w(s) = w(s − 1) s/(n − s).
    private static double[] SizeWeights(int players)
    {
        var weights = new double[players];
        weights[0] = 1.0 / players;
        for (int s = 1; s < players; s++) weights[s] = weights[s - 1] * s / (players - s);
        return weights;
    }
}
