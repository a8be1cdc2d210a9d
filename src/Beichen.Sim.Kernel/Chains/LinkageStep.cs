using System.Collections.Immutable;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Kernel.Chains;

/// <summary>Phase 5, middle part, in the district: supply of all activities, then the rounds of local orders.</summary>
public static class LinkageStep
{
    /// <summary>Runs the step.</summary>
    public static void Run<T>(in Linking linking)
        where T : struct, ILanes<T>
    {
        LocalOrders working = linking.Working;
        Span<double> cells = stackalloc double[working.Count * Tile.Draws];
        var local = new Tile(ref cells[0]);
        Span<bool> closing = stackalloc bool[linking.Linked.Activities];
        closing.Clear();
        foreach (ChainParameters chain in linking.ChainParameters) closing[chain.Activity] |= chain.Completeness.IsSet(linking.Context.Quarter);
        foreach (int lane in linking.Context.Packs<T>()) local.Set(working.Severity, lane, linking.Opening.Get<T>(DistrictOpening.Outbreak, lane));

        ExistingOutsideChains<T>(linking, local);
        OutputOfNewPlants<T>(linking, local);
        SupplyOfChains<T>(linking);
        LeakageClosed<T>(linking, local, closing);
        ConstructionOrders<T>(linking, local);
        PurchasesBroughtHome<T>(linking, local, closing);
        LocalRounds.Run<LanePair<T>>(linking.Table, closing, linking.Layout, linking.Linked, linking.Context, local, linking.State, linking.Linkage);
    }

    // What already stands outside the chains.
    private static void ExistingOutsideChains<T>(in Linking linking, Tile local)
        where T : struct, ILanes<T>
    {
        DistrictState layout = linking.Layout;
        LinkageOutput output = linking.Linked;
        LocalOrders working = linking.Working;
        Tile opening = linking.Opening;
        Tile state = linking.State;
        Tile linkage = linking.Linkage;
        for (int i = 0; i < output.Activities; i++)
        {
            ActivityParameters activity = linking.Accounts.Activities[i];
            foreach (int lane in linking.Context.Packs<T>())
            {
                T open = ExistingActivity.Open(local.Get<T>(working.Severity, lane), activity.LockdownProfile);
                T baseQuarter = opening.Get<T>(DistrictOpening.Base + i, lane) * state.Get<T>(layout.Rest + i, lane);
                T existing = ExistingActivity.ValueAdded(baseQuarter, state.Get<T>(layout.Level + i, lane), state.Get<T>(layout.Loading + i, lane),
                    opening.Get<T>(DistrictOpening.CityGrowth, lane), state.Get<T>(layout.OwnGrowth + i, lane), open);
                linkage.Set(output.Existing + i, lane, existing);
                linkage.Set(output.Headroom + i, lane, existing * state.Get<T>(layout.Spare + i, lane) * (1 / activity.ValueAddedRatio));
                linkage.Set(output.FromNewPlants + i, lane, Pack.Zero<T>());
                linkage.Set(output.LocalPurchaseShare + i, lane, state.Get<T>(layout.LocalPurchaseShare + i, lane));
                local.Set(LocalOrders.Orders + i, lane, Pack.Zero<T>());
            }
        }
    }

    // Output of new plants outside the chains, at constant prices and under a lockdown like the rest of their activity.
    private static void OutputOfNewPlants<T>(in Linking linking, Tile local)
        where T : struct, ILanes<T>
    {
        LinkageOutput output = linking.Linked;
        LocalOrders working = linking.Working;
        Tile linkage = linking.Linkage;
        for (int p = 0; p < linking.Projects.Count; p++)
        {
            ProjectParameters project = linking.ProjectParameters[p];
            if (project.Chain >= 0 || project.Activity < 0) continue;
            Tile produced = linking.Projects[p].From(ProjectOutput.GrossOutput);
            for (int lane = 0; lane < Tile.Draws; lane += T.Width) linkage.Add(output.FromNewPlants + project.Activity, lane, produced.Get<T>(0, lane));
        }

        for (int s = 0; s < linking.Streams.Length; s++)
        {
            Tile produced = linking.Pipeline.From((s * StreamOutput.Count) + StreamOutput.GrossOutput);
            ImmutableArray<double> shares = linking.Streams[s].ActivityShares;
            for (int i = 0; i < shares.Length; i++)
            {
                if (shares[i] == 0) continue;
                T share = shares[i];
                for (int lane = 0; lane < Tile.Draws; lane += T.Width) linkage.Add(output.FromNewPlants + i, lane, produced.Get<T>(0, lane) * share);
            }
        }

        for (int i = 0; i < output.Activities; i++)
        {
            double profile = linking.Accounts.Activities[i].LockdownProfile;
            for (int lane = 0; lane < Tile.Draws; lane += T.Width)
            {
                T open = ExistingActivity.Open(local.Get<T>(working.Severity, lane), profile);
                T produced = linkage.Get<T>(output.FromNewPlants + i, lane) * open;
                linkage.Set(output.FromNewPlants + i, lane, produced / linking.State.Get<T>(linking.Layout.BasePrice + i, lane));
            }
        }
    }

