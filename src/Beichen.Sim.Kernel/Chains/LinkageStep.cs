using System.Collections.Immutable;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Chains;

/// <summary>Phase 5, middle part, in the district: supply of all activities, then the rounds of local orders.</summary>
public static class LinkageStep
{
    /// <summary>
    /// <paramref name="supplies"/> are the chains' supplies, <paramref name="projects"/> all projects' outputs, <paramref name="pipeline"/> the pipeline's.
    /// </summary>
    public static void Run<T>(DistrictPlan plan, InputTable table, in QuarterContext context, Tile opening, Tiles supplies, Tiles projects, Tile pipeline, Tile state, Tile linkage)
        where T : struct, ILanes<T>
    {
        int n = table.Activities;
        var layout = new DistrictState(n, plan.Commerce.Towns.Length, plan.Budget.Items.Length);
        var output = new LinkageOutput(n);
        var working = new LocalOrders(n);
        Span<double> cells = stackalloc double[working.Count * Tile.Draws];
        var local = new Tile(ref cells[0]);
        Span<bool> closing = stackalloc bool[n];
        closing.Clear();
        for (int c = 0; c < plan.Chains.Length; c++) closing[plan.Chains[c].Activity] |= plan.Chains[c].Completeness.IsSet(context.Quarter);

        foreach (int lane in context.Packs<T>()) local.Set(working.Severity, lane, plan.Accounts.LockdownSeverity.Sample<T>(context, lane));
        Existing<T>(plan, layout, working, output, context, opening, local, state, linkage);
        Newcomers<T>(plan, layout, working, output, projects, pipeline, local, state, linkage);
        Gather<T>(plan, output, supplies, linkage);
        Complete<T>(plan, closing, working, supplies, local);
        Build<T>(plan, layout, output, context, projects, pipeline, local, state);
        Closer<T>(table, closing, layout, working, output, local, state, linkage);
        LocalRounds.Run<LanePair<T>>(table, closing, layout, output, context, local, state, linkage);
    }

    // What already stands outside the chains.
    private static void Existing<T>(DistrictPlan plan, in DistrictState layout, in LocalOrders working, in LinkageOutput output, in QuarterContext context, Tile opening, Tile local, Tile state, Tile linkage)
        where T : struct, ILanes<T>
    {
        for (int i = 0; i < output.Activities; i++)
        {
            ActivityParameters activity = plan.Accounts.Activities[i];
            foreach (int lane in context.Packs<T>())
            {
                T open = ExistingActivity.Open(local.Get<T>(working.Severity, lane), activity.LockdownProfile);
                T baseQuarter = opening.Get<T>(DistrictOpening.Base + i, lane) * state.Get<T>(layout.Rest + i, lane);
                T existing = ExistingActivity.ValueAdded(baseQuarter, state.Get<T>(layout.Level + i, lane), state.Get<T>(layout.Loading + i, lane), opening.Get<T>(DistrictOpening.CityGrowth, lane), state.Get<T>(layout.OwnGrowth + i, lane), open);
                linkage.Set(output.Existing + i, lane, existing);
                linkage.Set(output.Headroom + i, lane, existing * state.Get<T>(layout.Spare + i, lane) * T.Broadcast(1 / activity.ValueAddedRatio));
                linkage.Set(output.FromNewPlants + i, lane, Pack.Zero<T>());
                linkage.Set(output.LocalPurchaseShare + i, lane, state.Get<T>(layout.LocalPurchaseShare + i, lane));
                local.Set(LocalOrders.Orders + i, lane, Pack.Zero<T>());
            }
        }
    }

    // Output of new plants outside the chains, at constant prices and under a lockdown like the rest of their activity.
    private static void Newcomers<T>(DistrictPlan plan, in DistrictState layout, in LocalOrders working, in LinkageOutput output, Tiles projects, Tile pipeline, Tile local, Tile state, Tile linkage)
        where T : struct, ILanes<T>
    {
        for (int p = 0; p < projects.Count; p++)
        {
            ProjectParameters project = plan.Projects[p];
            if (project.Chain >= 0 || project.Activity < 0) continue;
            Tile produced = projects[p].From(ProjectOutput.GrossOutput);
            for (int lane = 0; lane < Tile.Draws; lane += T.Width) linkage.Add(output.FromNewPlants + project.Activity, lane, produced.Get<T>(0, lane));
        }

        for (int s = 0; s < plan.Attraction.Streams.Length; s++)
        {
            Tile produced = pipeline.From((s * StreamOutput.Count) + StreamOutput.GrossOutput);
            ImmutableArray<double> shares = plan.Attraction.Streams[s].ActivityShares;
            for (int i = 0; i < shares.Length; i++)
            {
                if (shares[i] == 0) continue;
                T share = T.Broadcast(shares[i]);
                for (int lane = 0; lane < Tile.Draws; lane += T.Width) linkage.Add(output.FromNewPlants + i, lane, produced.Get<T>(0, lane) * share);
            }
        }

        for (int i = 0; i < output.Activities; i++)
        {
            double profile = plan.Accounts.Activities[i].LockdownProfile;
            for (int lane = 0; lane < Tile.Draws; lane += T.Width)
            {
                T open = ExistingActivity.Open(local.Get<T>(working.Severity, lane), profile);
                T produced = linkage.Get<T>(output.FromNewPlants + i, lane) * open;
                linkage.Set(output.FromNewPlants + i, lane, produced / state.Get<T>(layout.BasePrice + i, lane));
            }
        }
    }

