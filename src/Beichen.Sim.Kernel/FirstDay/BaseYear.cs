using System.Collections.Immutable;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.FirstDay;

/// <summary>
/// The accounts of the base year in every draw: value added by activity, what local purchases keep, the quarters that growth is measured against.
/// </summary>
internal static class BaseYear
{
    /// <summary>GDP shared out over the activities: the manufacturing share over the manufacturing weights, the rest over the others.</summary>
    internal static void Settle<T>(DistrictPlan plan, DistrictState layout, in StartSampler sampler)
        where T : struct, ILanes<T>
    {
        AccountsParameters accounts = plan.Accounts;
        T gdp = sampler.Draw<T>(accounts.BaseGdp);
        T manufacturing = sampler.Draw<T>(accounts.ManufacturingShare);
        T inside = 0;
        T outside = 0;
        for (int i = 0; i < accounts.Activities.Length; i++)
        {
            T weight = sampler.Draw<T>(accounts.Activities[i].BaseWeight);
            sampler.Set(layout.BaseAnnual + i, weight);
            if (accounts.Activities[i].IsManufacturing) inside += weight;
            else outside += weight;
        }

        for (int i = 0; i < accounts.Activities.Length; i++)
        {
            ActivityParameters activity = accounts.Activities[i];
            T side = activity.IsManufacturing ? manufacturing / inside : (1 - manufacturing) / outside;
            T price = sampler.Draw<T>(activity.BasePriceLevel);
            sampler.Set(layout.BaseAnnual + i, gdp * side * sampler.Get<T>(layout.BaseAnnual + i) / price);
            sampler.Put<T>(layout.Loading + i, activity.CityLoading);
            sampler.Put<T>(layout.OwnDeviation + i, activity.OwnShockDeviation);
            sampler.Set(layout.Level + i, Pack.One<T>());
            sampler.Set(layout.Spare + i, (1 / sampler.Draw<T>(activity.CapacityUtilisation)) - 1);
            sampler.Set(layout.BasePrice + i, price);
            sampler.Set(layout.Price + i, price);
            sampler.Put<T>(layout.PriceGrowth + i, activity.PriceGrowth);
            sampler.Put<T>(layout.Intensity + i, activity.EnergyIntensity);
            sampler.Put<T>(layout.JobsPerOutput + i, activity.JobsPerOutput);
            T rest = 1;
            foreach (Chains.ChainParameters chain in plan.Chains)
            {
                if (chain.Activity == i) rest -= sampler.Draw<T>(chain.ShareOfActivity);
            }

            sampler.Set(layout.Rest + i, T.Max(rest, 0));
        }
    }

    /// <summary>FLQ (model 2.3): λ* = [log2(1 + x^R / x^N)]^δ, SLQ_i = (x^R_i / x^R) / (x^N_i / x^N); sizes compared by GDP.</summary>
    internal static void Quotients<T>(DistrictPlan plan, DistrictState layout, StartSampler sampler)
        where T : struct, ILanes<T>
    {
        ImmutableArray<ActivityParameters> activities = plan.Accounts.Activities;
        int n = activities.Length;
        T relative = sampler.Draw<T>(plan.Accounts.BaseGdp) / plan.Accounts.NationalGdp;
        T scale = Chains.LocationQuotient.Scale(relative, sampler.Draw<T>(plan.Accounts.FlqDelta));
        T total = 0;
        for (int i = 0; i < n; i++) total += Output(i, sampler);
        for (int i = 0; i < n; i++)
        {
            T quotient = Output(i, sampler) / total / activities[i].NationalOutputShare;
            sampler.Set(layout.SellerQuotient + i, scale * quotient);
            sampler.Set(layout.BuyerQuotient + i, 1 / T.Max(quotient, 1e-9));
        }

        for (int j = 0; j < n; j++)
        {
            T local = 0;
            double all = 0;
            for (int i = 0; i < n; i++)
            {
                double coefficient = activities[j].InputCoefficients[i];
                all += coefficient;
                T share = Chains.LocalRounds.LocalShare(sampler.Get<T>(layout.SellerQuotient + i), sampler.Get<T>(layout.BuyerQuotient + j), i == j);
                local += coefficient * share;
            }

            sampler.Set(layout.LocalPurchaseShare + j, all == 0 ? Pack.Zero<T>() : local / all);
        }

        T Output(int i, StartSampler from) => from.Get<T>(layout.BaseAnnual + i) * from.Get<T>(layout.BasePrice + i) / activities[i].ValueAddedRatio;
    }

    /// <summary>The base year's quarters, against which the first year of the run is measured.</summary>
    internal static void Quarters<T>(DistrictPlan plan, DistrictState layout, in StartSampler sampler)
        where T : struct, ILanes<T>
    {
        for (int season = 0; season < 4; season++)
        {
            T nominal = 0;
            T retail = 0;
            T retailYear = 0;
            for (int i = 0; i < plan.Accounts.Activities.Length; i++)
            {
                T value = sampler.Get<T>(layout.BaseAnnual + i) * plan.Accounts.Activities[i].Season[season];
                nominal += value * sampler.Get<T>(layout.BasePrice + i);
                if (RetailStep.IsRetail(plan.Accounts.Activities[i]))
                {
                    retail += value;
                    retailYear += sampler.Get<T>(layout.BaseAnnual + i);
                }

                sampler.SetBase(layout.ValueAddedYear + (i * YearToDate.Columns), season, value);
                sampler.SetBase(layout.EnergyYear + (i * YearToDate.Columns), season, value * sampler.Get<T>(layout.Intensity + i));
            }

            sampler.SetBase(DistrictState.RetailYear, season, sampler.Get<T>(DistrictState.BaseRetailSales) * (retail / T.Max(retailYear, T.Broadcast(1e-12))));
            T revenue = 0;
            for (int k = 0; k < plan.Budget.Items.Length; k++)
            {
                revenue += sampler.Get<T>(layout.ItemBase + k) * plan.Budget.Items[k].Season[season];
            }

            T investment = sampler.Get<T>(DistrictState.BaseInvestment) * (plan.Accounts.InvestmentSeason[season] * plan.Accounts.InvestmentBaseRevision);
            sampler.SetBase(DistrictState.InvestmentYear, season, investment);
            sampler.SetBase(DistrictState.RevenueYear, season, revenue);
            sampler.SetBase(DistrictState.RevenueBeforeRefundsYear, season, revenue);
            sampler.SetBase(DistrictState.IncomeYear, season, sampler.Get<T>(DistrictState.BaseIncome));
            sampler.SetBase(DistrictState.NominalGdpYear, season, nominal);
        }
    }
}
