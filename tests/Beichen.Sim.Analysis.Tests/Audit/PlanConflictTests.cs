using Beichen.Sim.Analysis.Audit;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Time;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Audit;

public sealed class PlanConflictTests
{
    [Fact]
    public void A_growth_target_beyond_the_city_conflicts_with_what_stands()
    {
        AuditReport report = PlanAudit.Examine(InventedPlan.Create(
            InventedPlan.Target(TargetMeasure.GdpGrowth, 0.3), InventedPlan.Target(TargetMeasure.RevenueGrowth, 0.03)));
        Assert.False(report.IsFeasible);
        Assert.Equal("city-growth own-growth target/GdpGrowth", Ids(report));
        Assert.Equal(0.058, report["most/GdpGrowth"].Value ?? double.NaN, 9); // 90th percentile of 4 to 6 %
        Assert.Equal(AuditVerdict.Broken, report["most/GdpGrowth"].Verdict);
        Assert.Equal(AuditVerdict.Holds, report["most/RevenueGrowth"].Verdict);
    }

    [Fact]
    public void An_investment_target_conflicts_with_the_land_that_its_project_needs()
    {
        // 27.5 + 12.5 × 1.058 less the plant's 8 that are counted on has no name; 90 亩 let 0.45 of the 8 be spent: 36.325, a fall of 9.2 %.
        DistrictPlan plan = InventedPlan.Create(InventedPlan.Target(TargetMeasure.InvestmentGrowth, 0.01)) with
        {
            Projects = [InventedPlan.Plant("plant", 200)],
            Parks = [InventedPlan.Park(100, 0)],
        };
        AuditReport report = PlanAudit.Examine(plan);
        Assert.Equal("city-growth background-investment park-land/park target/InvestmentGrowth", Ids(report));
        Assert.Equal(-0.091875, report["most/InvestmentGrowth"].Value ?? double.NaN, 9);
        Assert.All(report.Conflict, limit => Assert.True(limit.Words.Zh.Length > 0 && limit.Words.En.Length > 0));
        Assert.Single(report.Conflict, limit => limit.IsTarget);

        AuditReport released = PlanAudit.Examine(plan with { Parks = [InventedPlan.Park(100, 0) with { LandRelease = InventedPlan.Path(110) }] });
        Assert.True(released.IsFeasible);
        Assert.Empty(released.Conflict);
    }

    [Fact]
    public void A_certificate_target_beyond_what_can_be_certified_conflicts_with_it_alone()
    {
        AuditReport report = PlanAudit.Examine(InventedPlan.Create(
            InventedPlan.Target(TargetMeasure.HighTechFirms, 600), InventedPlan.Target(TargetMeasure.GdpGrowth, 0.3)));
        Assert.Equal("certifications target/HighTechFirms", Ids(report)); // smaller than the growth target's own conflict
    }

    [Fact]
    public void A_lockdown_that_breaks_a_target_is_named_in_the_conflict()
    {
        DistrictPlan plan = InventedPlan.Create(InventedPlan.Target(TargetMeasure.GdpGrowth, 0.05));
        Assert.True(PlanAudit.Examine(plan).IsFeasible);
        ActivityParameters[] closed = [.. plan.Accounts.Activities.Select(activity => activity with { LockdownProfile = -0.2 })];
        AuditReport report = PlanAudit.Examine(
            plan with { Accounts = plan.Accounts with { Activities = [.. closed], LockdownSeverity = new QuarterPath([0.5, 0]) } });
        Assert.Equal("city-growth own-growth lockdown target/GdpGrowth", Ids(report));
        Assert.Equal(0.058 - (0.25 * 0.5 * 0.2 * 1.05), report["most/GdpGrowth"].Value ?? double.NaN, 9);
    }

    [Fact]
    public void More_high_tech_firms_leave_less_revenue()
    {
        // Each firm beyond the stock of 480 costs 0.001 of 10: both targets can be met alone, not together.
        TargetParameters revenue = InventedPlan.Target(TargetMeasure.RevenueGrowth, 0.045);
        Assert.True(PlanAudit.Examine(InventedPlan.Create(revenue)).IsFeasible);
        TargetParameters firms = InventedPlan.Target(TargetMeasure.HighTechFirms, 530);
        Assert.True(PlanAudit.Examine(InventedPlan.Create(firms)).IsFeasible);
        AuditReport both = PlanAudit.Examine(InventedPlan.Create(revenue, firms));
        Assert.False(both.IsFeasible);
        Assert.Contains(both.Conflict, limit => limit.Id is "target/RevenueGrowth");
        Assert.Contains(both.Conflict, limit => limit.Id is "target/HighTechFirms");
    }

    private static string Ids(AuditReport report) => string.Join(' ', report.Conflict.Select(limit => limit.Id));
}
