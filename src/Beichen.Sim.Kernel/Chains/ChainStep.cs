using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Chains;

/// <summary>
/// A chain's quarter: existing capacity moves with the city, new plants bring theirs on stream, unused capacity answers local orders.
/// </summary>
public static class ChainStep
{
    /// <summary>Settles the chain's uncertainties.</summary>
    public static void Initialise<T>(ChainParameters parameters, ActivityParameters activity, in QuarterContext context, Tile state)
        where T : struct, ILanes<T>
    {
        foreach (int lane in context.Packs<T>())
        {
            ulong draw = context.FirstDraw + (ulong)lane;
            T firms = 0;
            foreach (Quantity tier in parameters.FirmsByTier) firms += tier.Sample<T>(context.Seed, draw);
            state.Set(ChainState.Share, lane, parameters.ShareOfActivity.Sample<T>(context.Seed, draw));
            state.Set(ChainState.Loading, lane, activity.CityLoading.Sample<T>(context.Seed, draw));
            state.Set(ChainState.OwnDeviation, lane, parameters.OwnShockDeviation.Sample<T>(context.Seed, draw));
            state.Set(ChainState.OwnGrowth, lane, Pack.Zero<T>());
            state.Set(ChainState.Level, lane, Pack.One<T>());
            state.Set(ChainState.Spare, lane, (1 / parameters.CapacityUtilisation.Sample<T>(context.Seed, draw)) - 1);
            state.Set(ChainState.SmartEffect, lane, parameters.SmartManufacturingEffect.Sample<T>(context.Seed, draw));
            state.Set(ChainState.FirmsPerOutput, lane, parameters.FirmsPerOutput.Sample<T>(context.Seed, draw));
            state.Set(ChainState.BaseFirms, lane, firms);
            state.Set(ChainState.BasePrice, lane, activity.BasePriceLevel.Sample<T>(context.Seed, draw));
            for (int column = ChainState.Existing; column < ChainState.Count; column++) state.Set(column, lane, Pack.Zero<T>());
            state.Set(ChainState.CompletenessPace, lane, parameters.CompletenessPace.Sample<T>(context.Seed, draw));
            state.Set(ChainState.CompletenessCost, lane, parameters.CompletenessCost.Sample<T>(context.Seed, draw));
        }
    }

