using System.Collections.Immutable;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>GDP by production at constant prices (model II.1): existing, new plants, local orders, and what shops gain.</summary>
public static class GdpStep
{
    /// <summary>Runs the step; <paramref name="hospitalityShare"/> is hospitality's part of the shops' margin.</summary>
    public static void Run<T>(double hospitalityShare, ImmutableArray<TargetParameters> targets, in Closing closing)
        where T : struct, ILanes<T>
    {
        var layout = closing.Layout;
        var linked = closing.Linked;
        var framed = closing.Framed;
        Tile state = closing.State;
        Tile frame = closing.Frame;
        int n = closing.Accounts.Activities.Length;
        int season = closing.Context.Season;

        foreach (int lane in closing.Context.Packs<T>())
        {
            Commerce<T>(closing, lane, out T margin);
            T gdp = 0;
            T nominal = 0;
            T now = 0;
            T before = 0;
            T lastQuarter = 0;
            T lastYear = 0;
            foreach (int i in closing.Context.UpTo(n))
            {
                ActivityParameters activity = closing.Accounts.Activities[i];
                T added = closing.Linkage.Get<T>(linked.FromNewPlants + i, lane) + closing.Linkage.Get<T>(LinkageOutput.Induced + i, lane);
                added += margin * MarginPart(activity.Role, hospitalityShare) / state.Get<T>(layout.BasePrice + i, lane);
                T value = T.FusedMultiplyAdd(activity.ValueAddedRatio, added, closing.Linkage.Get<T>(linked.Existing + i, lane));
                int block = layout.ValueAddedYear + (i * YearToDate.Columns);
                lastQuarter += state.Get<T>(block + season, lane);
                for (int s = season; s < 4; s++) lastYear += state.Get<T>(block + s, lane);
                YearToDate.Step(state, block, season, lane, value, out T toDate, out T toDateBefore);
                frame.Set(DistrictFrame.ValueAdded + i, lane, value);
                frame.Set(framed.Pull + i, lane, toDate - toDateBefore);
                gdp += value;
                nominal += value * state.Get<T>(layout.Price + i, lane);
                now += toDate;
                before += toDateBefore;
            }

            T growth = (now - before) / before;
            for (int i = 0; i < n; i++) frame.Set(framed.Pull + i, lane, frame.Get<T>(framed.Pull + i, lane) / before);
            YearToDate.Step(state, DistrictState.NominalGdpYear, season, lane, nominal, out _, out _);

            frame.Set(DistrictFrame.Gdp, lane, gdp);
            frame.Set(DistrictFrame.GdpYearToDate, lane, now);
            frame.Set(DistrictFrame.GdpGrowthYearToDate, lane, growth);
            frame.Set(DistrictFrame.GdpGrowthQuarter, lane, (gdp / lastQuarter) - 1);
            frame.Set(DistrictFrame.NominalGdp, lane, nominal);
            frame.Set(DistrictFrame.CityGrowth, lane, ExistingActivity.CityAfterOutbreaks<T>(closing.Accounts, closing.Opening, lane));

            // Before this quarter the blocks of later seasons still hold last year, so the sum from here plus the rest of "before" is last year.
            T year = before - lastQuarter + lastYear;
            frame.Set(DistrictFrame.GdpGrowthNeeded, lane, Needed(targets, growth, before / year, season));
        }
    }

    /// <summary>Growth needed in the rest of the year, (g* − w g)/(1 − w), w the share of the same quarters in last year (model 1.6).</summary>
    public static T GrowthNeeded<T>(T target, T weight, T growth)
        where T : struct, ILanes<T> => (target - (weight * growth)) / (1 - weight);

    private static T Needed<T>(ImmutableArray<TargetParameters> targets, T growth, T weight, int season)
        where T : struct, ILanes<T>
    {
        if (season == 3) return Pack.Zero<T>();
        for (int k = 0; k < targets.Length; k++)
        {
            TargetParameters target = targets[k];
            if (target.Measure == TargetMeasure.GdpGrowth && target.Value is { } value) return GrowthNeeded(T.Broadcast(value), weight, growth);
        }

        return Pack.Zero<T>();
    }

    private static double MarginPart(ActivityRole role, double hospitality) => role switch
    {
        ActivityRole.Trade => 1 - hospitality,
        ActivityRole.Hospitality => hospitality,
        _ => 0,
    };

    // Sales beyond what the base year's venues would make, net of moves between the district's own (model 7.2).
    private static void Commerce<T>(in Closing closing, int lane, out T margin)
        where T : struct, ILanes<T>
    {
        T sales = 0;
        T net = 0;
        T gains = 0;
        for (int d = 0; d < closing.Commerce.Count; d++)
        {
            T now = closing.Commerce[d].Get<T>(CommerceOutput.Sales, lane);
            T change = now - closing.Commerce[d].Get<T>(CommerceOutput.BaseSales, lane);
            sales += now;
            net += change;
            gains += T.Max(change, 0);
        }

        closing.Frame.Set(DistrictFrame.CommercialSales, lane, sales);
        closing.Frame.Set(DistrictFrame.NetCommercialGain, lane, net);
        closing.Frame.Set(DistrictFrame.MovedSales, lane, gains - T.Max(net, 0));
        margin = net * (1 - closing.State.Get<T>(DistrictState.CommerceDisplacement, lane)) * closing.State.Get<T>(DistrictState.MarginRate, lane);
    }
}
