using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Budget;

/// <summary>
/// General public budget revenue item by item (model 8.1, calibrated to the base year): cash of the same quarter of the base
/// year × (lagged base ratio)^elasticity × own growth × collection shock, less refunds, less what high-tech firms save.
/// </summary>
public static class BudgetStep
{
    /// <summary>Runs the step.</summary>
    public static void Run<T>(BudgetParameters budget, in Closing closing)
        where T : struct, ILanes<T>
    {
        var layout = closing.Layout;
        var framed = closing.Framed;
        Tile state = closing.State;
        Tile frame = closing.Frame;
        int season = closing.Context.Season;
        int firstSeason = closing.Context.FirstSeason;
        Ratios<T>(closing);
        foreach (int lane in closing.Context.Packs<T>())
        {
            T extraFirms = frame.Get<T>(DistrictFrame.HighTechFirms, lane) - state.Get<T>(DistrictState.HighTechAtStart, lane);
            T highTech = extraFirms * state.Get<T>(DistrictState.HighTechCost, lane) * 0.25;
            T refundShare = budget.RefundShare.Sample<T>(closing.Context, lane);
            T revenue = 0;

            // The first quarter of the base year was collected on the base of the quarter before it.
            T lagged = season == firstSeason ? 1 + state.Get<T>(DistrictState.GrowthBeforeStart, lane) : Pack.One<T>();
            T refunds = Pack.Zero<T>();
            T rebates = Pack.Zero<T>();
            for (int c = 0; c < closing.Chains.Count; c++) rebates += closing.Chains[c].Get<T>(ChainOutput.Rebates, lane);
            T forgone = Pack.Zero<T>();
            for (int k = 0; k < budget.Items.Length; k++)
            {
                RevenueItemParameters item = budget.Items[k];
                T cash = state.Get<T>(layout.ItemBase + k, lane) * item.Season[season]
                    * state.Get<T>(layout.ItemLevel + k, lane) * state.Get<T>(layout.ItemCollected + k, lane);
                if (item.Base != RevenueBase.Own)
                {
                    T ratio = item.Lag == 0
                        ? state.Get<T>(layout.Ratio + (int)item.Base, lane)
                        : lagged * state.Get<T>(layout.LastRatio + (int)item.Base, lane);
                    cash *= LaneMath.Pow(T.Max(ratio, 1e-9), state.Get<T>(layout.ItemElasticity + k, lane));
                }

                if (item.BearsHighTechRate)
                {
                    // Rebates to suppliers are given on profits too, like the lower rate of high-tech firms.
                    cash -= highTech + rebates;
                    forgone += highTech;
                }

                if (item.BearsRefunds)
                {
                    T refund = cash * refundShare;
                    cash -= refund;
                    refunds += refund;
                }

                frame.Set(framed.Item + k, lane, cash);
                revenue += cash;
            }

            YearToDate.Step(state, DistrictState.RevenueYear, season, lane, revenue, out T now, out T before);
            YearToDate.Step(state, DistrictState.RevenueBeforeRefundsYear, season, lane, revenue + refunds, out T grossNow, out T grossBefore);
            frame.Set(DistrictFrame.Revenue, lane, revenue);
            frame.Set(DistrictFrame.RevenueYearToDate, lane, now);
            frame.Set(DistrictFrame.RevenueGrowth, lane, (now / before) - 1);
            frame.Set(DistrictFrame.RevenueGrowthBeforeRefunds, lane, (grossNow / grossBefore) - 1);
            frame.Set(DistrictFrame.Refunds, lane, refunds);
            frame.Set(DistrictFrame.HighTechCost, lane, forgone);
        }

    }

    // Each base, nominal, relative to the same quarter of the base year; what stood there becomes last quarter's.
    private static void Ratios<T>(in Closing closing)
        where T : struct, ILanes<T>
    {
        var layout = closing.Layout;
        for (int b = 0; b < DistrictState.RevenueBases; b++)
        {
            var kind = (RevenueBase)b;
            foreach (int lane in closing.Context.Packs<T>())
            {
                if (closing.Context.Quarter > 0) closing.State.Set(layout.LastRatio + b, lane, closing.State.Get<T>(layout.Ratio + b, lane));
                closing.State.Set(layout.Ratio + b, lane, Ratio<T>(closing, kind, lane));
            }
        }
    }

    private static T Ratio<T>(in Closing closing, RevenueBase kind, int lane)
        where T : struct, ILanes<T>
    {
        if (kind == RevenueBase.Own) return Pack.One<T>();
        if (kind == RevenueBase.RealEstate)
        {
            T sales = Sales<T>(closing, lane);
            closing.Frame.Set(DistrictFrame.EstateSales, lane, sales);
            return sales;
        }

        int season = closing.Context.Season;
        if (kind == RevenueBase.Investment)
        {
            T lastYear = closing.State.Get<T>(DistrictState.BaseInvestment, lane) * closing.Accounts.InvestmentSeason[season];
            return closing.Frame.Get<T>(DistrictFrame.Investment, lane) / lastYear;
        }

        var layout = closing.Layout;
        int valueAdded = DistrictFrame.ValueAdded;
        T now = 0;
        T before = 0;
        for (int i = 0; i < closing.Accounts.Activities.Length; i++)
        {
            ActivityParameters activity = closing.Accounts.Activities[i];
            double part = Part(activity, kind);
            if (part == 0) continue;
            now += closing.Frame.Get<T>(valueAdded + i, lane) * closing.State.Get<T>(layout.Price + i, lane) * part;
            before += closing.State.Get<T>(layout.BaseAnnual + i, lane) * closing.State.Get<T>(layout.BasePrice + i, lane) * (activity.Season[season] * part);
        }

        return now / T.Max(before, 1e-12);
    }

    // Sales of homes and land at the prices of real estate, as far as they go on in an outbreak, over those of the same quarter of the base year.
    private static T Sales<T>(in Closing closing, int lane)
        where T : struct, ILanes<T>
    {
        var layout = closing.Layout;
        int season = closing.Context.Season;
        T now = 0;
        T before = 0;
        for (int i = 0; i < closing.Accounts.Activities.Length; i++)
        {
            ActivityParameters activity = closing.Accounts.Activities[i];
            if (activity.Role != ActivityRole.RealEstate) continue;
            T quarter = closing.State.Get<T>(layout.BaseAnnual + i, lane) * activity.Season[season];
            T open = ExistingActivity.Open(closing.Opening.Get<T>(DistrictOpening.Outbreak, lane), activity.LockdownProfile);
            now += quarter * closing.State.Get<T>(layout.Price + i, lane) * open;
            before += quarter * closing.State.Get<T>(layout.BasePrice + i, lane);
        }

        return closing.State.Get<T>(DistrictState.SalesIndex, lane) * (now / T.Max(before, T.Broadcast(1e-12)));
    }

    private static double Part(ActivityParameters activity, RevenueBase kind) => kind switch
    {
        RevenueBase.ValueAdded => activity.Group == ActivityGroup.Primary ? 0 : 1,
        RevenueBase.Surplus => activity.SurplusShare,
        RevenueBase.LabourIncome => activity.LabourShare,
        _ => 0,
    };
}
