using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>
/// Developers' investment and sales of homes and land (model 7.10.7): trend_y = trend_{y−1} · (1 + λ g_city) · (1 + own growth),
/// investment index = trend · max(1 + ε_I h, 0), sales index = trend · max(1 + ε_S h, 0), h the housing factor of the year, a rate. Not e^(ε h): the factor has
/// so fat a tail that its exponential has no mean.
/// </summary>
public static class PropertyStep
{
    /// <summary>The indices of a year, before its first quarter; 1 in the base year.</summary>
    public static void TurnYear<T>(Tile state, int lane)
        where T : struct, ILanes<T>
    {
        T city = state.Get<T>(DistrictState.InvestmentLoading, lane) * state.Get<T>(DistrictState.CityGrowth, lane);
        T own = T.Max(1 + state.Get<T>(DistrictState.EstateGrowth, lane), Pack.Zero<T>());
        T trend = state.Get<T>(DistrictState.EstateTrend, lane) * T.Max(1 + city, Pack.Zero<T>()) * own;
        T housing = state.Get<T>(DistrictState.Factor + (int)CommonFactor.Housing, lane);
        state.Set(DistrictState.EstateTrend, lane, trend);
        state.Set(DistrictState.EstateIndex, lane, trend * T.Max(1 + (state.Get<T>(DistrictState.EstateElasticity, lane) * housing), Pack.Zero<T>()));
        state.Set(DistrictState.SalesIndex, lane, trend * T.Max(1 + (state.Get<T>(DistrictState.SalesElasticity, lane) * housing), Pack.Zero<T>()));
    }

    /// <summary>What developers would invest in the quarter without an outbreak, 亿元 at current prices.</summary>
    public static T Investment<T>(AccountsParameters accounts, in QuarterContext context, Tile state, int lane)
        where T : struct, ILanes<T> =>
        state.Get<T>(DistrictState.BaseInvestment, lane) * state.Get<T>(DistrictState.EstateShare, lane) * state.Get<T>(DistrictState.EstateIndex, lane)
            * (T.Broadcast(accounts.InvestmentSeason[context.Season]) * state.Get<T>(DistrictState.InvestmentPrice, lane));
}