    // The chains' supply and headroom.
    private static void Gather<T>(DistrictPlan plan, in LinkageOutput output, Tiles supplies, Tile linkage)
        where T : struct, ILanes<T>
    {
        for (int c = 0; c < supplies.Count; c++)
        {
            int activity = plan.Chains[c].Activity;
            Tile supply = supplies[c];
            for (int lane = 0; lane < Tile.Draws; lane += T.Width)
            {
                linkage.Add(output.Existing + activity, lane, supply.Get<T>(ChainSupply.Existing, lane));
                linkage.Add(output.Headroom + activity, lane, supply.Get<T>(ChainSupply.Headroom, lane));
                linkage.Add(output.FromNewPlants + activity, lane, supply.Get<T>(ChainSupply.FromProjects, lane));
            }
        }
    }

    // κ of an activity: what the levers on its chains close, each by the chain's share in the draw.
    private static void Complete<T>(DistrictPlan plan, ReadOnlySpan<bool> closing, in LocalOrders working, Tiles supplies, Tile local)
        where T : struct, ILanes<T>
    {
        for (int i = 0; i < closing.Length; i++)
        {
            if (closing[i]) local.Column(working.Closing + i).Clear();
        }

        for (int c = 0; c < supplies.Count; c++)
        {
            int activity = plan.Chains[c].Activity;
            if (!closing[activity]) continue;
            for (int lane = 0; lane < Tile.Draws; lane += T.Width) local.Add(working.Closing + activity, lane, supplies[c].Get<T>(ChainSupply.Closing, lane));
        }
    }

    // Builders already live on a flow of unnamed projects: only what exceeds the projects that ended is new work for them.
    private static void Build<T>(DistrictPlan plan, in DistrictState layout, in LinkageOutput output, in QuarterContext context, Tiles projects, Tile pipeline, Tile local, Tile state)
        where T : struct, ILanes<T>
    {
        double weight = plan.Accounts.InvestmentSeason[context.Season];
        double content = LocalContent(plan);
        foreach (int lane in context.Packs<T>())
        {
            T orders = Pack.Zero<T>();
            T named = Pack.Zero<T>();
            for (int p = 0; p < projects.Count; p++)
            {
                orders += projects[p].Get<T>(ProjectOutput.ConstructionOrders, lane);
                named += projects[p].Get<T>(ProjectOutput.BaseYearInvestment, lane);
            }

            for (int s = 0; s < plan.Attraction.Streams.Length; s++)
            {
                orders += pipeline.From(s * StreamOutput.Count).Get<T>(StreamOutput.ConstructionOrders, lane);
            }

            T ended = 1 - (state.Get<T>(DistrictState.InvestmentKept, lane) * (1 - state.Get<T>(DistrictState.RollOff, lane)));
            orders -= (state.Get<T>(DistrictState.BaseInvestment, lane) - named) * ended * T.Broadcast(weight * content);
            for (int i = 0; i < output.Activities; i++)
            {
                if (plan.Accounts.Activities[i].Role != ActivityRole.Construction) continue;
                local.Add(LocalOrders.Orders + i, lane, orders / state.Get<T>(layout.BasePrice + i, lane));
            }
        }
    }

    // Share of the investment that ended which had been ordered from builders of the district: as of a stream of new projects.
    private static double LocalContent(DistrictPlan plan) => plan.Attraction.Streams.Length == 0
        ? 0
        : plan.Attraction.Streams[0].ConstructionShare.Median * plan.Attraction.Streams[0].LocalConstructionShare.Median;

    // A completer chain buys at home what its existing capacity bought outside: κ_j (1 − t_ij) a_ij X_j is new local demand.
    private static void Closer<T>(InputTable table, ReadOnlySpan<bool> closing, in DistrictState layout, in LocalOrders working, in LinkageOutput output, Tile local, Tile state, Tile linkage)
        where T : struct, ILanes<T>
    {
        for (int j = 0; j < output.Activities; j++)
        {
            for (int lane = 0; lane < Tile.Draws; lane += T.Width)
            {
                local.Set(working.Served + j, lane, linkage.Get<T>(output.FromNewPlants + j, lane));
            }

            if (!closing[j]) continue;
            for (int lane = 0; lane < Tile.Draws; lane += T.Width)
            {
                T bought = linkage.Get<T>(output.Existing + j, lane) * local.Get<T>(working.Closing + j, lane) * T.Broadcast(1 / table.ValueAddedRatios[j]);
                T buyer = state.Get<T>(layout.BuyerQuotient + j, lane);
                for (int i = 0; i < output.Activities; i++)
                {
                    T share = LocalRounds.LocalShare(state.Get<T>(layout.SellerQuotient + i, lane), buyer, i == j);
                    local.Add(LocalOrders.Orders + i, lane, bought * T.Broadcast(table.Row(i)[j]) * (1 - share));
                }
            }
        }
    }
}
