using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>The identities of model II.20, held in every draw to 1e-9 of the size of what they compare.</summary>
public static class Identities
{
    private const double Tolerance = 1e-9;

    /// <summary>Names of the identities, as reported when one is broken.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "value added sums to GDP", "chains and rest sum to activities", "pulls sum to growth", "quarters sum to the year to date",
        "investment sums over its parts", "project money in place is recorded or pending", "park land is used or free",
        "revenue sums over its items", "high-tech firms stock and flow", "spending is drawn or goes outside", "energy split leaves no residual",
    ];

    /// <summary>Checks all of them.</summary>
    /// <exception cref="IdentityViolationException">One is broken.</exception>
    public static void Check<T>(in Closing closing)
        where T : struct, ILanes<T>
    {
        for (int lane = 0; lane < Tile.Draws; lane += T.Width)
        {
            Production<T>(closing, lane);
            Investment<T>(closing, lane);
            Others<T>(closing, lane);
        }
    }

    private static void Production<T>(in Closing closing, int lane)
        where T : struct, ILanes<T>
    {
        var framed = closing.Framed;
        var layout = closing.Layout;
        T gdp = closing.Frame.Get<T>(DistrictFrame.Gdp, lane);
        T sum = Pack.Zero<T>();
        T pulls = Pack.Zero<T>();
        T toDate = Pack.Zero<T>();
        T chained = Pack.Zero<T>();
        T chains = Pack.Zero<T>();
        for (int c = 0; c < closing.Chains.Count; c++) chains += closing.Chains[c].Get<T>(ChainOutput.ValueAdded, lane);
        for (int i = 0; i < framed.Activities; i++)
        {
            T value = closing.Frame.Get<T>(framed.ValueAdded + i, lane);
            sum += value;
            pulls += closing.Frame.Get<T>(framed.Pull + i, lane);
            int block = layout.ValueAddedYear + (i * YearToDate.Columns);
            for (int s = 0; s <= closing.Context.Season; s++)
            {
                if (closing.Context.Quarter >= closing.Context.Season - s) toDate += closing.State.Get<T>(block + s, lane);
            }

            // What no chain reports: the rest of existing capacity, and all of what is not in a chain's accounts.
            chained += value;
        }

        for (int c = 0; c < closing.Chains.Count; c++)
        {
            T ratio = T.Broadcast(closing.Plan.Accounts.Activities[closing.Plan.Chains[c].Activity].ValueAddedRatio);
            chained -= ratio * closing.Chains[c].Get<T>(ChainOutput.GrossOutput, lane);
        }

        Hold(closing, 0, closing.Plan.Name.Id, lane, sum - gdp, gdp);
        Hold(closing, 1, closing.Plan.Name.Id, lane, chained + chains - gdp, gdp);
        Hold(closing, 2, closing.Plan.Name.Id, lane, pulls - closing.Frame.Get<T>(DistrictFrame.GdpGrowthYearToDate, lane), Pack.One<T>());
        Hold(closing, 3, closing.Plan.Name.Id, lane, toDate - closing.Frame.Get<T>(DistrictFrame.GdpYearToDate, lane), toDate);
    }

    private static void Investment<T>(in Closing closing, int lane)
        where T : struct, ILanes<T>
    {
        T total = closing.Frame.Get<T>(DistrictFrame.Investment, lane);
        T parts = closing.Frame.Get<T>(DistrictFrame.UnnamedInvestment, lane) + closing.Frame.Get<T>(DistrictFrame.BackgroundInvestment, lane);
        for (int p = 0; p < closing.Projects.Count; p++)
        {
            Tile project = closing.Projects[p];
            parts += project.Get<T>(ProjectOutput.Investment, lane);
            Hold(closing, 5, closing.Plan.Projects[p].Name.Id, lane, project.Get<T>(ProjectOutput.InvestmentGap, lane), project.Get<T>(ProjectOutput.InPlace, lane));
        }

        Hold(closing, 4, closing.Plan.Name.Id, lane, parts - total, total);
        for (int p = 0; p < closing.Parks.Count; p++)
        {
            Tile park = closing.Parks[p];
            Hold(closing, 6, closing.Plan.Parks[p].Name.Id, lane, park.Get<T>(ParkOutput.LandGap, lane), park.Get<T>(ParkOutput.LandUsed, lane));
        }
    }

    private static void Others<T>(in Closing closing, int lane)
        where T : struct, ILanes<T>
    {
        var framed = closing.Framed;
        T revenue = closing.Frame.Get<T>(DistrictFrame.Revenue, lane);
        T items = Pack.Zero<T>();
        for (int k = 0; k < framed.Items; k++) items += closing.Frame.Get<T>(framed.Item + k, lane);
        Hold(closing, 7, closing.Plan.Budget.Name.Id, lane, items - revenue, revenue);

        T stock = closing.Frame.Get<T>(DistrictFrame.HighTechFirms, lane);
        T cohorts = closing.State.Get<T>(DistrictState.Expiring, lane) + closing.State.Get<T>(DistrictState.ExpiringNext, lane)
            + closing.State.Get<T>(DistrictState.ExpiringLater, lane) + closing.State.Get<T>(DistrictState.Issued, lane);
        T flow = closing.State.Get<T>(DistrictState.HighTechStock, lane) + closing.Frame.Get<T>(DistrictFrame.HighTechNew, lane) - closing.Frame.Get<T>(DistrictFrame.HighTechLost, lane);
        Hold(closing, 8, closing.Plan.Firms.Name.Id, lane, T.Abs(stock - flow) + T.Abs(stock - cohorts), stock);

        T drawn = Pack.Zero<T>();
        T spending = Pack.Zero<T>();
        for (int d = 0; d < closing.Commerce.Count; d++) drawn += closing.Commerce[d].Get<T>(CommerceOutput.SpendingDrawn, lane);
        if (closing.Commerce.Count > 0)
        {
            drawn += closing.Commerce[0].Get<T>(CommerceOutput.SpendingOutside, lane);
            for (int t = 0; t < closing.Opened.Towns; t++) spending += closing.Opening.Get<T>(closing.Opened.Spending + t, lane);
        }

        Hold(closing, 9, closing.Plan.Name.Id, lane, drawn - spending, spending);

        T split = closing.Frame.Get<T>(DistrictFrame.EnergyActivityEffect, lane) + closing.Frame.Get<T>(DistrictFrame.EnergyStructureEffect, lane)
            + closing.Frame.Get<T>(DistrictFrame.EnergyIntensityEffect, lane);
        T used = Pack.Zero<T>();
        T change = Pack.Zero<T>();
        for (int i = 0; i < framed.Activities; i++)
        {
            int block = closing.Layout.EnergyYear + (i * YearToDate.Columns);
            used += closing.State.Get<T>(block + YearToDate.Now, lane);
            change += closing.State.Get<T>(block + YearToDate.Now, lane) - closing.State.Get<T>(block + YearToDate.Before, lane);
        }

        Hold(closing, 10, closing.Plan.Energy.Name.Id, lane, split - change, used);
    }

    private static void Hold<T>(in Closing closing, int identity, string entity, int lane, T gap, T size)
        where T : struct, ILanes<T>
    {
        T bound = T.Broadcast(Tolerance) * (T.Abs(size) + T.Broadcast(1e-6));
        T within = T.LessThanOrEqual(T.Abs(gap), bound);
        T broken = T.AreEqual(Pack.Indicator(within), Pack.Zero<T>());
        if (!T.Any(broken)) return;
        for (int i = 0; i < T.Width; i++)
        {
            double one = Lane(broken, i);
            if (one == 0) continue;
            throw new IdentityViolationException(Names[identity], entity, closing.Context.Quarter, closing.Context.FirstDraw + (ulong)(lane + i), Lane(gap, i), Lane(size, i));
        }
    }

    private static double Lane<T>(T pack, int lane)
        where T : struct, ILanes<T>
    {
        Span<double> lanes = stackalloc double[8];
        T.Store(pack, ref lanes[0]);
        return lanes[lane];
    }
}
