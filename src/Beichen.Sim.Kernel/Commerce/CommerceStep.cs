using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Commerce;

/// <summary>
/// A commercial district's quarter by the Huff rule (model II.7): P_ij = S_j^α T_ij^−β / Σ_k S_k^α T_ik^−β, the outside
/// options (downtown and online) among the k, their draw calibrated so that the base year's retention is met exactly.
/// </summary>
public static class CommerceStep
{
    /// <summary>Settles draws of venues and decay of travel time.</summary>
    public static void Initialise<T>(CommercialDistrictParameters parameters, CommerceParameters commerce, in QuarterContext context, Tile state)
        where T : struct, ILanes<T>
    {
        var layout = new CommerceState(commerce.Towns.Length, parameters.Venues.Length);
        foreach (int lane in context.Packs<T>())
        {
            ulong draw = context.FirstDraw + (ulong)lane;
            T alpha = commerce.AreaExponent.Sample<T>(context.Seed, draw);
            T beta = commerce.TimeExponent.Sample<T>(context.Seed, draw);
            state.Set(CommerceState.DutyFreeSales, lane, parameters.DutyFreeSales.Sample<T>(context.Seed, draw) * 0.25);
            state.Set(CommerceState.VisitorShare, lane, parameters.VisitorShare.Sample<T>(context.Seed, draw));
            T kept = 1 - Pack.Share(parameters.TravelTimeCut.Sample<T>(context.Seed, draw));
            state.Set(CommerceState.TransportGain, lane, LaneMath.Pow(kept, -beta));
            for (int v = 0; v < parameters.Venues.Length; v++)
            {
                VenueParameters venue = parameters.Venues[v];
                T area = venue.FloorArea.Sample<T>(context.Seed, draw);
                T refitted = area * (1 + venue.RefitUplift.Sample<T>(context.Seed, draw));
                state.Set(CommerceState.VenueDraw + v, lane, LaneMath.Pow(area, alpha));
                state.Set(layout.RefitDraw + v, lane, LaneMath.Pow(refitted, alpha));
            }

            for (int t = 0; t < commerce.Towns.Length; t++)
            {
                state.Set(layout.TimeDecay + t, lane, LaneMath.Pow(parameters.TravelTime[t].Sample<T>(context.Seed, draw), -beta));
            }
        }
    }

    /// <summary>
    /// Phase 6, first half: the draw on each town. <paramref name="projects"/> are all projects' outputs in plan order:
    /// a venue opens and ramps up with its project, a link shortens the way once it is open.
    /// </summary>
    public static void Draw<T>(
        CommercialDistrictParameters parameters, CommerceParameters commerce, in QuarterContext context, Tiles projects, Tile state, Tile output)
        where T : struct, ILanes<T>
    {
        int towns = commerce.Towns.Length;
        var layout = new CommerceState(towns, parameters.Venues.Length);
        var draws = new CommerceDraw(towns);
        foreach (int lane in context.Packs<T>())
        {
            T now = 0;
            T atBase = 0;
            for (int v = 0; v < parameters.Venues.Length; v++)
            {
                VenueParameters venue = parameters.Venues[v];
                T open = state.Get<T>(CommerceState.VenueDraw + v, lane);
                if (venue.OpeningProject < 0) atBase += open;
                T part = venue.OpeningProject < 0 ? open : open * projects[venue.OpeningProject].Get<T>(ProjectOutput.Utilisation, lane);
                if (venue.RefitProject >= 0)
                {
                    T lifted = projects[venue.RefitProject].Get<T>(ProjectOutput.Utilisation, lane);
                    part += lifted * (state.Get<T>(layout.RefitDraw + v, lane) - open);
                }

                now += part;
            }

            T gain = 1;
            if (parameters.TransportProject >= 0)
            {
                T link = projects[parameters.TransportProject].Get<T>(ProjectOutput.Utilisation, lane);
                gain += link * (state.Get<T>(CommerceState.TransportGain, lane) - 1);
            }

            now *= gain;
            for (int t = 0; t < towns; t++)
            {
                T decay = state.Get<T>(layout.TimeDecay + t, lane);
                output.Set(CommerceDraw.Now + t, lane, now * decay);
                output.Set(draws.Base + t, lane, atBase * decay);
            }
        }
    }

    /// <summary>
    /// Phase 6, second half: sales. <paramref name="spending"/> holds each town's spending and
    /// <paramref name="retention"/> the base year's retention and, next to it, the share of shopping that an outbreak leaves and that of spending which stays
    /// in shops; <paramref name="all"/> are the draws of every commercial district in plan order.
    /// </summary>
    public static void Sell<T>(
        CommercialDistrictParameters parameters, CommerceParameters commerce, int self,
        in QuarterContext context, Tile spending, Tile retention, Tiles all, Tile state, Tile output)
        where T : struct, ILanes<T>
    {
        int towns = commerce.Towns.Length;
        var draws = new CommerceDraw(towns);
        var openDutyFree = parameters.DutyFree.In<T>(context);
        foreach (int lane in context.Packs<T>())
        {
            T kept = retention.Get<T>(0, lane);
            T leaking = (1 - kept) / kept;
            T inShops = retention.Get<T>(2, lane);
            T sales = 0;
            T baseSales = 0;
            T outside = 0;
            for (int t = 0; t < towns; t++)
            {
                T now = 0;
                T atBase = 0;
                for (int d = 0; d < all.Count; d++)
                {
                    now += all[d].Get<T>(CommerceDraw.Now + t, lane);
                    atBase += all[d].Get<T>(draws.Base + t, lane);
                }

                T elsewhere = atBase * leaking;
                T pool = spending.Get<T>(t, lane);
                T perDraw = pool / (now + elsewhere);
                sales = T.FusedMultiplyAdd(perDraw * inShops, all[self].Get<T>(CommerceDraw.Now + t, lane), sales);
                outside = T.FusedMultiplyAdd(perDraw, elsewhere + ((1 - inShops) * now), outside);
                baseSales = T.FusedMultiplyAdd(pool * inShops / (atBase + elsewhere), all[self].Get<T>(draws.Base + t, lane), baseSales);
            }

            T visitors = 1 + state.Get<T>(CommerceState.VisitorShare, lane);
            T dutyFree = retention.Get<T>(1, lane) * openDutyFree[lane] * state.Get<T>(CommerceState.DutyFreeSales, lane);
            output.Set(CommerceOutput.Sales, lane, (sales * visitors) + dutyFree);
            output.Set(CommerceOutput.BaseSales, lane, baseSales * visitors);
            output.Set(CommerceOutput.DutyFree, lane, dutyFree);
            output.Set(CommerceOutput.SpendingDrawn, lane, sales);
            output.Set(CommerceOutput.SpendingOutside, lane, outside);
        }
    }
}
