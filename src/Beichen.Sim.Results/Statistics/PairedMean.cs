using MathNet.Numerics.Distributions;

namespace Beichen.Sim.Results.Statistics;

/// <summary>Mean difference of two columns on the same draws (model 12.4): what both share by common random numbers cancels.</summary>
/// <param name="Difference">Mean of second less first.</param>
/// <param name="Interval">95 % interval, mean ∓ t s/√R with s² = Σ(d − d̄)²/(R − 1)
/// and t Student's quantile on R − 1; the mean itself for a single draw.</param>
public readonly record struct PairedMean(double Difference, Interval Interval)
{
    /// <summary>True when the interval leaves out zero.</summary>
    public bool IsSignificant => !Interval.Contains(0);

    /// <summary>Second less first.</summary>
    /// <exception cref="ArgumentException">The columns are empty or of different length.</exception>
    public static PairedMean Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        if (first.Length != second.Length || first.IsEmpty)
            throw new ArgumentException($"{second.Length} draws cannot be paired with {first.Length}", nameof(second));
        double mean = BlockSum.OfDifferences(first, second) / first.Length;
        if (first.Length == 1) return new PairedMean(mean, new Interval(mean, mean));
        double deviation = Math.Sqrt(BlockSum.OfSquaredDifferences(first, second, mean) / (first.Length - 1));
        double reach = StudentT.InvCDF(0, 1, first.Length - 1, 0.975) * deviation / Math.Sqrt(first.Length);
        return new PairedMean(mean, new Interval(mean - reach, mean + reach));
    }
}
