using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;
using static Beichen.Sim.Kernel.Projects.ProjectState;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>A project's money: what it puts in place in a quarter, when the statistics record it, and what an ordinary year counts on from it.</summary>
public static class ProjectInvestment
{
    /// <summary>I_q = K [F(z_q) − F(z_{q−1})], entered in the statistics after the lag (model 3.5).</summary>
    internal static void Record<T>(ProjectParameters parameters, CurveTable curve, Tile state, Tile output)
        where T : struct, ILanes<T>
    {
        int longestLag = parameters.StatisticsLag.Greatest;
        for (int lane = 0; lane < Tile.Draws; lane += T.Width)
        {
            T before = state.Get<T>(InPlace, lane);
            T inPlace = state.Get<T>(Investment, lane) * curve.Share(state.Get<T>(Progress, lane));
            T flow = inPlace - before;
            T one = state.Get<T>(PendingOne, lane);
            T two = state.Get<T>(PendingTwo, lane);
            T lag = state.Get<T>(StatisticsLag, lane);
            T atOnce = Pack.Is(lag, 0);
            T twoLate = Pack.Is(lag, 2);
            T recorded = T.Select(atOnce, flow, T.Select(twoLate, two, one));
            T pendingOne = T.Select(atOnce, one, flow);
            T pendingTwo = T.Select(twoLate, one, two);
            T total = state.Get<T>(Recorded, lane) + recorded;

            state.Set(InPlace, lane, inPlace);
            if (longestLag > 0) state.Set(PendingOne, lane, pendingOne);
            if (longestLag > 1) state.Set(PendingTwo, lane, pendingTwo);
            state.Set(Recorded, lane, total);
            T pending = T.Select(atOnce, Pack.Zero<T>(), pendingOne + Pack.Where(twoLate, pendingTwo));
            T gap = state.Get<T>(RecordedAtStart, lane) + total + pending - inPlace;
            // Money that a fact takes back leaves nothing in place to measure a rounding by: the whole investment is the measure then.
            if (!parameters.Facts.IsEmpty) gap = T.Select(T.Abs(gap) <= 1e-13 * state.Get<T>(Investment, lane), Pack.Zero<T>(), gap);
            output.Set(ProjectOutput.InvestmentGap, lane, gap);
            output.Set(ProjectOutput.Investment, lane, parameters.EntersStatistics ? recorded : Pack.Zero<T>());
            output.Set(ProjectOutput.InPlace, lane, inPlace);
            output.Set(ProjectOutput.Progress, lane, state.Get<T>(Progress, lane));
            T content = state.Get<T>(LocalConstruction, lane);
            output.Set(ProjectOutput.ConstructionOrders, lane, flow * content);
            output.Set(ProjectOutput.BaseYearOrders, lane, state.Get<T>(BaseYearInvestment, lane) * content);
            output.Set(ProjectOutput.BaseYearInvestment, lane, state.Get<T>(BaseYearInvestment, lane));
        }
    }

    /// <summary>What an ordinary year counts on from it, entered in the statistics with the same lag (model 3.6).</summary>
    internal static void Count<T>(ProjectParameters parameters, ProjectTables tables, in QuarterContext context, Tile state, Tile output)
        where T : struct, ILanes<T>
    {
        for (int lane = 0; lane < Tile.Draws; lane += T.Width)
        {
            T money = state.Get<T>(CountedMoney, lane);
            if (!T.Any(0 < money))
            {
                output.Set(ProjectOutput.CountedOn, lane, Pack.Zero<T>());
                continue;
            }

            T until = context.Quarter + 1 - state.Get<T>(StatisticsLag, lane);
            T elapsed = CountedOn<T>.Elapsed(
                tables, until, state.Get<T>(CountedProgress, lane), state.Get<T>(CountedWork, lane), state.Get<T>(CountedOrigin, lane));
            T share = tables.Curve.Share(elapsed);
            output.Set(ProjectOutput.CountedOn, lane, money * (share - state.Get<T>(CountedShare, lane)));
            state.Set(CountedShare, lane, share);
        }
    }

    /// <summary>What an ordinary year counts on in a quarter from a project that a scenario stops, 亿元.</summary>
    public static T Counted<T>(
        ProjectParameters parameters, ProjectTables tables, DelayFamily family, FactorSet factors, uint district, in QuarterContext context, int lane)
        where T : struct, ILanes<T>
    {
        ulong draw = context.FirstDraw + (ulong)lane;
        var luck = ProjectLuck<T>.Draw(parameters, tables, family, factors, district, context.Seed, draw, Pack.Zero<T>());
        T planned = parameters.Investment.Sample<T>(context.Seed, draw) * parameters.LocalInvestmentShare.Sample<T>(context.Seed, draw);
        T stage = parameters.InitialStage.At(luck.Position);
        T progress = Pack.Where(Pack.Is(stage, (double)ProjectStage.Building), Pack.Share(parameters.InitialProgress.Sample<T>(context.Seed, draw)));
        var counted = CountedOn<T>.Of(parameters, tables, luck.Medians, planned, stage, progress);
        T until = context.Quarter + 1 - Lag<T>(parameters, context.Seed, draw);
        return counted.Money * (tables.Curve.Share(counted.Elapsed(tables, until)) - tables.Curve.Share(counted.Elapsed(tables, until - 1)));
    }

    /// <summary>Quarters between money in place and its entry in the statistics: one luck for all projects of a draw.</summary>
    internal static T Lag<T>(ProjectParameters parameters, Seeding seed, ulong draw)
        where T : struct, ILanes<T> =>
        parameters.StatisticsLag.IsCertain ? T.Broadcast(parameters.StatisticsLag.Likeliest)
            : parameters.StatisticsLag.At(RandomLanes.Uniform<T>(new DrawKey(seed, parameters.StatisticsKey, 0, Purpose.StatisticsLag), draw));
}
