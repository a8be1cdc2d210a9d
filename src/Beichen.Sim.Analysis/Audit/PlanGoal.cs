using Beichen.Sim.Kernel.Accounts;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>An outcome that a target is held against.</summary>
/// <param name="Measure">Measure of the target.</param>
/// <param name="Outcome">The outcome, in the target's unit.</param>
internal sealed record PlanGoal(TargetMeasure Measure, Linear Outcome)
{
    /// <summary>True for a rate of growth.</summary>
    public bool IsRate => Measure is TargetMeasure.GdpGrowth or TargetMeasure.InvestmentGrowth or TargetMeasure.RevenueGrowth;
}
