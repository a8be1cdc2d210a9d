using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Budget;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.FirstDay;

/// <summary>The base year's revenue by item.</summary>
internal static class RevenueStart
{
    internal static void Settle<T>(BudgetParameters budget, DistrictState layout, in StartSampler sampler)
        where T : struct, ILanes<T>
    {
        T revenue = sampler.Draw<T>(budget.BaseRevenue);
        T weights = 0;
        foreach (RevenueItemParameters item in budget.Items) weights += sampler.Draw<T>(item.Weight);
        for (int k = 0; k < budget.Items.Length; k++)
        {
            RevenueItemParameters item = budget.Items[k];
            sampler.Set(layout.ItemBase + k, revenue * sampler.Draw<T>(item.Weight) / weights);
            sampler.Put<T>(layout.ItemElasticity + k, item.Elasticity);
            sampler.Put<T>(layout.ItemGrowth + k, item.OwnGrowth);
            sampler.Put<T>(layout.ItemDeviation + k, item.ShockDeviation);
            sampler.Set(layout.ItemLevel + k, Pack.One<T>());
        }

        sampler.Put<T>(DistrictState.HighTechCost, budget.HighTechCostPerFirm);
        sampler.Put<T>(DistrictState.GrowthBeforeStart, budget.GrowthBeforeStart);
        for (int b = 0; b < DistrictState.RevenueBases; b++) sampler.Set(layout.LastRatio + b, Pack.One<T>());
    }
}
