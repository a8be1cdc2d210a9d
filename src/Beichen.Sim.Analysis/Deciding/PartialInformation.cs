using Beichen.Sim.Analysis.Sampling;

namespace Beichen.Sim.Analysis.Deciding;

/// <summary>
/// What it is worth to settle one unknown before choosing: EVPPI = E_x[max_a E[u_a | x]] − max_a E[u_a], by regressing each choice's
/// utility on the unknown over draws (Strong, Oakley and Brennan 2014). In the unit of the utility.
/// </summary>
/// <param name="Value">The estimate, 0 or more.</param>
/// <param name="StandardError">Its standard error over resamples of the draws.</param>
/// <param name="Noise">The 95th percentile of the same estimate with the unknown's values shuffled: what comes of luck alone.</param>
public readonly record struct PartialInformation(double Value, double StandardError, double Noise)
{
    private const int Resamples = 100;
    private const int Shuffles = 40;

    /// <summary>True when the value exceeds what shuffled draws give: the unknown is told from one that tells nothing.</summary>
    public bool IsTold => Value > Noise;

    /// <summary>Value of settling an unknown.</summary>
    /// <param name="utilities">A column a choice, in draw order, on the same draws.</param>
    /// <param name="unknown">The unknown in each draw.</param>
    /// <param name="seed">Seed of resamples and shuffles.</param>
    /// <exception cref="ArgumentException">No choice, fewer than eight draws, or columns of different length.</exception>
    public static PartialInformation Of(IReadOnlyList<double[]> utilities, double[] unknown, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(utilities);
        ArgumentNullException.ThrowIfNull(unknown);
        if (utilities.Count == 0 || unknown.Length < 8)
            throw new ArgumentException("A value of information needs a choice and eight draws.", nameof(utilities));
        foreach (double[] utility in utilities) Require.Numbers(utility, unknown.Length);
        Require.Numbers(unknown, unknown.Length);

        // Only the differences from one choice matter, and they carry less noise than the utilities.
        double[][] gains = [.. utilities.Skip(1).Select(utility => utility.Zip(utilities[0], (a, b) => a - b).ToArray())];
        if (gains.Length == 0) return default;
        int n = unknown.Length;
        int[] all = [.. Enumerable.Range(0, n)];
        double value = Estimate(gains, unknown, all);
        var uniforms = new KeyedUniforms(seed, "analysis/partial-information");
        double[] again = [.. Enumerable.Range(0, Resamples).Select(b => Estimate(gains, unknown, [.. all.Select(i => uniforms.Below(n, b, i))]))];
        double mean = again.Average();
        double[] shuffled = [.. Enumerable.Range(0, Shuffles).Select(b => uniforms.Permutation(n, Resamples + b))
            .Select(order => Estimate(gains, [.. order.Select(i => unknown[i])], all))];
        return new PartialInformation(value, Math.Sqrt(again.Sum(v => (v - mean) * (v - mean)) / (Resamples - 1)), Quantile.Of(shuffled, 0.95));
    }

    /// <summary>What it is worth to settle everything: E[max_a u_a] − max_a E[u_a].</summary>
    /// <param name="utilities">A column a choice, in draw order, on the same draws.</param>
    public static double OfAll(IReadOnlyList<double[]> utilities)
    {
        ArgumentNullException.ThrowIfNull(utilities);
        int n = utilities[0].Length;
        double best = 0;
        for (int draw = 0; draw < n; draw++) best += utilities.Max(utility => utility[draw]);
        return (best / n) - utilities.Max(utility => utility.Average());
    }

    // A mean given the unknown lies within what it is the mean of: a curve that leaves it would find a worth where one choice is never better.
    private static double[] Mean(double[] x, double[] gain)
    {
        (double least, double greatest) = (gain.Min(), gain.Max());
        return Array.ConvertAll(SplineRegression.Fit(x, gain), fitted => Math.Clamp(fitted, least, greatest));
    }

    private static double Estimate(double[][] gains, double[] unknown, int[] rows)
    {
        double[] x = [.. rows.Select(row => unknown[row])];
        double[][] fitted = [.. gains.Select(gain => Mean(x, [.. rows.Select(row => gain[row])]))];
        double best = 0;
        for (int i = 0; i < rows.Length; i++) best += Math.Max(0, fitted.Max(fit => fit[i]));
        return Math.Max(0, (best / rows.Length) - Math.Max(0, fitted.Max(fit => fit.Average())));
    }
}
