using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Attraction;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>
/// A stream of projects without a name over the audited year, at the mean of its sizes and the centre of its rates. Means, not
/// medians, where many projects add up.
/// </summary>
internal sealed class PipelineYear
{
    private PipelineYear(ArrivalStreamParameters stream) => Stream = stream;

    public ArrivalStreamParameters Stream { get; }

    /// <summary>Expected signings of the year.</summary>
    public double Signings { get; private set; }

    /// <summary>Standard deviation of the signings: √(μ + μ²/k).</summary>
    public double Deviation { get; private set; }

    /// <summary>Share of signings carried out.</summary>
    public double HitRate { get; private set; }

    /// <summary>Mean size of one carried out, 亿元.</summary>
    public double MeanSize { get; private set; }

    /// <summary>Land asked by one 亿元, 亩.</summary>
    public double LandPerInvestment { get; private set; }

    /// <summary>Share of the money of the year's signings that is in place by its end.</summary>
    public double ShareInPlace { get; private set; }

    /// <summary>Gross output of the year per 亿元 signed and carried out in it.</summary>
    public double OutputShare { get; private set; }

    /// <summary>Expected projects carried out.</summary>
    public double CarriedOut => Signings * HitRate;

    /// <summary>Money in place in the year per signing, 亿元.</summary>
    public double InPlacePerSigning => HitRate * MeanSize * ShareInPlace;

    /// <summary>Land per signing, 亩.</summary>
    public double LandPerSigning => HitRate * MeanSize * LandPerInvestment;

    /// <summary>What an ordinary year counts on from a stream in a quarter, 亿元.</summary>
    public static double CountedOn(ArrivalStreamParameters stream, DistrictPlan plan, int quarter) =>
        stream.AnnualMean.Mean * stream.HitRate.Mean * stream.Sizes.Sum(size => size.Share * size.Investment.Mean)
            * new CohortProfile(stream, BaseYear.Quarters, plan.Season(0)).CountedOn[quarter];

    public static PipelineYear Of(ArrivalStreamParameters stream, DistrictPlan plan)
    {
        const int quarters = BaseYear.Quarters;
        var profile = new CohortProfile(stream, quarters, plan.Season(0));
        double size = 0;
        double land = 0;
        foreach (SizeClassParameters sizes in stream.Sizes)
        {
            double part = sizes.Share * sizes.Investment.Mean;
            size += part;
            land += part * sizes.LandPerInvestment.Mean;
        }

        double signings = 0;
        double variance = 0;
        double hits = 0;
        double inPlace = 0;
        double produced = 0;
        double hitRate = stream.HitRate.Mean;
        for (int q = 0; q < quarters; q++)
        {
            double mean = stream.AnnualMean.Mean * stream.Season[plan.Season(q)] * stream.Effort.At(q);
            double hit = Math.Min(hitRate * stream.HitRateMultiplier.At(q), 1) * mean;
            signings += mean;
            variance += mean + (mean * mean / stream.Dispersion.Median);
            hits += hit;
            for (int age = 0; age < quarters - q; age++)
            {
                inPlace += hit * profile.Invested[age] * plan.Accounts.ConstructionActivity.At(q + age);
                produced += hit * profile.Utilised[age] * stream.OutputPerInvestment.Median / 4;
            }
        }

        return new PipelineYear(stream)
        {
            Signings = signings,
            Deviation = Math.Sqrt(variance),
            HitRate = signings == 0 ? 0 : hits / signings,
            MeanSize = size,
            LandPerInvestment = size == 0 ? 0 : land / size,
            ShareInPlace = hits == 0 ? 0 : inPlace / hits,
            OutputShare = hits == 0 ? 0 : produced / hits,
        };
    }
}
