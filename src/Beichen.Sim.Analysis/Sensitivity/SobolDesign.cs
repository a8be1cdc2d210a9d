using System.Numerics;
using Beichen.Sim.Analysis.Sampling;

namespace Beichen.Sim.Analysis.Sensitivity;

/// <summary>
/// Points for Sobol' indices (model 14.2): two independent samples A and B of N points in (0, 1)^k, and for each factor i the sample
/// A_B^i, which is A with column i taken from B. Both come from one randomly shifted Sobol' sequence in 2k dimensions.
/// Cost: N (k + 2) evaluations.
/// </summary>
public sealed class SobolDesign
{
    private SobolDesign(int factors, int size, double[][] points) => (Factors, Size, Points) = (factors, size, points);

    /// <summary>Most factors k there may be: the sequence has two dimensions a factor.</summary>
    public const int MostFactors = SobolSequence.MostDimensions / 2;

    /// <summary>Number of factors k.</summary>
    public int Factors { get; }

    /// <summary>Number of points N of each of the matrices A and B, a power of 2.</summary>
    public int Size { get; }

    /// <summary>All points: A, B, then A_B^1 to A_B^k.</summary>
    public IReadOnlyList<double[]> Points { get; }

    /// <summary>Makes a design.</summary>
    /// <param name="factors">k, 1 to 20.</param>
    /// <param name="size">N, a power of 2, for then the sequence is balanced.</param>
    /// <param name="seed">Seed of the shift.</param>
    /// <exception cref="ArgumentOutOfRangeException">N is no power of 2 of at least 2, or k out of range.</exception>
    public static SobolDesign Create(int factors, int size, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(factors, MostFactors);
        if (size < 2 || !BitOperations.IsPow2(size)) throw new ArgumentOutOfRangeException(nameof(size), size, "a power of 2");
        var sequence = new SobolSequence(2 * factors, seed);
        var points = new double[size * (factors + 2)][];
        for (int n = 0; n < size; n++)
        {
            double[] a = new double[factors], b = new double[factors];
            for (int i = 0; i < factors; i++) (a[i], b[i]) = (sequence.At(n, i), sequence.At(n, factors + i));
            (points[n], points[size + n]) = (a, b);
            for (int i = 0; i < factors; i++)
            {
                double[] mixed = [.. a];
                mixed[i] = b[i];
                points[((i + 2) * size) + n] = mixed;
            }
        }

        return new SobolDesign(factors, size, points);
    }
}
