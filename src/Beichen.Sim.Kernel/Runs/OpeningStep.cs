using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Budget;
using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Outbreaks;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Runs;

/// <summary>Phase 1: the year turns where it does, shocks are drawn, and what the others need to know is published.</summary>
public static class OpeningStep
{
    /// <summary>Opens a quarter.</summary>
    public static void Open<T>(DistrictPlan plan, in QuarterContext context, Tile state, Tile opening)
        where T : struct, ILanes<T>
    {
        int n = plan.Accounts.Activities.Length;
        int towns = plan.Commerce.Towns.Length;
        var layout = new DistrictState(n, towns, plan.Budget.Items.Length);
        var output = new DistrictOpening(n, towns);
        bool turns = context.Quarter == 0 || context.OpensYear;
        double profile = ShoppingProfile(plan);
        if (turns) TurnYear<T>(plan, layout, context, state);

        foreach (int lane in context.Packs<T>())
        {
            ulong draw = context.FirstDraw + (ulong)lane;
            T noise = RandomLanes.Normal<T>(new DrawKey(context.Seed, plan.Name.Key, context.Quarter, Purpose.OwnShock), draw);
            T disturbance = (state.Get<T>(DistrictState.Persistence, lane) * state.Get<T>(DistrictState.Disturbance, lane))
                + (state.Get<T>(DistrictState.QuarterDeviation, lane) * noise);
            state.Set(DistrictState.Disturbance, lane, disturbance);

            T annual = state.Get<T>(DistrictState.CityGrowth, lane);
            opening.Set(DistrictOpening.CityGrowth, lane, annual + disturbance);
            opening.Set(DistrictOpening.CityLastGrowth, lane, state.Get<T>(DistrictState.CityLastGrowth, lane));
            opening.Set(DistrictOpening.DistrictFactor, lane, state.Get<T>(DistrictState.Factor + (int)CommonFactor.District, lane));
            opening.Set(DistrictOpening.ManufacturingFactor, lane, state.Get<T>(DistrictState.Factor + (int)CommonFactor.Manufacturing, lane));
            T effect = Outbreak<T>(plan, context, state, opening, draw, lane);
            opening.Set(DistrictOpening.Retention, lane, state.Get<T>(DistrictState.Retention, lane));
            for (int i = 0; i < n; i++)
            {
                double season = plan.Accounts.Activities[i].Season[context.Season];
                opening.Set(DistrictOpening.Base + i, lane, state.Get<T>(layout.BaseAnnual + i, lane) * season);
            }

            T income = LaneMath.Pow(state.Get<T>(DistrictState.IncomeRatio, lane), state.Get<T>(DistrictState.SpendingElasticity, lane));
            T shopping = ExistingActivity.Open(effect, profile);
            T spent = shopping + (state.Get<T>(DistrictState.OnlineShare, lane) * (1 - shopping));
            opening.Set(DistrictOpening.Shopping, lane, shopping);
            opening.Set(DistrictOpening.InShops, lane, shopping / spent);
            T perHead = spent * income * state.Get<T>(DistrictState.SpendingPerHead, lane)
                * state.Get<T>(DistrictState.Population, lane) * plan.Commerce.Season[context.Season];
            for (int t = 0; t < towns; t++)
            {
                opening.Set(output.Spending + t, lane, perHead * state.Get<T>(layout.TownPopulation + t, lane));
            }
        }
    }

    // The quarter's outbreak, and what of it and of the last ones is felt.
    private static T Outbreak<T>(DistrictPlan plan, in QuarterContext context, Tile state, Tile opening, ulong draw, int lane)
        where T : struct, ILanes<T>
    {
        OutbreakParameters outbreaks = plan.Accounts.Outbreaks;
        T stated = plan.Accounts.LockdownSeverity.Sample<T>(context, lane);
        T severity = OutbreakStep.Severity(outbreaks, state.Get<T>(DistrictState.WideHazard, lane), state.Get<T>(DistrictState.SmallHazard, lane),
            stated, new DrawKey(context.Seed, plan.Name.Key, context.Quarter, Purpose.Outbreak), draw);
        OutbreakStep.Enter(state, DistrictState.Severity, lane, severity);
        T effect = OutbreakStep.Effect<T>(outbreaks.Path, state, DistrictState.Severity, lane);
        T lost = state.Get<T>(DistrictState.BuildingLoss, lane) * OutbreakStep.Effect<T>(outbreaks.BuildingPath, state, DistrictState.Severity, lane);
        opening.Set(DistrictOpening.Outbreak, lane, effect);

        // A hundredth goes on at the least: a quarter without any work would have no growth to speak of.
        opening.Set(DistrictOpening.Building, lane, plan.Accounts.ConstructionActivity.Sample<T>(context, lane) * T.Max(1 - lost, T.Broadcast(0.01)));
        return effect;
    }

    /// <summary>What a full lockdown takes from shopping: the profiles of trade and hospitality by their parts of the shops' margin.</summary>
    public static double ShoppingProfile(DistrictPlan plan)
    {
        double hospitality = plan.Commerce.HospitalityShare;
        double profile = 0;
        for (int i = 0; i < plan.Accounts.Activities.Length; i++)
        {
            ActivityParameters activity = plan.Accounts.Activities[i];
            if (activity.Role == ActivityRole.Trade) profile += (1 - hospitality) * activity.LockdownProfile;
            if (activity.Role == ActivityRole.Hospitality) profile += hospitality * activity.LockdownProfile;
        }

        return profile;
    }

