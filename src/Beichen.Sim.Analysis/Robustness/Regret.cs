using Beichen.Sim.Analysis.Sampling;

namespace Beichen.Sim.Analysis.Robustness;

/// <summary>
/// What a policy falls short of the best of each state (Savage 1951). Policies are asked for one at a time, so that no more than one is in memory.
/// </summary>
public static class Regret
{
    /// <summary>The best of each state, max_l f(l, w).</summary>
    /// <param name="policies">Number of policies, 1 or more.</param>
    /// <param name="performance">f of a policy, a value a state; higher is better. Not kept.</param>
    /// <exception cref="ArgumentException">There is no policy or state, policies differ in their states, or a value is not a number.</exception>
    public static double[] Best(int policies, Func<int, double[]> performance)
    {
        ArgumentNullException.ThrowIfNull(performance);
        if (policies < 1) throw new ArgumentException("Robustness needs a policy.", nameof(policies));
        double[] best = [.. performance(0)];
        if (best.Length == 0) throw new ArgumentException("Robustness needs a state.", nameof(performance));
        Require.Numbers(best, best.Length);
        for (int l = 1; l < policies; l++)
        {
            double[] row = performance(l);
            Require.Numbers(row, best.Length);
            for (int w = 0; w < best.Length; w++)
            {
                if (row[w] > best[w]) best[w] = row[w];
            }
        }

        return best;
    }

    /// <summary>R(l, w) of one policy, a value a state.</summary>
    /// <param name="performance">f of the policy.</param>
    /// <param name="best">The best of each state.</param>
    /// <exception cref="ArgumentException">The two differ in their states.</exception>
    public static double[] Of(double[] performance, double[] best)
    {
        Require.Numbers(performance, best.Length);
        var regret = new double[best.Length];
        for (int w = 0; w < regret.Length; w++) regret[w] = best[w] - performance[w];
        return regret;
    }
}
