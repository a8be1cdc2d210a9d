namespace Beichen.Sim.Analysis.Conditioning;

/// <summary>
/// The largest importance weights as a generalised Pareto law, F(x) = 1 − (1 + kx/σ)^(−1/k) above a threshold. Fitted by the empirical
/// Bayes estimate of Zhang and Stephens (2009) with the weak prior of Vehtari et al. (2024): k̂ is drawn towards ½ by the weight of ten draws.
/// </summary>
internal static class ParetoTail
{
    private const int FewestDraws = 5;
    private const double PriorDraws = 10;

    /// <summary>
    /// Replaces the largest min(N/5, 3√N) weights by the expected order statistics of
    /// the law fitted to them; answers k̂, ∞ where no law fits and the weights are left.
    /// </summary>
    /// <param name="weights">Weights, the largest of them 1; rewritten in place.</param>
    public static double Smooth(double[] weights)
    {
        int tail = (int)Math.Min(0.2 * weights.Length, 3 * Math.Sqrt(weights.Length));
        if (tail < FewestDraws) return double.PositiveInfinity;
        int[] order = [.. Enumerable.Range(0, weights.Length)];
        double[] sorted = (double[])weights.Clone();
        Array.Sort(sorted, order);
        double threshold = sorted[^(tail + 1)], largest = sorted[^1];
        double[] above = [.. sorted[^tail..].Select(weight => weight - threshold)];
        if (largest - threshold <= 1e-12 * largest) return double.NegativeInfinity;
        (double shape, double scale) = Fit(above);
        if (!double.IsFinite(shape) || !(scale > 0)) return double.PositiveInfinity;
        for (int i = 0; i < tail; i++)
        {
            double beyond = Math.Log(1 - ((i + 0.5) / tail));
            double excess = Math.Abs(shape) < 1e-12 ? -scale * beyond : scale * (Math.Exp(-shape * beyond) - 1) / shape;
            weights[order[^(tail - i)]] = Math.Min(threshold + excess, largest);
        }

        return shape;
    }

    /// <summary>Shape and scale of the law of ascending excesses, the last of them positive; no numbers where no candidate is a law.</summary>
    public static (double Shape, double Scale) Fit(double[] ascending)
    {
        int n = ascending.Length;
        int grid = 30 + (int)Math.Sqrt(n);
        double quartile = ascending[Math.Max((int)((n / 4.0) + 0.5) - 1, 0)];
        if (quartile <= 0) quartile = ascending.First(value => value > 0);
        var candidates = new double[grid];
        var profile = new double[grid];
        for (int j = 0; j < grid; j++)
        {
            candidates[j] = (1 / ascending[^1]) + ((1 - Math.Sqrt(grid / (j + 0.5))) / 3 / quartile);
            double k = Shape(ascending, candidates[j]);
            profile[j] = n * (Math.Log(-candidates[j] / k) - k - 1);
        }

        if (!Array.Exists(profile, double.IsFinite)) return (double.NaN, double.NaN);
        double best = profile.Where(double.IsFinite).Max(), sum = 0, mean = 0;
        for (int j = 0; j < grid; j++)
        {
            if (!double.IsFinite(profile[j])) continue;
            double weight = Math.Exp(profile[j] - best);
            sum += weight;
            mean += weight * candidates[j];
        }

        mean /= sum;
        double shape = Shape(ascending, mean);
        double scale = -shape / mean;
        return (((n * shape) + (PriorDraws * 0.5)) / (n + PriorDraws), scale);
    }

    private static double Shape(double[] excesses, double candidate)
    {
        double sum = 0;
        foreach (double excess in excesses) sum += Math.Log(1 - (candidate * excess));
        return sum / excesses.Length;
    }
}
