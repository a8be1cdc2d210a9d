using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Budget;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>Revenue: the buoyancy that two targets imply, and what the items would collect if growth came as planned.</summary>
internal static class RevenueRows
{
    public static IEnumerable<AuditRow> Of(BaseYear year)
    {
        if (year.Target(TargetMeasure.RevenueGrowth) is not { Value: { } revenue } || year.Target(TargetMeasure.GdpGrowth) is not { Value: { } growth })
            yield break;
        double nominal = growth + year.PriceGrowth;
        double own = AtTargets(year, growth);
        yield return new AuditRow(
            "implied-buoyancy", new Bilingual("隐含税收弹性", "Implied buoyancy of revenue"), revenue / nominal, "ratio",
            own >= revenue ? AuditVerdict.Holds : AuditVerdict.Stretched,
            new Bilingual(
                $"收入增长{Figure.Percent(revenue)}÷（实际增长{Figure.Percent(growth)}+价格{Figure.Percent(year.PriceGrowth)}）",
                $"revenue growth of {Figure.Percent(revenue)} over real growth of {Figure.Percent(growth)} plus prices of {Figure.Percent(year.PriceGrowth)}"));
        yield return new AuditRow(
            "revenue-at-planned-growth", new Bilingual("增长达标时各税种合计增速", "Revenue growth if growth comes as planned"), own, "fraction per year",
            own >= revenue ? AuditVerdict.Holds : AuditVerdict.Stretched,
            new Bilingual(
                "逐项按税基、弹性、滞后一季与自身增速，扣除新增高企的优惠税率",
                "item by item by base, elasticity, one-quarter lags and own growth, less the reduced rate of added high-tech firms"));
    }

    /// <summary>Weight of an item in revenue, 0–1.</summary>
    public static double Weight(BaseYear year, RevenueItemParameters item) => item.Weight.Median / year.Plan.Budget.Items.Sum(other => other.Weight.Median);

    /// <summary>
    /// Growth of a year's cash of an item by growth of its base: own + elasticity × [(1 − s₁) g + s₁ g₀] where s₁ is the weight of the
    /// first quarter, which a lagged item collects on the growth g₀ before the run.
    /// </summary>
    public static (double Slope, double Constant) Response(BaseYear year, RevenueItemParameters item)
    {
        double own = item.OwnGrowth.Median;
        if (item.Base == RevenueBase.Own) return (0, own);
        double elasticity = item.Elasticity.Median * (1 + own);
        double carried = item.Lag == 0 ? 0 : item.Season[year.Plan.Season(0)];
        return (elasticity * (1 - carried), own + (elasticity * carried * year.Plan.Budget.GrowthBeforeStart.Median));
    }

    private static double AtTargets(BaseYear year, double growth)
    {
        double investment = year.Target(TargetMeasure.InvestmentGrowth)?.Value ?? 0;
        double sum = 0;
        foreach (RevenueItemParameters item in year.Plan.Budget.Items)
        {
            (double slope, double constant) = Response(year, item);
            sum += Weight(year, item) * ((slope * (item.Base == RevenueBase.Investment ? investment : growth + year.PriceGrowth)) + constant);
        }

        double firms = year.Target(TargetMeasure.HighTechFirms) is { Value: { } target } ? Math.Max(target - HighTechArithmetic.Of(year.Plan).Stock, 0) : 0;
        return sum - (firms * year.Plan.Budget.HighTechCostPerFirm.Median / year.Plan.Budget.BaseRevenue.Median);
    }
}
