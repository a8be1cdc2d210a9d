using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Kernel.Audit;

/// <summary>The identities of model II.20, held in every draw to 1e-9 of the size of what they compare.</summary>
public static class Identities
{
    private const double Tolerance = 1e-9;

    /// <summary>Names of the identities, as reported when one is broken.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "value added sums to GDP", "chains and rest sum to activities",
        "use equals supply by activity", "pulls sum to growth", "quarters sum to the year to date",
        "investment sums over its parts", "project money in place is recorded or pending", "park land is used or free",
        "revenue sums over its items", "high-tech firms stock and flow", "spending is drawn or goes outside", "energy split leaves no residual",
        "growth has a base",
    ];

    /// <summary>Checks all of them.</summary>
    /// <exception cref="IdentityViolationException">One is broken.</exception>
    public static void Check<T>(DistrictPlan plan, in Closing closing)
        where T : struct, ILanes<T>
    {
        foreach (int lane in closing.Context.Packs<T>())
        {
            Production<T>(plan, closing, lane);
            Linkage<T>(plan, closing, lane);
            Investment<T>(plan, closing, lane);
            Others<T>(plan, closing, lane);
        }
    }

    private static void Production<T>(DistrictPlan plan, in Closing closing, int lane)
        where T : struct, ILanes<T>
    {
        var framed = closing.Framed;
        var layout = closing.Layout;
        T gdp = closing.Frame.Get<T>(DistrictFrame.Gdp, lane);
        T sum = 0;
        T pulls = 0;
        T toDate = 0;
        for (int i = 0; i < framed.Activities; i++)
        {
            T value = closing.Frame.Get<T>(DistrictFrame.ValueAdded + i, lane);
            sum += value;
            pulls += closing.Frame.Get<T>(framed.Pull + i, lane);
            int block = layout.ValueAddedYear + (i * YearToDate.Columns);
            for (int s = 0; s <= closing.Context.Season; s++)
            {
                if (closing.Context.Quarter >= closing.Context.Season - s) toDate += closing.State.Get<T>(block + s, lane);
            }
        }

        Hold(closing, 0, plan.Name.Id, lane, sum - gdp, gdp);
        Hold(closing, 3, plan.Name.Id, lane, pulls - closing.Frame.Get<T>(DistrictFrame.GdpGrowthYearToDate, lane), Pack.One<T>());
        Hold(closing, 4, plan.Name.Id, lane, toDate - closing.Frame.Get<T>(DistrictFrame.GdpYearToDate, lane), toDate);
    }

    // Each activity's existing output is its chains' and the rest's; orders for its product are met at home, outside, or still to be met.
    private static void Linkage<T>(DistrictPlan plan, in Closing closing, int lane)
        where T : struct, ILanes<T>
    {
        var layout = closing.Layout;
        var linked = closing.Linked;
        Tile state = closing.State;
        T severity = closing.Opening.Get<T>(DistrictOpening.Outbreak, lane);
        T city = closing.Opening.Get<T>(DistrictOpening.CityGrowth, lane);
        foreach (int i in closing.Context.UpTo(linked.Activities))
        {
            ActivityParameters activity = plan.Accounts.Activities[i];
            T existing = closing.Linkage.Get<T>(linked.Existing + i, lane);
            T baseQuarter = closing.Opening.Get<T>(DistrictOpening.Base + i, lane) * state.Get<T>(layout.Rest + i, lane);
            T parts = ExistingActivity.ValueAdded(baseQuarter, state.Get<T>(layout.Level + i, lane), state.Get<T>(layout.Loading + i, lane),
                city, state.Get<T>(layout.OwnGrowth + i, lane), ExistingActivity.Open(severity, activity.LockdownProfile));
            T mismatch = 0;
            for (int c = 0; c < closing.Chains.Count; c++)
            {
                if (plan.Chains[c].Activity != i) continue;
                T ratio = activity.ValueAddedRatio;
                T added = closing.Chains[c].Get<T>(ChainOutput.ValueAdded, lane);
                mismatch += T.Abs((ratio * closing.Chains[c].Get<T>(ChainOutput.GrossOutput, lane)) - added);
                parts += added
                    - (ratio * (closing.Chains[c].Get<T>(ChainOutput.FromProjects, lane) + closing.Chains[c].Get<T>(ChainOutput.FromLocalOrders, lane)));
            }

            T use = state.Get<T>(layout.Use + i, lane);
            T induced = closing.Linkage.Get<T>(LinkageOutput.Induced + i, lane);
            T outside = state.Get<T>(layout.Outside + i, lane);
            T waiting = state.Get<T>(layout.Backlog + i, lane);
            Hold(closing, 1, activity.Name.Id, lane, T.Abs(parts - existing) + mismatch, existing);
            Hold(closing, 2, activity.Name.Id, lane, use - induced - outside - waiting, existing + T.Abs(induced) + T.Abs(outside) + T.Abs(waiting));
        }
    }

    private static void Investment<T>(DistrictPlan plan, in Closing closing, int lane)
        where T : struct, ILanes<T>
    {
        T total = closing.Frame.Get<T>(DistrictFrame.Investment, lane);
        T parts = closing.Frame.Get<T>(DistrictFrame.UnnamedInvestment, lane) + closing.Frame.Get<T>(DistrictFrame.BackgroundInvestment, lane);
        for (int p = 0; p < closing.Projects.Count; p++)
        {
            Tile project = closing.Projects[p];
            parts += project.Get<T>(ProjectOutput.Investment, lane);
            Hold(closing, 6, plan.Projects[p].Name.Id, lane, project.Get<T>(ProjectOutput.InvestmentGap, lane), project.Get<T>(ProjectOutput.InPlace, lane));
        }

        Hold(closing, 5, plan.Name.Id, lane, parts - total, total);
        for (int p = 0; p < closing.Parks.Count; p++)
        {
            Tile park = closing.Parks[p];
            Hold(closing, 7, plan.Parks[p].Name.Id, lane, park.Get<T>(ParkOutput.LandGap, lane), park.Get<T>(ParkOutput.LandUsed, lane));
        }
    }

    // Stock = the quarter before + new − lost, and the sum of the cohorts.
    private static void HoldCertificates<T>(DistrictPlan plan, CertificateColumns columns, in Closing closing, int lane)
        where T : struct, ILanes<T>
    {
        T stock = closing.Frame.Get<T>(columns.Firms, lane);
        T flow = closing.State.Get<T>(columns.Before, lane) + closing.Frame.Get<T>(columns.Fresh, lane) - closing.Frame.Get<T>(columns.Lost, lane);
        Hold(closing, 9, plan.Firms.Name.Id, lane, T.Abs(stock - flow) + T.Abs(stock - columns.Stock<T>(closing.State, lane)), stock);
    }

    private static void Others<T>(DistrictPlan plan, in Closing closing, int lane)
        where T : struct, ILanes<T>
    {
        var framed = closing.Framed;
        T revenue = closing.Frame.Get<T>(DistrictFrame.Revenue, lane);
        T items = 0;
        for (int k = 0; k < framed.Items; k++) items += closing.Frame.Get<T>(framed.Item + k, lane);
        Hold(closing, 8, plan.Budget.Name.Id, lane, items - revenue, revenue);

        HoldCertificates<T>(plan, CertificateColumns.HighTech, closing, lane);
        HoldCertificates<T>(plan, CertificateColumns.Specialised, closing, lane);

        T drawn = 0;
        T spending = 0;
        for (int d = 0; d < closing.Commerce.Count; d++) drawn += closing.Commerce[d].Get<T>(CommerceOutput.SpendingDrawn, lane);
        if (closing.Commerce.Count > 0)
        {
            drawn += closing.Commerce[0].Get<T>(CommerceOutput.SpendingOutside, lane);
            for (int t = 0; t < closing.Opened.Towns; t++) spending += closing.Opening.Get<T>(closing.Opened.Spending + t, lane);
        }

        Hold(closing, 10, plan.Name.Id, lane, drawn - spending, spending);

        T split = closing.Frame.Get<T>(DistrictFrame.EnergyActivityEffect, lane) + closing.Frame.Get<T>(DistrictFrame.EnergyStructureEffect, lane)
            + closing.Frame.Get<T>(DistrictFrame.EnergyIntensityEffect, lane);
        T used = 0;
        T change = 0;
        for (int i = 0; i < framed.Activities; i++)
        {
            int block = closing.Layout.EnergyYear + (i * YearToDate.Columns);
            used += closing.State.Get<T>(block + YearToDate.Now, lane);
            change += closing.State.Get<T>(block + YearToDate.Now, lane) - closing.State.Get<T>(block + YearToDate.Before, lane);
        }

        Hold(closing, 11, plan.Energy.Name.Id, lane, split - change, used);

        // Growth over nothing is no number that a reader could use.
        T bases = Base(closing.State, DistrictState.InvestmentYear)
            + Base(closing.State, DistrictState.RevenueYear) + Base(closing.State, DistrictState.IncomeYear);
        Hold(closing, 12, plan.Name.Id, lane, 3 - bases, Pack.Zero<T>());

        T Base(Tile state, int block) => Pack.Indicator(0 < state.Get<T>(block + YearToDate.Before, lane));
    }

    private static void Hold<T>(in Closing closing, int identity, string entity, int lane, T gap, T size)
        where T : struct, ILanes<T>
    {
        T bound = Tolerance * (T.Abs(size) + (1e-6));
        T within = T.Abs(gap) <= bound;
        T broken = T.AreEqual(Pack.Indicator(within), Pack.Zero<T>());
        if (!T.Any(broken)) return;
        for (int i = 0; i < T.Width; i++)
        {
            double one = Lane(broken, i);
            if (one == 0) continue;
            throw new IdentityViolationException(
                Names[identity], entity, closing.Context.Quarter, closing.Context.FirstDraw + (ulong)(lane + i), Lane(gap, i), Lane(size, i));
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
