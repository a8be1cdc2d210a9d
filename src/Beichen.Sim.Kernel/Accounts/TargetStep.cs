using System.Collections.Immutable;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>The outcome that each target is held against, every quarter.</summary>
public static class TargetStep
{
    /// <summary>Runs the step.</summary>
    public static void Run<T>(ImmutableArray<TargetParameters> targets, in Closing closing)
        where T : struct, ILanes<T>
    {
        var framed = closing.Framed;
        for (int k = 0; k < targets.Length; k++)
        {
            int column = Column(targets[k]);
            foreach (int lane in closing.Context.Packs<T>())
            {
                closing.Frame.Set(framed.Outcome + k, lane, closing.Frame.Get<T>(column, lane));
            }
        }
    }

    /// <summary>The column of the frame that a target is held against.</summary>
    public static int Column(TargetParameters target) => target.Measure switch
    {
        TargetMeasure.GdpGrowth => DistrictFrame.GdpGrowthYearToDate,
        TargetMeasure.RevenueGrowth => DistrictFrame.RevenueGrowth,
        TargetMeasure.InvestmentGrowth => DistrictFrame.InvestmentGrowth,
        TargetMeasure.IncomeInStep => DistrictFrame.IncomeLead,
        TargetMeasure.BeijingProjects => DistrictFrame.BeijingProjects,
        TargetMeasure.HighTechFirms => DistrictFrame.HighTechFirms,
        TargetMeasure.EagletFirms => target.CountsFlow ? DistrictFrame.EagletsThisYear : DistrictFrame.EagletFirms,
        TargetMeasure.GazelleFirms => target.CountsFlow ? DistrictFrame.GazellesThisYear : DistrictFrame.GazelleFirms,
        TargetMeasure.NewJobs => DistrictFrame.NewJobsTotal,
        TargetMeasure.EnergyIntensityFall => DistrictFrame.EnergyIntensityFall,
        _ => throw new ArgumentOutOfRangeException(nameof(target), target.Measure, "unknown measure"),
    };
}
