namespace Beichen.Sim.HostBench;

/// <summary>A straight line through measured costs.</summary>
/// <param name="Over">What was varied, in words.</param>
/// <param name="Unit">Unit of the cost.</param>
/// <param name="Points">Size and cost.</param>
public sealed record Slope(string Over, string Unit, IReadOnlyList<(double Size, double Cost)> Points)
{
    /// <summary>Cost of one more: the least-squares slope.</summary>
    public double PerOne => Covariance / Points.Sum(p => (p.Size - MeanSize) * (p.Size - MeanSize));

    /// <summary>Share of the variation that the line explains, R².</summary>
    public double Fit
    {
        get
        {
            double mean = Points.Average(p => p.Cost);
            double total = Points.Sum(p => (p.Cost - mean) * (p.Cost - mean));
            return total == 0 ? 1 : PerOne * Covariance / total;
        }
    }

    private double MeanSize => Points.Average(p => p.Size);

    private double Covariance
    {
        get
        {
            double mean = Points.Average(p => p.Cost);
            return Points.Sum(p => (p.Size - MeanSize) * (p.Cost - mean));
        }
    }
}
