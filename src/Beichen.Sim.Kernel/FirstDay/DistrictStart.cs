using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.FirstDay;

/// <summary>The district on its first day: the base year's accounts in every draw, and what is uncertain about the rest.</summary>
public static class DistrictStart
{
    /// <summary>Settles the state.</summary>
    public static void Initialise<T>(DistrictPlan plan, CurveTable vintages, in QuarterContext context, Tile state)
        where T : struct, ILanes<T>
    {
        var layout = new DistrictState(plan.Accounts.Activities.Length, plan.Commerce.Towns.Length, plan.Budget.Items.Length);
        for (int column = 0; column < layout.Count; column++) state.Column(column).Clear();
        foreach (int lane in context.Packs<T>())
        {
            ulong draw = context.FirstDraw + (ulong)lane;
            var sampler = new StartSampler(state, context.Seed, draw, lane);
            BaseYear.Settle<T>(plan, layout, sampler);
            BaseYear.Quotients<T>(plan, layout, sampler);
            Scalars<T>(plan, sampler);
            Vintages.Initialise<T>(plan.Accounts, vintages, context, state, lane);
            FirmsStart.Settle<T>(plan.Firms, sampler);
            RevenueStart.Settle<T>(plan.Budget, layout, sampler);
            BaseYear.Quarters<T>(plan, layout, sampler);
            for (int t = 0; t < plan.Commerce.Towns.Length; t++) sampler.Put<T>(layout.TownPopulation + t, plan.Commerce.Towns[t].Population);
        }
    }

    private static void Scalars<T>(DistrictPlan plan, in StartSampler sampler)
        where T : struct, ILanes<T>
    {
        AccountsParameters accounts = plan.Accounts;
        sampler.Set(DistrictState.CityLevel, Pack.One<T>());
        sampler.Put<T>(DistrictState.QuarterDeviation, accounts.QuarterDeviation);
        sampler.Put<T>(DistrictState.Persistence, accounts.QuarterPersistence);
        sampler.Put<T>(DistrictState.OrderLag, accounts.OrderLag);
        sampler.Put<T>(DistrictState.SuitableCapacity, accounts.SuitableCapacity);
        sampler.Put<T>(DistrictState.WideHazard, accounts.Outbreaks.WideHazard);
        sampler.Put<T>(DistrictState.SmallHazard, accounts.Outbreaks.SmallHazard);
        sampler.Put<T>(DistrictState.BuildingLoss, accounts.Outbreaks.BuildingLoss);
        sampler.Put<T>(DistrictState.OnlineShare, accounts.Outbreaks.OnlineShare);
        sampler.Put<T>(DistrictState.BaseInvestment, accounts.BaseInvestment);
        sampler.Put<T>(DistrictState.InvestmentDuration, accounts.InvestmentDuration);
        sampler.Put<T>(DistrictState.InvestmentLoading, accounts.InvestmentLoading);
        sampler.Put<T>(DistrictState.StartsDeviation, accounts.StartsDeviation);
        sampler.Put<T>(DistrictState.InvestmentLocalContent, accounts.InvestmentLocalContent);
        sampler.Put<T>(DistrictState.InvestmentPriceGrowth, accounts.InvestmentPriceGrowth);
        sampler.Set(DistrictState.InvestmentPrice, Pack.One<T>());

        sampler.Put<T>(DistrictState.FinancingCeiling, accounts.FinancingCeiling);
        sampler.Put<T>(DistrictState.EstateShare, accounts.Property.ShareOfInvestment);
        sampler.Put<T>(DistrictState.EstateElasticity, accounts.Property.InvestmentElasticity);
        sampler.Put<T>(DistrictState.SalesElasticity, accounts.Property.SalesElasticity);
        sampler.Put<T>(DistrictState.EstateGrowth, accounts.Property.Growth);
        sampler.Put<T>(DistrictState.EstateContent, accounts.Property.LocalContent);
        sampler.Set(DistrictState.EstateTrend, Pack.One<T>());

        Households.HouseholdParameters households = plan.Households;
        sampler.Put<T>(DistrictState.ConsumerPriceGrowth, households.ConsumerPriceGrowth);
        sampler.Set(DistrictState.ConsumerPrice, Pack.One<T>());
        sampler.Put<T>(DistrictState.PopulationGrowth, households.PopulationGrowth);
        sampler.Set(DistrictState.Population, Pack.One<T>());
        sampler.Put<T>(DistrictState.WageShare, households.WageShare);
        sampler.Put<T>(DistrictState.BusinessShare, households.BusinessShare);
        sampler.Put<T>(DistrictState.PropertyShare, households.PropertyShare);
        sampler.Put<T>(DistrictState.ResidentShare, households.ResidentShare);
        sampler.Put<T>(DistrictState.WageElasticity, households.WageElasticity);
        sampler.Put<T>(DistrictState.PropertyGrowth, households.PropertyGrowth);
        sampler.Put<T>(DistrictState.TransferGrowth, households.TransferGrowth);
        sampler.Set(DistrictState.PropertyLevel, Pack.One<T>());
        sampler.Set(DistrictState.TransferLevel, Pack.One<T>());
        sampler.Put<T>(DistrictState.PropertyElasticity, households.PropertyElasticity);
        sampler.Put<T>(DistrictState.TransferElasticity, households.TransferElasticity);
        sampler.Put<T>(DistrictState.SurveyDeviation, households.SurveyDeviation);
        sampler.Set(DistrictState.BaseIncome, sampler.Draw<T>(households.BaseIncomePerHead) * 0.25);
        sampler.Put<T>(DistrictState.SpendingElasticity, households.SpendingElasticity);
        sampler.Set(DistrictState.IncomeRatio, Pack.One<T>());
        sampler.Set(DistrictState.BackgroundJobs,
            T.Max(sampler.Draw<T>(households.BackgroundJobs) - sampler.Draw<T>(households.ProjectJobs), Pack.Zero<T>()) * T.Broadcast(0.25));
        sampler.Set(DistrictState.Leaving, sampler.Get<T>(DistrictState.BackgroundJobs) * sampler.Draw<T>(households.ReplacementShare));
        sampler.Put<T>(DistrictState.JobsElasticity, households.JobsElasticity);

        sampler.Put<T>(DistrictState.MarginRate, plan.Commerce.MarginRate);
        sampler.Put<T>(DistrictState.CommerceDisplacement, plan.Commerce.DisplacementRate);
        sampler.Put<T>(DistrictState.Retention, plan.Commerce.BaseRetention);
        sampler.Put<T>(DistrictState.SpendingPerHead, plan.Commerce.SpendingPerHead);
        sampler.Put<T>(DistrictState.BaseRetailSales, plan.Commerce.BaseRetailSales);
        sampler.Put<T>(DistrictState.EfficiencyGain, plan.Energy.EfficiencyGain);
        sampler.Put<T>(DistrictState.EfficiencyDeviation, plan.Energy.EfficiencyDeviation);
        sampler.Set(DistrictState.EfficiencyLevel, Pack.One<T>());
    }
}
