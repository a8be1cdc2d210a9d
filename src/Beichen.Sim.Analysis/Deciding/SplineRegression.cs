using Beichen.Sim.Analysis.Sampling;
using MathNet.Numerics.LinearAlgebra;

namespace Beichen.Sim.Analysis.Deciding;

/// <summary>
/// Mean of one column given another, by least squares on a natural cubic spline with knots at the 5, 27.5, 50, 72.5 and 95 % points
/// (Harrell 2015, 2.4.6); a straight line, or the mean, where the column takes too few values.
/// </summary>
internal static class SplineRegression
{
    private static readonly double[] Places = [0.05, 0.275, 0.5, 0.725, 0.95];

    /// <summary>The fitted mean at each value.</summary>
    public static double[] Fit(double[] x, double[] y)
    {
        double[] sorted = (double[])x.Clone();
        Array.Sort(sorted);
        double[] knots = [.. Places.Select(place => Quantile.OfSorted(sorted, place)).Distinct()];
        double middle = Quantile.OfSorted(sorted, 0.5), span = sorted[^1] - sorted[0];
        if (span <= 0) return [.. y.Select(_ => y.Average())];
        int columns = knots.Length < 3 ? 2 : knots.Length;
        var rows = new double[x.Length * columns];
        var normal = new double[columns, columns];
        var right = new double[columns];
        for (int i = 0; i < x.Length; i++)
        {
            Span<double> row = rows.AsSpan(i * columns, columns);
            row[0] = 1;
            row[1] = (x[i] - middle) / span;
            for (int k = 2; k < columns; k++) row[k] = Natural(x[i], knots, k - 2);
            for (int a = 0; a < columns; a++)
            {
                right[a] += row[a] * y[i];
                for (int b = 0; b < columns; b++) normal[a, b] += row[a] * row[b];
            }
        }

        // The pseudo-inverse: columns that say the same share their coefficient.
        double[] coefficients = Matrix<double>.Build.DenseOfArray(normal).PseudoInverse().Multiply(Vector<double>.Build.Dense(right)).ToArray();
        var fitted = new double[x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            for (int k = 0; k < columns; k++) fitted[i] += rows[(i * columns) + k] * coefficients[k];
        }

        return fitted;
    }

    // Truncated cubes that are straight beyond the outer knots, scaled by the square of their span.
    private static double Natural(double x, double[] knots, int k)
    {
        double last = knots[^1], before = knots[^2];
        double scale = (last - knots[0]) * (last - knots[0]);
        double cube = Cube(x - knots[k]) - (Cube(x - before) * (last - knots[k]) / (last - before)) + (Cube(x - last) * (before - knots[k]) / (last - before));
        return cube / scale;
    }

    private static double Cube(double value) => value > 0 ? value * value * value : 0;
}
