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
        var layout = new DistrictState(n, plan.Commerce.Towns.Count, plan.Budget.Items.Count);
        var opened = new DistrictOpening(n, plan.Commerce.Towns.Count);
        var output = new LinkageOutput(n);
        Span<double> completeness = stackalloc double[n];
        completeness.Clear();
        for (int c = 0; c < plan.Chains.Count; c++)
        {
            ChainParameters chain = plan.Chains[c];
            completeness[chain.Activity] += chain.Completeness.At(context.Quarter) * chain.ShareOfActivity.Median;
        }

        Existing<T>(plan, layout, opened, output, context, opening, state, linkage);
        Gather<T>(plan, layout, output, context, supplies, projects, pipeline, state, linkage);
        Closer<T>(table, completeness, layout, output, state, linkage);
        LocalRounds.Run<T>(table, completeness, layout, output, state, linkage);
    }

    // What already stands outside the chains.
    private static void Existing<T>(DistrictPlan plan, DistrictState layout, DistrictOpening opened, LinkageOutput output, in QuarterContext context, Tile opening, Tile state, Tile linkage)
        where T : struct, ILanes<T>
    {
        double severity = plan.Accounts.LockdownSeverity.At(context.Quarter);
        for (int i = 0; i < output.Activities; i++)
        {
            ActivityParameters activity = plan.Accounts.Activities[i];
            double lockdown = severity * activity.LockdownProfile;
            for (int lane = 0; lane < Tile.Draws; lane += T.Width)
            {
                T baseQuarter = opening.Get<T>(opened.Base + i, lane) * state.Get<T>(layout.Rest + i, lane);
                T existing = ExistingActivity.ValueAdded(baseQuarter, state.Get<T>(layout.Level + i, lane), state.Get<T>(layout.Loading + i, lane), opening.Get<T>(DistrictOpening.CityGrowth, lane), state.Get<T>(layout.OwnGrowth + i, lane), lockdown);
                linkage.Set(output.Existing + i, lane, existing);
                linkage.Set(output.Headroom + i, lane, existing * state.Get<T>(layout.Spare + i, lane) * T.Broadcast(1 / activity.ValueAddedRatio));
                linkage.Set(output.FromNewPlants + i, lane, Pack.Zero<T>());
                linkage.Set(output.LocalPurchaseShare + i, lane, state.Get<T>(layout.LocalPurchaseShare + i, lane));
                state.Set(layout.Orders + i, lane, Pack.Zero<T>());
            }
        }
    }

    // New plants' output, chains' headroom, and construction orders.
    private static void Gather<T>(DistrictPlan plan, DistrictState layout, LinkageOutput output, in QuarterContext context, Tiles supplies, Tiles projects, Tile pipeline, Tile state, Tile linkage)
        where T : struct, ILanes<T>
    {
        double severity = plan.Accounts.LockdownSeverity.At(context.Quarter);
        for (int lane = 0; lane < Tile.Draws; lane += T.Width)
        {
            for (int c = 0; c < supplies.Count; c++)
            {
                int activity = plan.Chains[c].Activity;
                linkage.Add(output.Existing + activity, lane, supplies[c].Get<T>(ChainSupply.Existing, lane));
                linkage.Add(output.Headroom + activity, lane, supplies[c].Get<T>(ChainSupply.Headroom, lane));
                linkage.Add(output.FromNewPlants + activity, lane, supplies[c].Get<T>(ChainSupply.FromProjects, lane));
            }

            T construction = Pack.Zero<T>();
            T named = Pack.Zero<T>();
            T unnamed = Pack.Zero<T>();
            for (int p = 0; p < projects.Count; p++)
            {
                construction += projects[p].Get<T>(ProjectOutput.ConstructionOrders, lane);
                named += projects[p].Get<T>(ProjectOutput.BaseYearInvestment, lane);
                ProjectParameters project = plan.Projects[p];
                if (project.Chain < 0 && project.Activity >= 0)
                {
                    linkage.Add(output.FromNewPlants + project.Activity, lane, projects[p].Get<T>(ProjectOutput.GrossOutput, lane) * T.Broadcast(Open(project.Activity)));
                }
            }

            for (int s = 0; s < plan.Attraction.Streams.Count; s++)
            {
                Tile stream = pipeline.From(s * StreamOutput.Count);
                unnamed += stream.Get<T>(StreamOutput.Investment, lane);
                T produced = stream.Get<T>(StreamOutput.GrossOutput, lane);
                IReadOnlyList<double> shares = plan.Attraction.Streams[s].ActivityShares;
                for (int i = 0; i < shares.Count; i++)
                {
                    if (shares[i] != 0) linkage.Add(output.FromNewPlants + i, lane, produced * T.Broadcast(shares[i] * Open(i)));
                }
            }

            // Builders already live on a flow of unnamed projects: only what exceeds the projects that ended is new work.
            T ended = Pack.One<T>() - (state.Get<T>(DistrictState.InvestmentKept, lane) * (Pack.One<T>() - state.Get<T>(DistrictState.RollOff, lane)));
            T background = (state.Get<T>(DistrictState.BaseInvestment, lane) - named) * T.Broadcast(plan.Accounts.InvestmentSeason[context.Season]);
            construction += (unnamed - (background * ended)) * T.Broadcast(LocalContent(plan));

            for (int i = 0; i < output.Activities; i++)
            {
                if (plan.Accounts.Activities[i].Role == ActivityRole.Construction) state.Add(layout.Orders + i, lane, construction);
            }
        }

        // A lockdown strikes new plants outside the chains as it strikes what stands.
        double Open(int activity) => 1 + (severity * plan.Accounts.Activities[activity].LockdownProfile);
    }

    // Share of unnamed investment ordered from builders of the district, the same for what ended and what is new.
    private static double LocalContent(DistrictPlan plan) => plan.Attraction.Streams.Count == 0
        ? 0
        : plan.Attraction.Streams[0].ConstructionShare.Median * plan.Attraction.Streams[0].LocalConstructionShare.Median;

    // A completer chain buys at home what its existing capacity bought outside: κ_j (1 − t_ij) a_ij X_j is new local demand.
    private static void Closer<T>(InputTable table, ReadOnlySpan<double> completeness, DistrictState layout, LinkageOutput output, Tile state, Tile linkage)
        where T : struct, ILanes<T>
    {
        for (int j = 0; j < output.Activities; j++)
        {
            for (int lane = 0; lane < Tile.Draws; lane += T.Width)
            {
                state.Set(layout.Served + j, lane, linkage.Get<T>(output.FromNewPlants + j, lane));
            }

            if (completeness[j] == 0) continue;
            double closing = completeness[j];
            for (int lane = 0; lane < Tile.Draws; lane += T.Width)
            {
                T bought = linkage.Get<T>(output.Existing + j, lane) * T.Broadcast(closing / table.ValueAddedRatios[j]);
                T buyer = state.Get<T>(layout.BuyerQuotient + j, lane);
                for (int i = 0; i < output.Activities; i++)
                {
                    T share = LocalRounds.LocalShare(state.Get<T>(layout.SellerQuotient + i, lane), buyer, i == j);
                    state.Add(layout.Orders + i, lane, bought * T.Broadcast(table.Row(i)[j]) * (Pack.One<T>() - share));
                }
            }
        }
    }
}