    // The chains' supply and headroom.
    private static void SupplyOfChains<T>(in Linking linking)
        where T : struct, ILanes<T>
    {
        LinkageOutput output = linking.Linked;
        Tile linkage = linking.Linkage;
        for (int c = 0; c < linking.Supplies.Count; c++)
        {
            int activity = linking.ChainParameters[c].Activity;
            Tile supply = linking.Supplies[c];
            for (int lane = 0; lane < Tile.Draws; lane += T.Width)
            {
                linkage.Add(output.Existing + activity, lane, supply.Get<T>(ChainSupply.Existing, lane));
                linkage.Add(output.Headroom + activity, lane, supply.Get<T>(ChainSupply.Headroom, lane));
                linkage.Add(output.FromNewPlants + activity, lane, supply.Get<T>(ChainSupply.FromProjects, lane));
            }
        }
    }

    // κ of an activity: what the levers on its chains close, each by the chain's share in the draw.
    private static void LeakageClosed<T>(in Linking linking, Tile local, ReadOnlySpan<bool> closing)
        where T : struct, ILanes<T>
    {
        LocalOrders working = linking.Working;
        for (int i = 0; i < closing.Length; i++)
        {
            if (closing[i]) local.Column(working.Closing + i).Clear();
        }

        for (int c = 0; c < linking.Supplies.Count; c++)
        {
            int activity = linking.ChainParameters[c].Activity;
            if (!closing[activity]) continue;
            Tile supply = linking.Supplies[c];
            for (int lane = 0; lane < Tile.Draws; lane += T.Width) local.Add(working.Closing + activity, lane, supply.Get<T>(ChainSupply.Closing, lane));
        }
    }

    // Builders work for the district's investment and for others. The accounts of what stands hold both at the base year's level moved with the city; the part
    // for investment follows the investment itself: what it orders now less what the base year's ordered, moved like the rest of what stands (model 3.7).
    private static void ConstructionOrders<T>(in Linking linking, Tile local)
        where T : struct, ILanes<T>
    {
        Tile state = linking.State;
        for (int i = 0; i < linking.Linked.Activities; i++)
        {
            if (linking.Accounts.Activities[i].Role != ActivityRole.Construction) continue;
            foreach (int lane in linking.Context.Packs<T>())
            {
                T standing = T.Max(linking.Opening.Get<T>(DistrictOpening.Base + i, lane), T.Broadcast(1e-12));
                T moved = linking.Linkage.Get<T>(linking.Linked.Existing + i, lane) / standing;
                T now = OrdersNow<T>(linking, lane);
                T ordinary = OrdersOfBaseYear<T>(linking, lane) * moved;

                // An outbreak takes from builders by their own profile and from investment by the share of building: what the two differ by is nobody's order.
                T open = ExistingActivity.Open(linking.Opening.Get<T>(DistrictOpening.Outbreak, lane), linking.Accounts.Activities[i].LockdownProfile);
                T building = T.Max(linking.Opening.Get<T>(DistrictOpening.Building, lane), T.Broadcast(1e-9));
                T orders = T.Min(now - ordinary, (now / building) - (ordinary / T.Max(open, T.Broadcast(1e-9))));
                local.Add(LocalOrders.Orders + i, lane, orders / state.Get<T>(linking.Layout.BasePrice + i, lane));
            }
        }
    }

