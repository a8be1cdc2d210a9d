using Beichen.Sim.Analysis.Audit;
using Beichen.Sim.Plans;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Audit;

public sealed class BeichenAuditTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(20)]
    public void The_district_s_plan_is_audited_in_both_languages(int quarters)
    {
        PlanCompilation compiled = Repository.Compile("baseline", quarters);
        Assert.Empty(compiled.Problems);
        AuditReport report = PlanAudit.Examine(
            compiled.Plan!, new AuditOptions { EffortBudget = compiled.Ledger.Find("district/promotion-effort-budget")?.Number });
        Assert.Equal(report.Rows.Count, report.Rows.Select(row => row.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(report.Rows, row => Assert.True(row.Value is null || double.IsFinite(row.Value.Value), row.Id));
        Assert.All(report.Rows, row => Assert.True(row.Name.Zh.Length > 0 && row.Name.En.Length > 0 && row.Why.Zh.Length > 0 && row.Why.En.Length > 0, row.Id));
        foreach (string id in (string[])["implied-icor", "implied-buoyancy", "investment-gap", "projects-to-fill-gap",
            "land-per-investment", "high-tech-new-needed", "relocations-pace", "jobs-implied", "team-effort", "most/gdp"])
            Assert.NotNull(report[id].Value);
        Assert.Equal(report.IsFeasible, report.Conflict.Count == 0);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(
            '\n', report.Rows.Select(row => $"{row.Id}: {row.Value:0.####} {row.Unit} {row.Verdict} — {row.Why.En} / {row.Why.Zh}")));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', report.Conflict.Select(limit => limit.Words.En)));
    }
}
