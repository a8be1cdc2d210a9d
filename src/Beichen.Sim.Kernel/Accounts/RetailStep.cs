using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>
/// Retail sales of consumer goods 社会消费品零售总额, an indicator without a target: R = P (R⁰ Σ existing_i/Σ annual base_i + (1 − displacement) net gain),
/// i trade and hospitality, P consumer prices, R⁰ sales of the base year.
/// </summary>
public static class RetailStep
{
    /// <summary>Runs the step, after what shops gain is known.</summary>
    public static void Run<T>(in Closing closing)
        where T : struct, ILanes<T>
    {
        var layout = closing.Layout;
        Tile state = closing.State;
        Tile frame = closing.Frame;
        foreach (int lane in closing.Context.Packs<T>())
        {
            T now = 0;
            T year = 0;
            for (int i = 0; i < closing.Accounts.Activities.Length; i++)
            {
                if (!IsRetail(closing.Accounts.Activities[i])) continue;
                now += closing.Linkage.Get<T>(closing.Linked.Existing + i, lane);
                year += state.Get<T>(layout.BaseAnnual + i, lane);
            }

            T gain = frame.Get<T>(DistrictFrame.NetCommercialGain, lane) * (1 - state.Get<T>(DistrictState.CommerceDisplacement, lane));
            T standing = state.Get<T>(DistrictState.BaseRetailSales, lane) * (now / T.Max(year, T.Broadcast(1e-12)));
            T sales = (standing + gain) * state.Get<T>(DistrictState.ConsumerPrice, lane);
            YearToDate.Step(state, DistrictState.RetailYear, closing.Context.Season, lane, sales, out T toDate, out T before);
            frame.Set(DistrictFrame.RetailSales, lane, sales);
            frame.Set(DistrictFrame.RetailGrowth, lane, Pack.Where(0 < before, (toDate / T.Max(before, T.Broadcast(1e-12))) - 1));
        }
    }

    /// <summary>True for an activity whose course retail sales follow.</summary>
    public static bool IsRetail(ActivityParameters activity) => activity.Role is ActivityRole.Trade or ActivityRole.Hospitality;
}
