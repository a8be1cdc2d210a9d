using System.Collections.Immutable;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Budget;
using Beichen.Sim.Kernel.Firms;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Runs;

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
            var sampler = new Sampler(state, context.Seed, draw, lane);
            BaseYear<T>(plan, layout, sampler);
            Quotients<T>(plan, layout, sampler);
            Scalars<T>(plan, sampler);
            Vintages.Initialise<T>(plan.Accounts, vintages, context, state, lane);
            FirmsOnFirstDay<T>(plan, sampler);
            Revenue<T>(plan, layout, sampler);
            BaseBlocks<T>(plan, layout, sampler);
            for (int t = 0; t < plan.Commerce.Towns.Length; t++) sampler.Put<T>(layout.TownPopulation + t, plan.Commerce.Towns[t].Population);
        }
    }

    // GDP shared out over the activities: the manufacturing share over the manufacturing weights, the rest over the others.
    private static void BaseYear<T>(DistrictPlan plan, DistrictState layout, in Sampler sampler)
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

    // FLQ (model 2.3): λ* = [log2(1 + x^R / x^N)]^δ, SLQ_i = (x^R_i / x^R) / (x^N_i / x^N); sizes compared by GDP.
    private static void Quotients<T>(DistrictPlan plan, DistrictState layout, Sampler sampler)
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

        T Output(int i, Sampler from) => from.Get<T>(layout.BaseAnnual + i) * from.Get<T>(layout.BasePrice + i) / activities[i].ValueAddedRatio;
    }

    private static void Scalars<T>(DistrictPlan plan, in Sampler sampler)
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
        sampler.Set(DistrictState.BackgroundJobs, T.Max(sampler.Draw<T>(households.BackgroundJobs) - sampler.Draw<T>(households.ProjectJobs), Pack.Zero<T>()) * T.Broadcast(0.25));
        sampler.Set(DistrictState.Leaving, sampler.Get<T>(DistrictState.BackgroundJobs) * sampler.Draw<T>(households.ReplacementShare));
        sampler.Put<T>(DistrictState.JobsElasticity, households.JobsElasticity);

        sampler.Put<T>(DistrictState.MarginRate, plan.Commerce.MarginRate);
        sampler.Put<T>(DistrictState.CommerceDisplacement, plan.Commerce.DisplacementRate);
        sampler.Put<T>(DistrictState.Retention, plan.Commerce.BaseRetention);
        sampler.Put<T>(DistrictState.SpendingPerHead, plan.Commerce.SpendingPerHead);
        sampler.Put<T>(DistrictState.EfficiencyGain, plan.Energy.EfficiencyGain);
        sampler.Put<T>(DistrictState.EfficiencyDeviation, plan.Energy.EfficiencyDeviation);
        sampler.Set(DistrictState.EfficiencyLevel, Pack.One<T>());
    }

    private static void FirmsOnFirstDay<T>(DistrictPlan plan, in Sampler sampler)
        where T : struct, ILanes<T>
    {
        FirmParameters firms = plan.Firms;
        Certificates<T>(firms.HighTech, CertificateColumns.HighTech, sampler);
        Certificates<T>(firms.Specialised, CertificateColumns.Specialised, sampler);
        sampler.Set(DistrictState.HighTechAtStart, sampler.Get<T>(DistrictState.HighTechStock));
        T eaglets = sampler.Draw<T>(firms.Eaglets.CityPasses) * sampler.Draw<T>(firms.Eaglets.DistrictShare);
        T gazelles = sampler.Draw<T>(firms.Gazelles.CityPasses) * sampler.Draw<T>(firms.Gazelles.DistrictShare);
        sampler.Set(DistrictState.Eaglets, Pack.Whole(eaglets * (1 + sampler.Draw<T>(firms.Eaglets.Earlier))));
        sampler.Set(DistrictState.Gazelles, Pack.Whole(gazelles * (1 + sampler.Draw<T>(firms.Gazelles.Earlier))));
        sampler.Set(DistrictState.NewEaglets, eaglets * sampler.Draw<T>(firms.Eaglets.Ratio));
        sampler.Set(DistrictState.NewGazelles, gazelles * sampler.Draw<T>(firms.Gazelles.Ratio));
        sampler.Put<T>(DistrictState.EagletExit, firms.Eaglets.Exit);
        sampler.Put<T>(DistrictState.GazelleExit, firms.Gazelles.Exit);
        sampler.Put<T>(DistrictState.HighTechCost, plan.Budget.HighTechCostPerFirm);
    }

    // Whole firms of three ages: the city's total times the district's share.
    private static void Certificates<T>(CertificateParameters certificate, CertificateColumns columns, in Sampler sampler)
        where T : struct, ILanes<T>
    {
        T stock = Pack.Whole(sampler.Draw<T>(certificate.CityFirms) * sampler.Draw<T>(certificate.DistrictShare));
        T expiring = Pack.Whole(stock * certificate.CohortShares[0]);
        T next = T.Min(Pack.Whole(stock * certificate.CohortShares[1]), stock - expiring);
        sampler.Set(columns.Expiring, expiring);
        sampler.Set(columns.ExpiringNext, next);
        sampler.Set(columns.ExpiringLater, stock - expiring - next);
        sampler.Set(columns.ExpiringThisYear, expiring);
        sampler.Set(columns.New, T.Max(sampler.Draw<T>(certificate.NewRate), 0) * stock);
        sampler.Put<T>(columns.Dispersion, certificate.Dispersion);
        sampler.Put<T>(columns.Renewal, certificate.Renewal);
        sampler.Set(columns.Before, stock);
    }

    private static void Revenue<T>(DistrictPlan plan, DistrictState layout, in Sampler sampler)
        where T : struct, ILanes<T>
    {
        T revenue = sampler.Draw<T>(plan.Budget.BaseRevenue);
        T weights = 0;
        foreach (RevenueItemParameters item in plan.Budget.Items) weights += sampler.Draw<T>(item.Weight);
        for (int k = 0; k < plan.Budget.Items.Length; k++)
        {
            RevenueItemParameters item = plan.Budget.Items[k];
            sampler.Set(layout.ItemBase + k, revenue * sampler.Draw<T>(item.Weight) / weights);
            sampler.Put<T>(layout.ItemElasticity + k, item.Elasticity);
            sampler.Put<T>(layout.ItemGrowth + k, item.OwnGrowth);
            sampler.Put<T>(layout.ItemDeviation + k, item.ShockDeviation);
            sampler.Set(layout.ItemLevel + k, Pack.One<T>());
        }

        sampler.Put<T>(DistrictState.GrowthBeforeStart, plan.Budget.GrowthBeforeStart);
        for (int b = 0; b < DistrictState.RevenueBases; b++) sampler.Set(layout.LastRatio + b, Pack.One<T>());
    }

    // The base year's quarters, against which the first year of the run is measured.
    private static void BaseBlocks<T>(DistrictPlan plan, DistrictState layout, in Sampler sampler)
        where T : struct, ILanes<T>
    {
        for (int season = 0; season < 4; season++)
        {
            T nominal = 0;
            for (int i = 0; i < plan.Accounts.Activities.Length; i++)
            {
                T value = sampler.Get<T>(layout.BaseAnnual + i) * plan.Accounts.Activities[i].Season[season];
                nominal += value * sampler.Get<T>(layout.BasePrice + i);
                sampler.SetBase(layout.ValueAddedYear + (i * YearToDate.Columns), season, value);
                sampler.SetBase(layout.EnergyYear + (i * YearToDate.Columns), season, value * sampler.Get<T>(layout.Intensity + i));
            }

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

    // Where the draws of one pack go.
    private readonly ref struct Sampler(Tile state, ulong seed, ulong draw, int lane)
    {
        private readonly Tile _state = state;

        public T Draw<T>(Quantity quantity)
            where T : struct, ILanes<T> => quantity.Sample<T>(seed, draw);

        public void Put<T>(int column, Quantity quantity)
            where T : struct, ILanes<T> => _state.Set(column, lane, quantity.Sample<T>(seed, draw));

        public T Get<T>(int column)
            where T : struct, ILanes<T> => _state.Get<T>(column, lane);

        public void Set<T>(int column, T value)
            where T : struct, ILanes<T> => _state.Set(column, lane, value);

        public void SetBase<T>(int block, int season, T value)
            where T : struct, ILanes<T> => YearToDate.SetBase(_state, block, season, lane, value);
    }
}