    private static void TurnYear<T>(DistrictPlan plan, DistrictState layout, in QuarterContext context, Tile state)
        where T : struct, ILanes<T>
    {
        foreach (int lane in context.Packs<T>())
        {
            ulong draw = context.FirstDraw + (ulong)lane;
            T last = state.Get<T>(DistrictState.CityGrowth, lane);
            if (context.Quarter > 0) CloseLastYear(plan, layout, state, lane, last);
            state.Set(DistrictState.CityLastGrowth, lane, last);

            T uniform = plan.Accounts.CityGrowth.Chance<T>(new DrawKey(context.Seed, plan.Name.Key, context.Quarter, Purpose.CommonShock), draw);
            state.Set(DistrictState.CityGrowth, lane, plan.Accounts.CityGrowth.FromUniform(uniform));
            FactorStep.Run(plan.Factors, context.Seed, draw, context.Quarter, LaneMath.InverseNormal(uniform), state, DistrictState.Factor, lane);
            T district = state.Get<T>(DistrictState.Factor + (int)CommonFactor.District, lane);
            T manufacturing = state.Get<T>(DistrictState.Factor + (int)CommonFactor.Manufacturing, lane);
            T housing = state.Get<T>(DistrictState.Factor + (int)CommonFactor.Housing, lane);
            T prices = state.Get<T>(DistrictState.Factor + (int)CommonFactor.Prices, lane);
            for (int i = 0; i < plan.Accounts.Activities.Length; i++)
            {
                T own = RandomLanes.Normal<T>(new DrawKey(context.Seed, plan.Accounts.Activities[i].Name.Key, context.Quarter, Purpose.OwnShock), draw);
                ActivityParameters activity = plan.Accounts.Activities[i];
                T beyond = ExistingActivity.GrowthBeyondCity(activity, own * state.Get<T>(layout.OwnDeviation + i, lane), district, manufacturing);
                state.Set(layout.OwnGrowth + i, lane, beyond + (activity.HousingLoading * housing));
                Compound(state, layout.Price + i, lane, state.Get<T>(layout.PriceGrowth + i, lane) + (activity.PriceLoading * prices));
            }

            for (int k = 0; k < plan.Budget.Items.Length; k++)
            {
                T collected = RandomLanes.Normal<T>(new DrawKey(context.Seed, plan.Budget.Items[k].Name.Key, context.Quarter, Purpose.Collection), draw);
                state.Set(layout.ItemCollected + k, lane,
                    Collected(plan.Budget.Items[k], collected * state.Get<T>(layout.ItemDeviation + k, lane), state, lane));
                Compound(state, layout.ItemLevel + k, lane, state.Get<T>(layout.ItemGrowth + k, lane));
            }

            Vintages.TurnYear(context, state, lane, state.Get<T>(DistrictState.Factor + (int)CommonFactor.Starts, lane));
            PropertyStep.TurnYear<T>(state, lane);
            T surveyed = RandomLanes.Normal<T>(new DrawKey(context.Seed, plan.Households.Name.Key, context.Quarter, Purpose.Survey), draw);
            state.Set(DistrictState.SurveyError, lane, surveyed * state.Get<T>(DistrictState.SurveyDeviation, lane));
            T saved = RandomLanes.Normal<T>(new DrawKey(context.Seed, plan.Energy.Name.Key, context.Quarter, Purpose.Efficiency), draw);
            Compound(state, DistrictState.EfficiencyLevel, lane,
                -(state.Get<T>(DistrictState.EfficiencyGain, lane) + (saved * state.Get<T>(DistrictState.EfficiencyDeviation, lane))));
            Compound(state, DistrictState.InvestmentPrice, lane,
                state.Get<T>(DistrictState.InvestmentPriceGrowth, lane) + (plan.Accounts.InvestmentPriceLoading * prices));
            Compound(state, DistrictState.ConsumerPrice, lane, state.Get<T>(DistrictState.ConsumerPriceGrowth, lane));
            Compound(state, DistrictState.Population, lane, state.Get<T>(DistrictState.PopulationGrowth, lane));
            Compound(state, DistrictState.PropertyLevel, lane, state.Get<T>(DistrictState.PropertyGrowth, lane));
            Compound(state, DistrictState.TransferLevel, lane, state.Get<T>(DistrictState.TransferGrowth, lane));
        }
    }

    // An item's collection relative to what its base says: max(1 + own + what it shares with other taxes, 0) · e^(receipts that are no tax).
    private static T Collected<T>(RevenueItemParameters item, T own, Tile state, int lane)
        where T : struct, ILanes<T>
    {
        T shared = item.FiscalLoading * state.Get<T>(DistrictState.Factor + (int)CommonFactor.Fiscal, lane);
        T collected = T.Max(1 + own + shared, 0);
        return item.NonTaxLoading == 0
            ? collected
            : collected * LaneMath.Exp(item.NonTaxLoading * state.Get<T>(DistrictState.Factor + (int)CommonFactor.NonTax, lane));
    }

    // The year that ended moves the levels that the next one starts from.
    private static void CloseLastYear<T>(DistrictPlan plan, DistrictState layout, Tile state, int lane, T last)
        where T : struct, ILanes<T>
    {
        Compound(state, DistrictState.CityLevel, lane, last);
        for (int i = 0; i < plan.Accounts.Activities.Length; i++)
        {
            T level = ExistingActivity.NextLevel(
                state.Get<T>(layout.Level + i, lane), state.Get<T>(layout.Loading + i, lane), last, state.Get<T>(layout.OwnGrowth + i, lane));
            state.Set(layout.Level + i, lane, level);
        }
    }

    private static void Compound<T>(Tile state, int column, int lane, T growth)
        where T : struct, ILanes<T> =>
        state.Set(column, lane, state.Get<T>(column, lane) * T.Max(1 + growth, 0));
}
