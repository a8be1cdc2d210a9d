using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>
/// Are the targets, the project list, land and money of a plan mutually feasible? Answered by arithmetic and a linear programme on
/// central values and bands, before any simulation (model 19.3). The audited year is the first four quarters of the plan.
/// </summary>
public static class PlanAudit
{
    /// <summary>Audits a plan.</summary>
    /// <exception cref="ArgumentException">The plan is shorter than four quarters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tail is not between 0 and ½.</exception>
    public static AuditReport Examine(DistrictPlan plan, AuditOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        options ??= new AuditOptions();
        if (plan.Quarters < BaseYear.Quarters) throw new ArgumentException("An audit needs a plan of four quarters at least.", nameof(plan));
        if (options.Tail is not (> 0 and < 0.5))
            throw new ArgumentOutOfRangeException(nameof(options), options.Tail, "A band leaves more than 0 and less than half outside each end.");
        var year = BaseYear.Of(plan);
        var programme = new PlanProgramme(year, options.Tail);
        IReadOnlyList<int> conflict = ConflictSearch.Smallest(programme.Programme, programme.Limits);
        List<AuditRow> rows =
        [
            .. GrowthRows.Of(year),
            .. InvestmentRows.Of(year),
            .. RevenueRows.Of(year),
            .. LandRows.Of(year, options.Tail),
            .. CountRows.Of(year),
            .. EffortRows.Of(year, options.EffortBudget),
            .. DateRows.Of(year),
            .. Ceilings(programme),
        ];
        return new AuditReport(rows, conflict.Count == 0, [.. conflict.Select(index => programme.Limits[index])], programme.Limits);
    }

    // The most that each target's outcome can reach under all limits, the other targets left aside.
    private static IEnumerable<AuditRow> Ceilings(PlanProgramme programme)
    {
        string inside = Figure.Percent(1 - (2 * programme.Tail));
        foreach (PlanGoal goal in programme.Goals)
        {
            if (programme.Year.Target(goal.Measure) is not { Value: { } value } target) continue;
            double? most = programme.Programme.Most(limit => !programme.Limits[limit].IsTarget, goal.Outcome);
            yield return new AuditRow(
                $"most/{target.Id}",
                new Bilingual($"{target.Chinese}：限制内可达上限", $"{target.English}: the most within all limits"),
                most,
                Unit(goal, target),
                most >= value - target.Tolerance ? AuditVerdict.Holds : AuditVerdict.Broken,
                new Bilingual($"各不确定量都取{inside}带内的有利一端，其余目标暂不要求", $"every uncertain part at the good end of its {inside} band, the other targets left aside"));
        }
    }

    private static string Unit(PlanGoal goal, TargetParameters target) => goal.IsRate ? "fraction per year" : target.Unit;
}
