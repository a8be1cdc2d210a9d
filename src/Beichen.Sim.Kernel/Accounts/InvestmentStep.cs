using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>
/// Fixed-asset investment as recorded (model 3.5–3.6): named projects, projects without a name yet, and the background of
/// what was under way, less what ends.
/// </summary>
public static class InvestmentStep
{
    /// <summary>Runs the step.</summary>
    public static void Run<T>(in Closing closing)
        where T : struct, ILanes<T>
    {
        Tile state = closing.State;
        Tile frame = closing.Frame;
        int season = closing.Context.Season;
        double weight = closing.Accounts.InvestmentSeason[season];
        foreach (int lane in closing.Context.Packs<T>())
        {
            T activity = closing.Opening.Get<T>(DistrictOpening.Building, lane);
            T named = Pack.Zero<T>();
            T namedBefore = Pack.Zero<T>();
            for (int p = 0; p < closing.Projects.Count; p++)
            {
                named += closing.Projects[p].Get<T>(ProjectOutput.Investment, lane);
                namedBefore += closing.Projects[p].Get<T>(ProjectOutput.BaseYearInvestment, lane);
            }

            T unnamed = Pack.Zero<T>();
            for (int s = 0; s < closing.Streams; s++)
            {
                unnamed += closing.Pipeline.From(s * StreamOutput.Count).Get<T>(StreamOutput.Investment, lane);
            }

            T city = closing.Opening.Get<T>(DistrictOpening.CityGrowth, lane);
            T growth = (state.Get<T>(DistrictState.InvestmentLoading, lane) * city) + state.Get<T>(DistrictState.InvestmentOwnGrowth, lane);
            T kept = state.Get<T>(DistrictState.InvestmentKept, lane) * (1 - state.Get<T>(DistrictState.RollOff, lane));
            T level = state.Get<T>(DistrictState.InvestmentLevel, lane) * T.Max(1 + growth, Pack.Zero<T>());
            T background = (state.Get<T>(DistrictState.BaseInvestment, lane) - namedBefore) * T.Broadcast(weight) * activity * kept * level * state.Get<T>(DistrictState.InvestmentPrice, lane);

            T total = named + unnamed + background;
            YearToDate.Step(state, DistrictState.InvestmentYear, season, lane, total, out T now, out T before);
            frame.Set(DistrictFrame.Investment, lane, total);
            frame.Set(DistrictFrame.InvestmentYearToDate, lane, now);
            frame.Set(DistrictFrame.InvestmentGrowth, lane, (now / before) - 1);
            frame.Set(DistrictFrame.NamedInvestment, lane, named);
            frame.Set(DistrictFrame.UnnamedInvestment, lane, unnamed);
            frame.Set(DistrictFrame.BackgroundInvestment, lane, background);
        }
    }
}
