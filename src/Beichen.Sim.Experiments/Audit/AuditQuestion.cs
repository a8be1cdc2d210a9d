using Beichen.Sim.Analysis.Audit;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Experiments.Audit;

/// <summary>Asks whether targets, projects, land and money are mutually feasible, before any draw.</summary>
public static class AuditQuestion
{
    /// <summary>Answers it: every check with its figure, and a smallest set of limits that cannot hold together where there is one.</summary>
    public static AuditReport Ask(CompiledPlan plan) => PlanAudit.Examine(plan.Plan, new AuditOptions { EffortBudget = plan.EffortBudget });
}
