using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;

namespace Beichen.Sim.Results.Scores;

/// <summary>When an outcome meets a target (model I.6).</summary>
public static class HitRule
{
    /// <summary>On the unrounded figure: outcome ≥ value − tolerance.</summary>
    public static bool IsMet(double outcome, double value, double tolerance) => outcome >= value - tolerance;

    /// <summary>
    /// On the figure as published: a rate is rounded to 0.1 pp, halves away from zero, before it is compared; a count is as it is.
    /// What misses a half by less than 10⁻⁹ of a step is taken as a half, since 0.0645 has no exact binary form.
    /// </summary>
    public static bool IsMetAsPublished(double outcome, double value, double tolerance, bool isRate) =>
        isRate ? Published(outcome) >= ((value - tolerance) * 1000) - 1e-9 : IsMet(outcome, value, tolerance);

    /// <summary>A rate in tenths of a percentage point, halves away from zero.</summary>
    public static double Published(double rate) => Math.CopySign(Math.Floor((Math.Abs(rate) * 1000) + 0.5 + 1e-9), rate);

    /// <summary>True for a measure in fractions.</summary>
    public static bool IsRate(TargetMeasure measure) => measure is TargetMeasure.GdpGrowth or TargetMeasure.RevenueGrowth or TargetMeasure.InvestmentGrowth
        or TargetMeasure.IncomeInStep or TargetMeasure.EnergyIntensityFall;

    /// <summary>
    /// What a target due beyond the run is held against at its last quarter. A count that adds up over its term is asked by the share
    /// of the term that has passed: new jobs since the first day of the run, a year's count since the year's first quarter. A rate or
    /// a stock is asked whole.
    /// </summary>
    public static double? PaceValue(TargetParameters target, DistrictPlan plan, int lastQuarter)
    {
        bool countsYear = target.Measure == TargetMeasure.BeijingProjects
            || (target.CountsFlow && (target.Measure is TargetMeasure.EagletFirms or TargetMeasure.GazelleFirms));
        double share = target.Measure == TargetMeasure.NewJobs ? (lastQuarter + 1.0) / (target.DueQuarter + 1)
            : countsYear ? Math.Min(1, (plan.Season(lastQuarter) + 1.0) / (plan.Season(target.DueQuarter) + 1))
            : 1;
        return target.Value * share;
    }
}