    // Named projects and streams at their own content and the plan's prices, the rest at its own content and the base year's prices.
    private static T OrdersNow<T>(in Linking linking, int lane)
        where T : struct, ILanes<T>
    {
        T estate = linking.State.Get<T>(DistrictState.EstateInvestment, lane);
        T rest = linking.State.Get<T>(DistrictState.BackgroundInvestment, lane) - estate;
        T ofEstate = estate * linking.State.Get<T>(DistrictState.EstateContent, lane);
        T orders = (rest * linking.State.Get<T>(DistrictState.InvestmentLocalContent, lane)) + ofEstate;
        orders /= linking.State.Get<T>(DistrictState.InvestmentPrice, lane);
        for (int p = 0; p < linking.Projects.Count; p++) orders += linking.Projects[p].Get<T>(ProjectOutput.ConstructionOrders, lane);
        for (int s = 0; s < linking.Streams.Length; s++) orders += linking.Pipeline.From(s * StreamOutput.Count).Get<T>(StreamOutput.ConstructionOrders, lane);
        return orders;
    }

    private static T OrdersOfBaseYear<T>(in Linking linking, int lane)
        where T : struct, ILanes<T>
    {
        T investment = linking.State.Get<T>(DistrictState.BaseInvestment, lane);
        T estate = investment * linking.State.Get<T>(DistrictState.EstateShare, lane);
        T rest = investment - estate;
        T orders = estate * linking.State.Get<T>(DistrictState.EstateContent, lane);
        for (int p = 0; p < linking.Projects.Count; p++)
        {
            rest -= linking.Projects[p].Get<T>(ProjectOutput.BaseYearInvestment, lane);
            orders += linking.Projects[p].Get<T>(ProjectOutput.BaseYearOrders, lane);
        }

        return (orders + (rest * linking.State.Get<T>(DistrictState.InvestmentLocalContent, lane))) * linking.Accounts.InvestmentSeason[linking.Context.Season];
    }

    // A completer chain buys at home what its existing capacity bought outside: κ_j (1 − t_ij) a_ij X_j is new local demand, as far as spare
    // capacity of the right kind can serve it: a share of the headroom.
    private static void PurchasesBroughtHome<T>(in Linking linking, Tile local, ReadOnlySpan<bool> closing)
        where T : struct, ILanes<T>
    {
        DistrictState layout = linking.Layout;
        LinkageOutput output = linking.Linked;
        LocalOrders working = linking.Working;
        Tile state = linking.State;
        Tile linkage = linking.Linkage;
        if (closing.Contains(true))
        {
            for (int i = 0; i < output.Activities; i++) local.Column(working.Won + i).Clear();
        }

        for (int j = 0; j < output.Activities; j++)
        {
            for (int lane = 0; lane < Tile.Draws; lane += T.Width)
            {
                local.Set(working.Served + j, lane, linkage.Get<T>(output.FromNewPlants + j, lane));
            }

            if (!closing[j]) continue;
            for (int lane = 0; lane < Tile.Draws; lane += T.Width)
            {
                T bought = linkage.Get<T>(output.Existing + j, lane) * local.Get<T>(working.Closing + j, lane) * (1 / linking.Table.ValueAddedRatios[j]);
                T buyer = state.Get<T>(layout.BuyerQuotient + j, lane);
                for (int i = 0; i < output.Activities; i++)
                {
                    T share = LocalRounds.LocalShare(state.Get<T>(layout.SellerQuotient + i, lane), buyer, i == j);
                    local.Add(working.Won + i, lane, bought * T.Broadcast(linking.Table.Row(i)[j]) * (1 - share));
                }
            }
        }

        if (!closing.Contains(true)) return;
        for (int i = 0; i < output.Activities; i++)
        {
            for (int lane = 0; lane < Tile.Draws; lane += T.Width)
            {
                T suitable = linkage.Get<T>(output.Headroom + i, lane) * state.Get<T>(DistrictState.SuitableCapacity, lane);
                local.Add(LocalOrders.Orders + i, lane, T.Min(local.Get<T>(working.Won + i, lane), suitable));
            }
        }
    }
}
