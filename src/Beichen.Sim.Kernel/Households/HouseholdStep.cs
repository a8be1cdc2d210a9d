using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Kernel.Households;

/// <summary>
/// Disposable income a head by source (model II.9): wages and business income follow the value added behind them, property
/// income and transfers grow by themselves and partly follow the economy against its trend; deflated by consumer prices. And new jobs, gross and net: net new
/// jobs are the change of employment, accessions less separations (Davis and Haltiwanger 1992).
/// </summary>
public static class HouseholdStep
{
    /// <summary>Runs the step.</summary>
    public static void Run<T>(HouseholdParameters households, in Closing closing)
        where T : struct, ILanes<T>
    {
        Income<T>(households, closing);
        Jobs<T>(households, closing);
    }

    private static void Income<T>(HouseholdParameters households, in Closing closing)
        where T : struct, ILanes<T>
    {
        var layout = closing.Layout;
        Tile state = closing.State;
        int season = closing.Context.Season;
        double trend = 1 + households.TrendGrowth;
        for (int year = closing.Context.YearsPassed; year > 0; year--) trend *= 1 + households.TrendGrowth;
        foreach (int lane in closing.Context.Packs<T>())
        {
            T product = 0;
            T productBase = 0;
            T wages = 0;
            T wagesBase = 0;
            T business = 0;
            T businessBase = 0;
            for (int i = 0; i < closing.Accounts.Activities.Length; i++)
            {
                ActivityParameters activity = closing.Accounts.Activities[i];
                T added = closing.Frame.Get<T>(DistrictFrame.ValueAdded + i, lane);
                product += added;
                productBase += state.Get<T>(layout.BaseAnnual + i, lane) * activity.Season[season];
                T basePrice = state.Get<T>(layout.BasePrice + i, lane);
                T before = state.Get<T>(layout.BaseAnnual + i, lane) * activity.Season[season] * basePrice;
                wages += added * basePrice * activity.LabourShare;
                wagesBase += before * activity.LabourShare;
                business += added * state.Get<T>(layout.Price + i, lane) * activity.SurplusShare;
                businessBase += before * activity.SurplusShare;
            }

            T prices = state.Get<T>(DistrictState.ConsumerPrice, lane);
            T city = state.Get<T>(DistrictState.CityLevel, lane) * (1 + closing.Frame.Get<T>(DistrictFrame.CityGrowth, lane));
            T resident = state.Get<T>(DistrictState.ResidentShare, lane);
            T earned = (resident * (wages / wagesBase)) + ((1 - resident) * city);

            // Wages answer the real value added behind them; consumer prices pass through in full, prices of output do not: in 2019–2021 nominal income
            // of the city grew by 2.5, 1.9 and 1.6 points more than real GDP while its deflator moved by 0.4, −1.8 and 4.5.
            T wage = prices * LaneMath.Pow(T.Max(earned, 1e-9), state.Get<T>(DistrictState.WageElasticity, lane));

            T wageShare = state.Get<T>(DistrictState.WageShare, lane);
            T businessShare = state.Get<T>(DistrictState.BusinessShare, lane);
            T propertyShare = state.Get<T>(DistrictState.PropertyShare, lane);
            T transferShare = 1 - wageShare - businessShare - propertyShare;
            T againstTrend = LaneMath.Log(T.Max(product / (productBase * trend), 1e-9));
            T property = state.Get<T>(DistrictState.PropertyLevel, lane) * LaneMath.Exp(state.Get<T>(DistrictState.PropertyElasticity, lane) * againstTrend);
            T transfers = state.Get<T>(DistrictState.TransferLevel, lane) * LaneMath.Exp(state.Get<T>(DistrictState.TransferElasticity, lane) * againstTrend);
            T unearned = (propertyShare * property) + (transferShare * transfers);
            T earnedNominal = (wageShare * wage) + (businessShare * (business / T.Max(businessBase, 1e-12)));

            // Earnings are the district's total and are divided among its residents; property and transfers are stated a head.
            T real = (earnedNominal / (prices * state.Get<T>(DistrictState.Population, lane))) + unearned;
            state.Set(DistrictState.IncomeRatio, lane, real);
            T baseIncome = state.Get<T>(DistrictState.BaseIncome, lane);
            YearToDate.Step(state, DistrictState.IncomeYear, season, lane, baseIncome * real, out T now, out T last);
            T growth = (now / last) - 1 + state.Get<T>(DistrictState.SurveyError, lane);
            closing.Frame.Set(DistrictFrame.NominalIncome, lane, baseIncome * real * prices);
            closing.Frame.Set(DistrictFrame.IncomeGrowth, lane, growth);
            closing.Frame.Set(DistrictFrame.IncomeLead, lane, growth - closing.Frame.Get<T>(DistrictFrame.GdpGrowthYearToDate, lane));
        }
    }

