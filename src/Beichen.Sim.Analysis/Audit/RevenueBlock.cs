using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Budget;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>
/// Revenue of the year by item: weight × (1 − refunds) × (1 + own + elasticity × growth of the base + collection), less what added
/// high-tech firms save.
/// </summary>
internal sealed class RevenueBlock
{
    public RevenueBlock(PlanProgramme plan, OutputBlock output, InvestmentBlock money, CountBlock counts)
    {
        BaseYear year = plan.Year;
        BudgetParameters budget = year.Plan.Budget;
        int limit = plan.Limit("tax-collection",
            new Bilingual("各收入项征收波动在其带内，合计在合计带内", "Each revenue item's collection stays in its band, and their sum in its own"));
        var sum = new Linear();
        double variance = 0;
        foreach (RevenueItemParameters item in budget.Items)
        {
            double weight = RevenueRows.Weight(year, item);
            double deviation = item.ShockDeviation.Median;
            int collected = plan.Programme.Variable($"collected/{item.Name.Id}", double.NegativeInfinity);
            plan.Programme.Hold(limit, new Linear().Plus(collected), -plan.Score * deviation, plan.Score * deviation);
            sum.Plus(collected, weight);
            variance += weight * weight * deviation * deviation;
            (double slope, double constant) = RevenueRows.Response(year, item);
            double kept = weight * (1 - Refunds(year, item));
            Growth.PlusConstant(kept * (1 + constant)).Plus(collected, kept).Plus(BaseGrowth(year, item.Base, output, money), kept * slope);
        }

        double half = plan.Score * Math.Sqrt(variance);
        plan.Programme.Hold(limit, sum, -half, half);
        double cost = budget.HighTechCostPerFirm.Median / budget.BaseRevenue.Median;
        Growth.Plus(counts.HighTechFirms, -cost).PlusConstant(cost * HighTechArithmetic.Of(year.Plan).Stock);
    }

    /// <summary>Nominal growth of revenue.</summary>
    public Linear Growth { get; } = new(-1);

    private static double Refunds(BaseYear year, RevenueItemParameters item)
    {
        if (!item.BearsRefunds) return 0;
        double refunds = 0;
        for (int q = 0; q < BaseYear.Quarters; q++) refunds += item.Season[year.Plan.Season(q)] * year.Plan.Budget.RefundShare.At(q);
        return refunds;
    }

    private static Linear BaseGrowth(BaseYear year, RevenueBase kind, OutputBlock output, InvestmentBlock money)
    {
        if (kind == RevenueBase.Own) return new Linear();
        if (kind == RevenueBase.Investment) return money.Growth;
        var now = new Linear();
        double before = 0;
        for (int i = 0; i < output.ValueAdded.Count; i++)
        {
            ActivityParameters activity = year.Plan.Accounts.Activities[i];
            double part = Part(activity, kind) * year.Price[i];
            now.Plus(output.ValueAdded[i], part * (1 + activity.PriceGrowth.Median));
            before += part * year.ValueAdded[i];
        }

        return before == 0 ? new Linear() : new Linear(-1).Plus(now, 1 / before);
    }

    private static double Part(ActivityParameters activity, RevenueBase kind) => kind switch
    {
        RevenueBase.ValueAdded => activity.Group == ActivityGroup.Primary ? 0 : 1,
        RevenueBase.Surplus => activity.SurplusShare,
        RevenueBase.LabourIncome => activity.LabourShare,
        RevenueBase.RealEstate => activity.Role == ActivityRole.RealEstate ? 1 : 0,
        _ => 0,
    };
}
