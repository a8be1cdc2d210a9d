using Beichen.Sim.Analysis.Sampling;

namespace Beichen.Sim.Analysis.Sensitivity;

/// <summary>Variance-based sensitivity of a function (model 14.2).</summary>
/// <param name="Mean">Mean of f over A and B.</param>
/// <param name="Variance">V: variance of f over A and B.</param>
/// <param name="Indices">An index a factor; all 0 where f does not vary.</param>
public sealed record SobolIndices(double Mean, double Variance, IReadOnlyList<SobolIndex> Indices)
{
    private const int Resamples = 500;

    /// <summary>
    /// S_i = (1/N) Σ f(B)(f(A_B^i) − f(A))/V (Saltelli et al. 2010), S_Ti = (1/2N) Σ (f(A) − f(A_B^i))²/V (Jansen 1999), f centred,
    /// V over A and B together. Intervals: rows of the design resampled, 500 times, percentiles.
    /// </summary>
    /// <param name="design">Design.</param>
    /// <param name="values">f at each of its points.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    /// <exception cref="ArgumentException">There are not as many values as points, or one is not a number.</exception>
    public static SobolIndices Of(SobolDesign design, IReadOnlyList<double> values, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(design);
        Require.Numbers(values, design.Points.Count);
        int n = design.Size;
        double mean = values.Take(2 * n).Average();
        double[] f = [.. values.Select(value => value - mean)];
        int[] all = [.. Enumerable.Range(0, n)];
        double variance = VarianceOf(f, all);
        if (variance == 0) return new SobolIndices(mean, 0, [.. new SobolIndex[design.Factors]]);

        var uniforms = new KeyedUniforms(seed, "analysis/sobol-bootstrap");
        int[][] resamples = [.. Enumerable.Range(0, Resamples).Select(b => all.Select(row => uniforms.Below(n, b, row)).ToArray())];
        double[] variances = [.. resamples.Select(rows => VarianceOf(f, rows))];
        return new SobolIndices(mean, variance, [.. Enumerable.Range(0, design.Factors).Select(i => Index(f, n, i, all, variance, resamples, variances))]);
    }

    /// <summary>The same for a function.</summary>
    public static SobolIndices Of(SobolDesign design, Func<double[], double> function, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(function);
        return Of(design, [.. design.Points.Select(function)], seed);
    }

    private static SobolIndex Index(double[] f, int n, int factor, int[] all, double variance, int[][] resamples, double[] variances)
    {
        (double first, double total) = Shares(f, n, factor, all, variance);
        double[] firsts = new double[resamples.Length], totals = new double[resamples.Length];
        for (int b = 0; b < resamples.Length; b++)
        {
            // A resample of one row repeated has no variance to share out.
            (firsts[b], totals[b]) = variances[b] > 0 ? Shares(f, n, factor, resamples[b], variances[b]) : (first, total);
        }

        return new SobolIndex(first, Quantile.Of(firsts, 0.025), Quantile.Of(firsts, 0.975), total, Quantile.Of(totals, 0.025), Quantile.Of(totals, 0.975));
    }

    private static (double First, double Total) Shares(double[] f, int n, int factor, int[] rows, double variance)
    {
        double first = 0, total = 0;
        int mixedFrom = (factor + 2) * n;
        foreach (int row in rows)
        {
            double a = f[row], b = f[n + row], mixed = f[mixedFrom + row];
            first += b * (mixed - a);
            total += (a - mixed) * (a - mixed);
        }

        return (first / rows.Length / variance, total / (2 * rows.Length) / variance);
    }

    private static double VarianceOf(double[] f, int[] rows)
    {
        int n = rows.Length;
        double sum = 0, squares = 0;
        foreach (int row in rows)
        {
            sum += f[row] + f[n + row];
            squares += (f[row] * f[row]) + (f[n + row] * f[n + row]);
        }

        double mean = sum / (2 * n);
        return Math.Max((squares / (2 * n)) - (mean * mean), 0);
    }
}
