using System.Collections.Immutable;

namespace Beichen.Sim.Kernel.Factors;

/// <summary>
/// The common factors of a plan and how their scores correlate: score_k = Σ_{j≤k} w_kj ε_j with independent normals ε and w the
/// Cholesky factor of the correlation matrix (Blanchard and Katz 1992 for regions; the copula is Gaussian). A factor that the plan does not
/// declare is always 0; the others are drawn as if it did not exist.
/// </summary>
public sealed record FactorSet
{
    /// <summary>Number of scores, the city's first.</summary>
    public const int Count = 9;

    /// <summary>No common factor at all.</summary>
    public static FactorSet None { get; } = new() { Declared = [.. new FactorParameters?[Count]], Weights = Identity() };

    /// <summary>Laws by <see cref="CommonFactor"/>; null for the city and for what is not declared.</summary>
    public required ImmutableArray<FactorParameters?> Declared { get; init; }

    /// <summary>w, row by row: <see cref="Count"/> × <see cref="Count"/>, 0 above the diagonal.</summary>
    public required ImmutableArray<double> Weights { get; init; }

    /// <summary>Law of a factor; null when it is not declared.</summary>
    public FactorParameters? this[CommonFactor factor] => Declared[(int)factor];

    /// <summary>Weight of the independent score <paramref name="source"/> in the score of <paramref name="factor"/>.</summary>
    public double Weight(CommonFactor factor, CommonFactor source) => Weights[((int)factor * Count) + (int)source];

    /// <summary>The Cholesky factor of a correlation matrix, row by row; null when no scores can correlate so (it is not positive definite).</summary>
    /// <param name="correlations">Symmetric, 1 on the diagonal, <see cref="Count"/> a side.</param>
    public static ImmutableArray<double>? Cholesky(double[,] correlations)
    {
        ArgumentNullException.ThrowIfNull(correlations);
        double[] weights = new double[Count * Count];
        for (int row = 0; row < Count; row++)
        {
            for (int column = 0; column <= row; column++)
            {
                double left = correlations[row, column];
                for (int k = 0; k < column; k++) left -= weights[(row * Count) + k] * weights[(column * Count) + k];
                if (row == column && left <= 1e-9) return null;
                weights[(row * Count) + column] = row == column ? Math.Sqrt(left) : left / weights[(column * Count) + column];
            }
        }

        return [.. weights];
    }

    private static ImmutableArray<double> Identity()
    {
        double[] weights = new double[Count * Count];
        for (int k = 0; k < Count; k++) weights[(k * Count) + k] = 1;
        return [.. weights];
    }
}