    private static void Jobs<T>(HouseholdParameters households, in Closing closing)
        where T : struct, ILanes<T>
    {
        var layout = closing.Layout;
        Tile state = closing.State;
        var talents = households.TalentJobs.In<T>(closing.Context);
        foreach (int lane in closing.Context.Packs<T>())
        {
            T talent = talents[lane] / 4;
            T inProjects = 0;
            for (int p = 0; p < closing.Projects.Count; p++) inProjects += closing.Projects[p].Get<T>(ProjectOutput.Jobs, lane);
            for (int s = 0; s < closing.Streams; s++)
            {
                inProjects += closing.Pipeline.From(s * StreamOutput.Count).Get<T>(StreamOutput.Jobs, lane);
            }

            T induced = 0;
            for (int i = 0; i < closing.Accounts.Activities.Length; i++)
            {
                induced += closing.Linkage.Get<T>(LinkageOutput.Induced + i, lane) * state.Get<T>(layout.JobsPerOutput + i, lane) * 4;
            }

            T beyondNormal = closing.Frame.Get<T>(DistrictFrame.CityGrowth, lane) - households.TrendGrowth;
            T background = state.Get<T>(DistrictState.BackgroundJobs, lane)
                * T.Max(T.FusedMultiplyAdd(state.Get<T>(DistrictState.JobsElasticity, lane), beyondNormal, 1), 0);
            // Only what exceeds the highest level so far is a new job: hiring again after a slack season is not.
            T hired = T.Max(inProjects - state.Get<T>(DistrictState.ProjectJobs, lane), 0)
                + T.Max(induced - state.Get<T>(DistrictState.InducedJobs, lane), 0);
            T fresh = background + hired + talent;
            T total = state.Get<T>(DistrictState.NewJobs, lane) + fresh;
            state.Set(DistrictState.ProjectJobs, lane, T.Max(inProjects, state.Get<T>(DistrictState.ProjectJobs, lane)));
            state.Set(DistrictState.InducedJobs, lane, T.Max(induced, state.Get<T>(DistrictState.InducedJobs, lane)));
            state.Set(DistrictState.NewJobs, lane, total);

            // Net of those who leave and of jobs that end: the change of employment.
            T level = inProjects + induced;
            T net = background + talent - state.Get<T>(DistrictState.Leaving, lane) + (level - state.Get<T>(DistrictState.JobsLevel, lane));
            T netTotal = state.Get<T>(DistrictState.NetJobs, lane) + net;
            state.Set(DistrictState.JobsLevel, lane, level);
            state.Set(DistrictState.NetJobs, lane, netTotal);
            closing.Frame.Set(DistrictFrame.NetJobs, lane, net);
            closing.Frame.Set(DistrictFrame.NetJobsTotal, lane, netTotal);
            closing.Frame.Set(DistrictFrame.NewJobs, lane, fresh);
            closing.Frame.Set(DistrictFrame.NewJobsTotal, lane, total);
        }
    }
}
