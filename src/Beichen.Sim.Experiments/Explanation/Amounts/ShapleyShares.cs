using System.Numerics;

namespace Beichen.Sim.Experiments.Explanation.Amounts;

/// <summary>Shares of f(now) − f(before) among the arguments of f, by the Shapley value.</summary>
internal static class ShapleyShares
{
    // 2^12 values of f are a few hundred microseconds; beyond, the mean of one order and its reverse, exact in sum as well.
    private const int MostExact = 12;

    /// <summary>The shares, which sum to f(now) − f(before).</summary>
    public static double[] Of(Func<double[], double> of, double[] now, double[] before)
    {
        int[] moved = [.. Enumerable.Range(0, now.Length).Where(i => now[i] != before[i])];
        var shares = new double[now.Length];
        if (moved.Length == 0) return shares;
        if (moved.Length > MostExact)
        {
            InOrder(of, now, before, moved, shares);
            InOrder(of, now, before, [.. moved.Reverse()], shares);
            return shares;
        }

        int all = 1 << moved.Length;
        var values = new double[all];
        double[] at = [.. before];
        for (int set = 0; set < all; set++)
        {
            for (int k = 0; k < moved.Length; k++) at[moved[k]] = (set >> k & 1) == 1 ? now[moved[k]] : before[moved[k]];
            values[set] = of(at);
        }

        double[] weights = Weights(moved.Length);
        for (int k = 0; k < moved.Length; k++)
        {
            for (int set = 0; set < all; set++)
            {
                if ((set >> k & 1) == 0) shares[moved[k]] += weights[BitOperations.PopCount((uint)set)] * (values[set | 1 << k] - values[set]);
            }
        }

        return shares;
    }

    // s! (n − s − 1)! / n!
    private static double[] Weights(int n)
    {
        var weights = new double[n];
        weights[0] = 1.0 / n;
        for (int s = 1; s < n; s++) weights[s] = weights[s - 1] * s / (n - s);
        return weights;
    }

    private static void InOrder(Func<double[], double> of, double[] now, double[] before, int[] order, double[] shares)
    {
        double[] at = [.. before];
        double last = of(at);
        foreach (int i in order)
        {
            at[i] = now[i];
            double next = of(at);
            shares[i] += (next - last) / 2;
            last = next;
        }
    }
}
