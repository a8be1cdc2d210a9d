using Beichen.Sim.Kernel.Firms;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>High-tech firms at year end and relocated projects of the year.</summary>
internal sealed class CountBlock
{
    public CountBlock(PlanProgramme plan, InvestmentBlock money)
    {
        CertificateParameters certificate = plan.Year.Plan.Firms.HighTech;
        HighTechArithmetic arithmetic = HighTechArithmetic.Of(plan.Year.Plan);
        (_, double renewal) = plan.Band(certificate.Renewal);
        (double low, double high) = plan.Band(certificate.NewRate);
        double mean = CountRows.NewCertifications(plan.Year);
        double half = (high - low) / 2 * (certificate.NewRate.Median == 0 ? 0 : mean / certificate.NewRate.Median);
        double variance = mean + (mean * mean / certificate.Dispersion.Median);
        double most = mean + Math.Sqrt((half * half) + (plan.Score * plan.Score * variance));
        int fresh = plan.Programme.Variable("certificates");
        int renewed = plan.Programme.Variable("renewed");
        int limit = plan.Limit("certifications", new Bilingual($"新认定高企至多{Figure.Whole(most)}家，重新认定率至多{Figure.Percent(renewal)}",
            $"At most {Figure.Whole(most)} new certificates and {Figure.Percent(renewal)} renewed"));
        plan.Programme.AtMost(limit, new Linear().Plus(fresh), most);
        plan.Programme.AtMost(limit, new Linear().Plus(renewed), arithmetic.Expiring * renewal);
        HighTechFirms = new Linear(arithmetic.Stock - arithmetic.Expiring).Plus(fresh).Plus(renewed);
        Relocations = new Linear();
        for (int s = 0; s < money.Signings.Length; s++) Relocations.Plus(money.Signings[s], CountRows.CountedPerSigning(plan.Year, plan.Year.Pipeline[s]));
    }

    /// <summary>Stock at year end.</summary>
    public Linear HighTechFirms { get; }

    /// <summary>Relocated projects by the plan's count rule.</summary>
    public Linear Relocations { get; }
}
