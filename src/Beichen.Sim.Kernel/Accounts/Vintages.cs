using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>
/// All investment of the district by the quarter in which it was started (Kydland and Prescott 1982, time to build; Montgomery 1995, completion patterns):
/// I_q = Σ_v S_v [F((q−v+1)/D) − F((q−v)/D)]. Starts are even within a year, so that the quarters of a year telescope and a year is one difference of F.
/// S_v is in 亿元 a quarter at base-year prices; the state holds the running year and <see cref="AccountsParameters.PastYears"/> before it.
/// </summary>
public static class Vintages
{
    /// <summary>Years of starts that the state holds.</summary>
    public const int Years = AccountsParameters.PastYears + 1;

    /// <summary>
    /// Puts the starts of past years in place, scaled so that what they spend in the base year is its investment, developers' aside:
    /// S = I/4 · w / mean of Σ w ΔF over its quarters.
    /// </summary>
    public static void Initialise<T>(AccountsParameters accounts, CurveTable curve, in QuarterContext context, Tile state, int lane)
        where T : struct, ILanes<T>
    {
        ulong draw = context.FirstDraw + (ulong)lane;
        state.Set(DistrictState.Starts, lane, Pack.Zero<T>());
        for (int year = 1; year < Years; year++)
            state.Set(DistrictState.Starts + year, lane, accounts.PastStarts[Years - 1 - year].Sample<T>(context.Seed, draw));
        T spent = Pack.Zero<T>();
        for (int quarter = -4; quarter < 0; quarter++) spent += Spent<T>(curve, quarter, context.FirstSeason, state, lane);
        T scale = state.Get<T>(DistrictState.BaseInvestment, lane) * (1 - state.Get<T>(DistrictState.EstateShare, lane)) / spent;
        state.Set(DistrictState.OrdinaryStarts, lane, scale);
        for (int year = 1; year < Years; year++) state.Set(DistrictState.Starts + year, lane, state.Get<T>(DistrictState.Starts + year, lane) * scale);
    }

    /// <summary>A year of the run begins: S = ordinary starts × Π (1 + λ g_city) × exp(σ ε − σ²/2), ε of the year alone.</summary>
    public static void TurnYear<T>(in QuarterContext context, Tile state, int lane, T luck)
        where T : struct, ILanes<T>
    {
        if (context.Quarter > 0)
        {
            for (int year = Years - 1; year > 0; year--) state.Set(DistrictState.Starts + year, lane, state.Get<T>(DistrictState.Starts + year - 1, lane));
        }

        T growth = state.Get<T>(DistrictState.InvestmentLoading, lane) * state.Get<T>(DistrictState.CityGrowth, lane);
        T trend = state.Get<T>(DistrictState.OrdinaryStarts, lane) * T.Max(1 + growth, Pack.Zero<T>());
        T deviation = state.Get<T>(DistrictState.StartsDeviation, lane);
        state.Set(DistrictState.OrdinaryStarts, lane, trend);
        state.Set(DistrictState.Starts, lane, trend * LaneMath.Exp((deviation * luck) - (deviation * deviation * 0.5)));
    }

    /// <summary>What all vintages spend in a quarter at base-year prices, before the calendar's season, 亿元.</summary>
    /// <param name="curve">F.</param>
    /// <param name="quarter">Quarter of the run, or −4 to −1 of the base year.</param>
    /// <param name="firstSeason">Calendar number (0–3) of the first quarter of the run.</param>
    /// <param name="state">State of the district.</param>
    /// <param name="lane">First lane of the pack.</param>
    public static T Spent<T>(CurveTable curve, int quarter, int firstSeason, Tile state, int lane)
        where T : struct, ILanes<T>
    {
        T perQuarter = 1 / state.Get<T>(DistrictState.InvestmentDuration, lane);
        T spent = Pack.Zero<T>();
        T later = Pack.Zero<T>();
        for (int year = 0; year < Years; year++)
        {
            // Quarters since the year began, this one with them; a year still to come has spent nothing.
            int since = quarter + 1 - Begin(quarter, firstSeason, year);
            T share = since <= 0 ? Pack.Zero<T>() : curve.Share(T.Min(T.Broadcast(since) * perQuarter, Pack.One<T>()));
            spent += state.Get<T>(DistrictState.Starts + year, lane) * (share - later);
            later = share;
        }

        return spent;
    }

    // First quarter of the year that stands so many places back: of the run's years, or four quarters each before the first day.
    private static int Begin(int quarter, int firstSeason, int back)
    {
        int now = Math.Max(quarter, 0);
        int running = (firstSeason + now) / 4;
        int year = running - back;
        return year > 0 ? (4 * year) - firstSeason : 4 * year;
    }
}