    /// <summary>
    /// Phase 5, first part: output for the outside. <paramref name="opening"/> is the district's opening,
    /// <paramref name="projects"/> the outputs of the chain's own projects in plan order.
    /// </summary>
    public static void Supply<T>(
        ChainParameters parameters, ActivityParameters activity, DistrictOpening layout,
        in QuarterContext context, Tile opening, Tiles projects, Tile state, Tile output)
        where T : struct, ILanes<T>
    {
        var completenesses = parameters.Completeness.In<T>(context);
        var smart = parameters.SmartManufacturing.In<T>(context);
        foreach (int lane in context.Packs<T>())
        {
            ulong draw = context.FirstDraw + (ulong)lane;
            T open = ExistingActivity.Open(opening.Get<T>(DistrictOpening.Outbreak, lane), activity.LockdownProfile);
            T loading = state.Get<T>(ChainState.Loading, lane);
            T growth = state.Get<T>(ChainState.OwnGrowth, lane);
            T level = state.Get<T>(ChainState.Level, lane);
            if (context.Quarter == 0 || context.OpensYear)
            {
                if (context.Quarter > 0)
                {
                    level = ExistingActivity.NextLevel(level, loading, opening.Get<T>(DistrictOpening.CityLastGrowth, lane), growth);
                    state.Set(ChainState.Level, lane, level);
                }

                growth = state.Get<T>(ChainState.OwnDeviation, lane)
                    * RandomLanes.Normal<T>(new DrawKey(context.Seed, parameters.Name.Key, context.Quarter, Purpose.OwnShock), draw);
                growth = ExistingActivity.GrowthBeyondCity(
                    activity, growth, opening.Get<T>(DistrictOpening.DistrictFactor, lane), opening.Get<T>(DistrictOpening.ManufacturingFactor, lane));
                state.Set(ChainState.OwnGrowth, lane, growth);
            }

            T smarter = growth + (smart[lane] * state.Get<T>(ChainState.SmartEffect, lane));
            T baseQuarter = opening.Get<T>(DistrictOpening.Base + parameters.Activity, lane) * state.Get<T>(ChainState.Share, lane);
            T existing = ExistingActivity.ValueAdded(baseQuarter, level, loading, opening.Get<T>(DistrictOpening.CityGrowth, lane), smarter, open);
            T added = 0;
            for (int p = 0; p < projects.Count; p++) added += projects[p].Get<T>(ProjectOutput.GrossOutput, lane);
            added = added * open / state.Get<T>(ChainState.BasePrice, lane);
            T headroom = existing * state.Get<T>(ChainState.Spare, lane) * (1 / activity.ValueAddedRatio);

            state.Set(ChainState.Existing, lane, existing);
            state.Set(ChainState.FromProjects, lane, added);
            state.Set(ChainState.Headroom, lane, headroom);
            output.Set(ChainSupply.Existing, lane, existing);
            output.Set(ChainSupply.FromProjects, lane, added);
            output.Set(ChainSupply.Headroom, lane, headroom);

            // What is closed rises by a quarter of a year's pace at most, and falls with the programme at once.
            T before = state.Get<T>(ChainState.Closed, lane);
            T closed = T.Min(completenesses[lane], before + (state.Get<T>(ChainState.CompletenessPace, lane) * 0.25));
            state.Set(ChainState.Closed, lane, closed);
            state.Set(ChainState.Rebates, lane, T.Max(closed - before, Pack.Zero<T>()) * state.Get<T>(ChainState.CompletenessCost, lane));
            output.Set(ChainSupply.Closing, lane, closed * state.Get<T>(ChainState.Share, lane));
        }
    }

    /// <summary>Phase 5, last part: the chain's part of the local orders, by its part of the activity's headroom.</summary>
    public static void Settle<T>(
        ChainParameters parameters, ActivityParameters activity, LinkageOutput layout, in QuarterContext context, Tile linkage, Tile state, Tile output)
        where T : struct, ILanes<T>
    {
        T valueAddedRatio = T.Broadcast(activity.ValueAddedRatio);
        foreach (int lane in context.Packs<T>())
        {
            T existing = state.Get<T>(ChainState.Existing, lane);
            T added = state.Get<T>(ChainState.FromProjects, lane);
            T all = linkage.Get<T>(layout.Headroom + parameters.Activity, lane);
            T part = state.Get<T>(ChainState.Headroom, lane) / T.Max(all, 1e-12);
            T induced = part * linkage.Get<T>(LinkageOutput.Induced + parameters.Activity, lane);
            T gross = (existing / valueAddedRatio) + added + induced;
            T bought = linkage.Get<T>(layout.LocalPurchaseShare + parameters.Activity, lane);
            output.Set(ChainOutput.GrossOutput, lane, gross);
            output.Set(ChainOutput.ValueAdded, lane, existing + (valueAddedRatio * (added + induced)));
            output.Set(ChainOutput.FromProjects, lane, added);
            output.Set(ChainOutput.FromLocalOrders, lane, induced);
            output.Set(ChainOutput.LocalPurchaseShare, lane, bought + (state.Get<T>(ChainState.Closed, lane) * (1 - bought)));
            output.Set(ChainOutput.Rebates, lane, state.Get<T>(ChainState.Rebates, lane));
            output.Set(ChainOutput.Firms, lane,
                state.Get<T>(ChainState.BaseFirms, lane) + (state.Get<T>(ChainState.FirmsPerOutput, lane) * (added + induced) * T.Broadcast(4)));
        }
    }
}
