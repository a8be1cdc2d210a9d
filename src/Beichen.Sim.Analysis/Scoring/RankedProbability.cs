using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Analysis.Scoring;

/// <summary>
/// Continuous ranked probability score, CRPS = E|X − y| − ½ E|X − X′| (model 18.1; Gneiting and Raftery 2007). In the unit of
/// the outcome; 0 is perfect, and for a single number it is the absolute error.
/// </summary>
public static class RankedProbability
{
    private const double OneOverRootPi = 0.5641895835477563;
    private const double OneOverRootTwoPi = 0.3989422804014327;

    /// <summary>Score of an ensemble taken as the whole distribution: the second term divided by M².</summary>
    /// <exception cref="ArgumentException">The ensemble is empty.</exception>
    public static double OfEnsemble(ReadOnlySpan<double> members, double outcome)
    {
        (double error, double spread) = Terms(members, outcome);
        return error - (spread / (2.0 * members.Length * members.Length));
    }

    /// <summary>Score of an ensemble taken as a sample, the second term divided by M(M − 1) (Ferro 2014): unbiased in M.</summary>
    /// <exception cref="ArgumentException">The ensemble has fewer than two members.</exception>
    public static double OfSample(ReadOnlySpan<double> members, double outcome)
    {
        if (members.Length < 2) throw new ArgumentException("The fair score needs at least two members.", nameof(members));
        (double error, double spread) = Terms(members, outcome);
        return error - (spread / (2.0 * members.Length * (members.Length - 1)));
    }

    /// <summary>Score of a normal forecast, σ[z(2Φ(z) − 1) + 2φ(z) − 1/√π] with z = (y − μ)/σ.</summary>
    /// <exception cref="ArgumentOutOfRangeException">σ is not positive.</exception>
    public static double OfNormal(double mean, double standardDeviation, double outcome)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(standardDeviation);
        double z = (outcome - mean) / standardDeviation;
        double below = LaneMath.NormalCdf(new Lanes1(z)).Value;
        double density = OneOverRootTwoPi * Scalar.Exp(-z * z / 2);
        return standardDeviation * ((z * ((2 * below) - 1)) + (2 * density) - OneOverRootPi);
    }

    // Mean |x − y|, and Σ_i Σ_j |x_i − x_j| = 2 Σ_k (2k − M + 1) x_(k) over the sorted members, k from 0.
    private static (double Error, double Spread) Terms(ReadOnlySpan<double> members, double outcome)
    {
        if (members.IsEmpty) throw new ArgumentException("An empty ensemble has no score.", nameof(members));
        double[] sorted = members.ToArray();
        Array.Sort(sorted);
        double error = 0;
        double spread = 0;
        for (int k = 0; k < sorted.Length; k++)
        {
            error += Math.Abs(sorted[k] - outcome);
            spread += ((2.0 * k) - sorted.Length + 1) * sorted[k];
        }

        return (error / sorted.Length, 2 * spread);
    }
}
