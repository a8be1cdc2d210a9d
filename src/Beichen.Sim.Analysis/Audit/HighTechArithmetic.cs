using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Firms;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>
/// Certified high-tech firms over a year: stock − expiring × (1 − renewal) + new (model 10.1), at central values.
/// </summary>
/// <param name="Stock">Stock on the first day.</param>
/// <param name="Expiring">Certificates that expire in the year.</param>
/// <param name="Renewal">Probability of renewal.</param>
public readonly record struct HighTechArithmetic(double Stock, double Expiring, double Renewal)
{
    /// <summary>Stock at year end without a new certificate.</summary>
    public double Kept => Stock - (Expiring * (1 - Renewal));

    /// <summary>The plan's cohorts.</summary>
    public static HighTechArithmetic Of(DistrictPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        CertificateParameters certificate = plan.Firms.HighTech;
        double stock = certificate.MedianStock;
        return new HighTechArithmetic(stock, stock * certificate.CohortShares[0], certificate.Renewal.Median);
    }

    /// <summary>New certificates that a stock at year end asks for; 0 when it stands already.</summary>
    public double NewNeeded(double target) => Math.Max(target - Kept, 0);
}
