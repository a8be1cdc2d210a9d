namespace Beichen.Sim.Analysis.Deciding;

/// <summary>
/// The best of several alternatives with a guarantee: with probability 1 − α the one that is chosen is the best, or within δ of it,
/// whatever the means and (unequal, unknown) variances, for normal observations, common random numbers allowed (procedure KN; Kim and
/// Nelson 2001). Larger is better.
/// </summary>
/// <param name="indifference">δ, the smallest difference worth finding.</param>
/// <param name="error">α.</param>
/// <param name="first">Observations of each before the first comparison, at least 2.</param>
public sealed class SequentialSelection(double indifference, double error, int first = 16)
{
    /// <summary>The best alternative: observes all, then goes on with those that may still be the best, one observation each a round.</summary>
    /// <param name="alternatives">How many there are, at least 1.</param>
    /// <param name="observe">Observation r (from 0) of an alternative.</param>
    /// <returns>The chosen one, and how many observations were made in all.</returns>
    public (int Best, int Observations) Choose(int alternatives, Func<int, int, double> observe)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(alternatives, 1);
        ArgumentNullException.ThrowIfNull(observe);
        if (alternatives == 1) return (0, 0);
        double[][] start = [.. Enumerable.Range(0, alternatives).Select(i => Enumerable.Range(0, first).Select(r => observe(i, r)).ToArray())];
        double[] sums = [.. start.Select(values => values.Sum())];
        double eta = 0.5 * (Math.Pow(2 * error / (alternatives - 1), -2.0 / (first - 1)) - 1);
        double reach = 2 * eta * (first - 1);
        var left = Enumerable.Range(0, alternatives).ToList();
        int made = alternatives * first;
        for (int r = first; ; r++)
        {
            left = [.. left.Where(i => left.TrueForAll(l => l == i || sums[i] / r >= (sums[l] / r) - Slack(i, l, r)))];
            if (left.Count == 1) return (left[0], made);
            if (left.TrueForAll(i => left.TrueForAll(l => l == i || Slack(i, l, r) <= 0))) return (left.MaxBy(i => sums[i]), made);
            foreach (int i in left)
            {
                sums[i] += observe(i, r);
                made++;
            }
        }

        double Slack(int i, int l, int r) => Math.Max(0, indifference / (2 * r) * ((reach * Variance(start[i], start[l]) / (indifference * indifference)) - r));
    }

    /// <summary>
    /// Standardised difference h at which the best of k normal alternatives of known, equal variance is chosen with a probability:
    /// ∫ Φ(z + h)^(k−1) φ(z) dz = p, so that n = ⌈(hσ/δ)²⌉ observations of each are enough (Bechhofer 1954).
    /// </summary>
    /// <param name="alternatives">k, at least 2.</param>
    /// <param name="probability">p, above 1/k.</param>
    public static double Bechhofer(int alternatives, double probability)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(alternatives, 2);
        double low = 0, high = 20;
        while (high - low > 1e-10)
        {
            double h = (low + high) / 2;
            if (Correct(alternatives, h) < probability) low = h;
            else high = h;
        }

        return (low + high) / 2;
    }

    // The trapezoid rule over ±9 converges geometrically for this integrand.
    private static double Correct(int alternatives, double h)
    {
        const int Steps = 900;
        double sum = 0;
        for (int i = 0; i <= Steps; i++)
        {
            double z = -9 + (18.0 * i / Steps);
            sum += Math.Pow(MathNet.Numerics.Distributions.Normal.CDF(0, 1, z + h), alternatives - 1) * MathNet.Numerics.Distributions.Normal.PDF(0, 1, z);
        }

        return sum * 18 / Steps;
    }

    private static double Variance(double[] a, double[] b)
    {
        double mean = a.Zip(b, (x, y) => x - y).Average();
        return a.Zip(b, (x, y) => (x - y - mean) * (x - y - mean)).Sum() / (a.Length - 1);
    }
}
