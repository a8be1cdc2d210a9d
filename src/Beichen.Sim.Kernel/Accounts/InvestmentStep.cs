using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>
/// Fixed-asset investment as recorded (model 3.5–3.6): named projects, projects without a name yet, and what else the vintages spend.
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
        foreach (int lane in closing.Context.Packs<T>())
        {
            T named = 0;
            for (int p = 0; p < closing.Projects.Count; p++) named += closing.Projects[p].Get<T>(ProjectOutput.Investment, lane);

            T unnamed = 0;
            for (int s = 0; s < closing.Streams; s++)
            {
                unnamed += closing.Pipeline.From(s * StreamOutput.Count).Get<T>(StreamOutput.Investment, lane);
            }

            T background = state.Get<T>(DistrictState.BackgroundInvestment, lane);
            T total = named + unnamed + background;
            YearToDate.Step(state, DistrictState.InvestmentYear, season, lane, total, out T now, out T before);
            frame.Set(DistrictFrame.Investment, lane, total);
            frame.Set(DistrictFrame.InvestmentYearToDate, lane, now);
            frame.Set(DistrictFrame.InvestmentGrowth, lane, (now / before) - 1);
            frame.Set(DistrictFrame.NamedInvestment, lane, named);
            frame.Set(DistrictFrame.UnnamedInvestment, lane, unnamed);
            frame.Set(DistrictFrame.BackgroundInvestment, lane, background);
            frame.Set(DistrictFrame.EstateInvestment, lane, state.Get<T>(DistrictState.EstateInvestment, lane));
        }
    }
}
