using System.Collections.Immutable;
using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;
using static Beichen.Sim.Kernel.Projects.ProjectState;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>
/// A project's quarter (model II.3–II.5): it uses the quarter's time on its gates in order, is admitted by its park,
/// builds along its investment curve, is commissioned, and ramps up.
/// Whatever is left of the quarter after one gate is spent on the next, so dates are not rounded to quarters.
/// </summary>
public static class ProjectStep
{
    /// <summary>Settles the project's luck and its position on the first day; <paramref name="district"/> is the key under which the city's growth is drawn.</summary>
    public static void Initialise<T>(ProjectParameters parameters, ProjectTables tables, DelayFamily family, FactorSet factors, uint district, in QuarterContext context, Tile state)
        where T : struct, ILanes<T>
    {
        foreach (int lane in context.Packs<T>())
        {
            ulong draw = context.FirstDraw + (ulong)lane;
            var luck = ProjectLuck<T>.Draw(parameters, tables, family, factors, district, context.Seed, draw, parameters.Punctuality.In<T>(context)[lane]);
            T stage = parameters.InitialStage.At(luck.Position);
            T negotiating = Pack.Is(stage, (double)ProjectStage.Negotiating);
            T signed = Pack.Is(stage, (double)ProjectStage.Signed);
            T building = Pack.Is(stage, (double)ProjectStage.Building);
            T completed = Pack.Is(stage, (double)ProjectStage.Completed);
            T begun = (double)ProjectStage.Building <= stage;
            T producing = (double)ProjectStage.Producing <= stage;
            T progress = T.Select(building, Pack.Share(parameters.InitialProgress.Sample<T>(context.Seed, draw)), Pack.Indicator(begun));
            T age = Pack.Where(producing, parameters.InitialAge.Sample<T>(context.Seed, draw));
            T remaining = Pack.Where(negotiating, luck.Negotiation) + Pack.Where(signed, luck.Approval)
                + Pack.Where(building, (1 - progress) * luck.Construction) + Pack.Where(completed, luck.Commissioning);

            T planned = parameters.Investment.Sample<T>(context.Seed, draw);
            T localShare = parameters.LocalInvestmentShare.Sample<T>(context.Seed, draw);
            T investment = planned * (1 + luck.Overrun) * localShare;
            T inPlace = investment * tables.Curve.Share(progress);
            T lag = Lag<T>(parameters, context.Seed, draw);
            T oneEarlier = T.Select(building, Earlier(Pack.One<T>()), inPlace);
            T recorded = T.Select(building, Earlier(lag), inPlace);
            T baseYear = parameters.EntersStatistics ? Pack.Where(building, recorded - Earlier(lag + 4)) : Pack.Zero<T>();

            T ramp = parameters.RampQuarters.Sample<T>(context.Seed, draw);
            T ceiling = parameters.UtilisationCeiling.Sample<T>(context.Seed, draw);
            T jobs = parameters.Jobs.Sample<T>(context.Seed, draw);
            T net = 1 - parameters.Displacement.Sample<T>(context.Seed, draw);
            T capacity = planned * parameters.OutputPerInvestment.Sample<T>(context.Seed, draw) * net * T.Broadcast(0.25);
            T reached = Pack.Where(producing, ceiling * (1 - LaneMath.Exp(-age / ramp)));
            T strikesApproval = Pack.Where(negotiating, luck.Setback);
            T idle = T.Select(producing, Pack.Zero<T>(), parameters.SlipQuarters.In<T>(context)[lane] + luck.Setback - strikesApproval);

            state.Set(Stage, lane, stage);
            state.Set(Remaining, lane, remaining);
            state.Set(Pause, lane, idle);
            state.Set(TimeLeft, lane, Pack.Zero<T>());
            state.Set(Progress, lane, progress);
            // A gate that lies behind a project cannot fail it any more.
            T givenUp = Pack.Is(luck.GivenUp, 1) & (stage <= (double)ProjectStage.Building);
            state.Set(SigningFails, lane, Pack.Where(stage <= (double)ProjectStage.Negotiating, luck.SigningFails));
            state.Set(StartFails, lane, Pack.Where(stage <= (double)ProjectStage.Signed, luck.StartFails));
            state.Set(GivenUpAt, lane, T.Select(givenUp, progress + ((1 - progress) * luck.GivenUpShare), T.Broadcast(2)));
            state.Set(ApprovalWork, lane, luck.Approval + strikesApproval);
            state.Set(ConstructionWork, lane, luck.Construction);
            state.Set(CommissioningWork, lane, luck.Commissioning);
            state.Set(Investment, lane, investment);
            state.Set(InPlace, lane, inPlace);
            state.Set(Recorded, lane, Pack.Zero<T>());
            state.Set(PendingOne, lane, Pack.Where(1 <= lag, inPlace - oneEarlier));
            state.Set(PendingTwo, lane, Pack.Where(Pack.Is(lag, 2), oneEarlier - recorded));
            state.Set(RecordedAtStart, lane, recorded);
            state.Set(BaseYearInvestment, lane, baseYear);
            state.Set(Age, lane, age);
            state.Set(Capacity, lane, capacity);
            state.Set(RampQuarters, lane, ramp);
            state.Set(Ceiling, lane, ceiling);
            state.Set(ProjectState.Jobs, lane, jobs);
            state.Set(OwnEnergy, lane, parameters.OwnEnergy.Sample<T>(context.Seed, draw) * 0.25);
            state.Set(LocalConstruction, lane, parameters.ConstructionShare.Sample<T>(context.Seed, draw) * parameters.LocalConstructionShare.Sample<T>(context.Seed, draw));
            state.Set(DeskPace, lane, Pack.One<T>());
            // What lies behind it took what it takes at normal pace, so that its dates stand in order.
            T completion = Pack.Where(producing, -age - luck.Commissioning);
            T start = completion - (progress * luck.Construction);
            T signing = T.Select(signed, Pack.Zero<T>(), T.Select(begun, start - luck.Approval, -luck.Approval));
            T never = T.Broadcast(ProjectOutput.Never);
            state.Set(SigningTime, lane, T.Select(negotiating, never, signing));
            state.Set(StartTime, lane, T.Select(begun, start, never));
            state.Set(CompletionTime, lane, T.Select((double)ProjectStage.Completed <= stage, completion, never));
            state.Set(ProductionTime, lane, T.Select(producing, -age, never));
            state.Set(InitialStage, lane, stage);
            state.Set(StatisticsLag, lane, lag);
            state.Set(JobsAtStart, lane, jobs * reached);

            var counted = CountedOn<T>.Of(parameters, tables, luck.Medians, planned * localShare, stage, progress);
            state.Set(CountedMoney, lane, counted.Money);
            state.Set(CountedProgress, lane, counted.Progress);
            state.Set(CountedWork, lane, counted.Work);
            state.Set(CountedOrigin, lane, counted.Origin);
            state.Set(CountedShare, lane, tables.Curve.Share(counted.Elapsed(tables, -lag)));

            // Money in place some quarters before the first day, at normal pace.
            T Earlier(T quarters) => investment * tables.Curve.Share(T.Max(progress - (quarters / luck.Construction), Pack.Zero<T>()));
        }
    }

    /// <summary>Phase 2: idle time, negotiation and approval; publishes whether the project asks its park and whether it holds land there.</summary>
    public static void PassGates<T>(ProjectParameters parameters, in QuarterContext context, Tile state, Tile ask)
        where T : struct, ILanes<T>
    {
        var approvalPaces = parameters.ApprovalPace.In<T>(context);
        T end = T.Broadcast(context.Quarter + 1);
        foreach (int lane in context.Packs<T>())
        {
            T stage = state.Get<T>(Stage, lane);
            T standing = ((T.Broadcast((double)ProjectStage.Building) <= stage) & (stage < T.Broadcast((double)ProjectStage.Lost)));
            ask.Set(ProjectAsk.Holding, lane, Pack.Indicator(standing) - Pack.Indicator((double)ProjectStage.Building <= state.Get<T>(InitialStage, lane)));
            T remaining = state.Get<T>(Remaining, lane);
            T pause = state.Get<T>(Pause, lane);
            T time = 1;

            T idle = T.Min(pause, time);
            pause -= idle;
            time -= idle;

            T negotiating = Pack.Is(stage, (double)ProjectStage.Negotiating);
            T spent = Pack.Where(negotiating, T.Min(remaining, time));
            T decided = negotiating & (remaining <= time);
            remaining -= spent;
            time -= spent;
            T outcome = T.Select(Pack.Is(state.Get<T>(SigningFails, lane), 1), (double)ProjectStage.Lost, (double)ProjectStage.Signed);
            stage = T.Select(decided, outcome, stage);
            remaining = T.Select(decided, state.Get<T>(ApprovalWork, lane), remaining);
            T signed = decided & Pack.Is(stage, (double)ProjectStage.Signed);
            Record(state, SigningTime, lane, signed, end - time);

            T inApproval = Pack.Is(stage, (double)ProjectStage.Signed);
            T pace = approvalPaces[lane] * state.Get<T>(DeskPace, lane);
            T done = T.Min(remaining, time * pace);
            T finished = inApproval & (remaining <= time * pace);
            remaining -= Pack.Where(inApproval, done);
            time -= Pack.Where(inApproval, T.Min(done / pace, time));
            T next = T.Select(Pack.Is(state.Get<T>(StartFails, lane), 1), (double)ProjectStage.Lost, (double)ProjectStage.Approved);
            stage = T.Select(finished, next, stage);

            state.Set(Stage, lane, stage);
            state.Set(Remaining, lane, remaining);
            state.Set(Pause, lane, pause);
            state.Set(TimeLeft, lane, time);
            ask.Set(ProjectAsk.Asking, lane, Pack.Indicator((Pack.Is(stage, (double)ProjectStage.Approved) & Pack.Is(pause, 0))));
            ask.Set(ProjectAsk.InApproval, lane, Pack.Indicator(Pack.Is(stage, (double)ProjectStage.Signed)));
        }
    }

    /// <summary>
    /// Phase 4: construction, commissioning and ramp-up in the time left. <paramref name="going"/> is the share of building that goes on, <paramref name="admitted"/> is the column of the
    /// park's answer, <paramref name="deskPace"/> that of the pace of its desks; without a park both are columns of ones.
    /// </summary>
    public static void Invest<T>(ProjectParameters parameters, ProjectTables tables, in QuarterContext context, Tile going, Tile state, Tile admitted, Tile deskPace, Tile output)
        where T : struct, ILanes<T>
    {
        T seasonPace = tables.WorkPace[context.Season];
        var paces = parameters.ConstructionPace.In<T>(context);
        T end = context.Quarter + 1;
        foreach (int lane in context.Packs<T>())
        {
            T stage = state.Get<T>(Stage, lane);
            T remaining = state.Get<T>(Remaining, lane);
            T time = state.Get<T>(TimeLeft, lane);
            T work = state.Get<T>(ConstructionWork, lane);
            T progress = state.Get<T>(Progress, lane);
            T workPace = seasonPace * paces[lane] * going.Get<T>(0, lane);

            T starts = Pack.Is(stage, (double)ProjectStage.Approved) & Pack.Is(state.Get<T>(Pause, lane), 0) & Pack.Is(admitted.Get<T>(0, lane), 1);
            stage = T.Select(starts, (double)ProjectStage.Building, stage);
            remaining = T.Select(starts, work, remaining);
            Record(state, StartTime, lane, starts, end - time);
            state.Set(DeskPace, lane, deskPace.Get<T>(0, lane));

            T building = Pack.Is(stage, (double)ProjectStage.Building);
            T reach = time * workPace;
            T done = Pack.Where(building, T.Min(remaining, reach));
            T built = building & (remaining <= reach);
            remaining -= done;
            time -= T.Select(building, T.Select(built, T.Min(done / T.Max(workPace, 1e-9), time), time), 0);
            progress = T.Select(built, 1, T.Min(progress + (done / work), 1));
            T givenUpAt = state.Get<T>(GivenUpAt, lane);
            T givenUp = building & (givenUpAt <= progress);
            progress = T.Select(givenUp, givenUpAt, progress);
            stage = T.Select(built, (double)ProjectStage.Completed, stage);
            stage = T.Select(givenUp, (double)ProjectStage.Lost, stage);
            remaining = T.Select(built, state.Get<T>(CommissioningWork, lane), remaining);
            T completed = built & Pack.Is(stage, (double)ProjectStage.Completed);
            Record(state, CompletionTime, lane, completed, end - time);

            T commissioning = Pack.Is(stage, (double)ProjectStage.Completed);
            T commissioned = commissioning & (remaining <= time);
            T used = Pack.Where(commissioning, T.Min(remaining, time));
            remaining -= used;
            time -= used;
            stage = T.Select(commissioned, (double)ProjectStage.Producing, stage);
            Record(state, ProductionTime, lane, commissioned, end - time);

            state.Set(Stage, lane, stage);
            state.Set(Remaining, lane, remaining);
            state.Set(TimeLeft, lane, time);
            state.Set(Progress, lane, progress);
        }

        RecordInvestment<T>(parameters, tables.Curve, state, output);
        Count<T>(parameters, tables, context, state, output);
        RampUp<T>(parameters, context, state, output);
        ProjectDates.Publish<T>(context, state, output);
    }

    /// <summary>What an ordinary year counts on in a quarter from a project that a scenario stops, 亿元.</summary>
    public static T Counted<T>(ProjectParameters parameters, ProjectTables tables, DelayFamily family, FactorSet factors, uint district, in QuarterContext context, int lane)
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

    // Quarters between money in place and its entry in the statistics: one luck for all projects of a draw.
    private static T Lag<T>(ProjectParameters parameters, ulong seed, ulong draw)
        where T : struct, ILanes<T> =>
        parameters.StatisticsLag.IsCertain ? T.Broadcast(parameters.StatisticsLag.Likeliest)
            : parameters.StatisticsLag.At(RandomLanes.Uniform<T>(new DrawKey(seed, parameters.StatisticsKey, 0, Purpose.StatisticsLag), draw));

    /// <summary>Pace of outdoor work in a calendar quarter, relative to the year's mean (model 4.7).</summary>
    public static double WorkPace(ProjectParameters parameters, int season)
    {
        ImmutableArray<double> pace = parameters.WorkPace;
        return pace[season] * 4 / (pace[0] + pace[1] + pace[2] + pace[3]);
    }

    // What happens to a project once is seldom: a column is not written, and memory left alone, when it happens to none of the draws.
    private static void Record<T>(Tile state, int column, int lane, T happens, T time)
        where T : struct, ILanes<T>
    {
        if (T.Any(happens)) state.Set(column, lane, T.Select(happens, time, state.Get<T>(column, lane)));
    }

    // I_q = K [F(z_q) − F(z_{q−1})], entered in the statistics after the lag (model 3.5).
    private static void RecordInvestment<T>(ProjectParameters parameters, CurveTable curve, Tile state, Tile output)
        where T : struct, ILanes<T>
    {
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
            if (parameters.StatisticsLag.Greatest > 0) state.Set(PendingOne, lane, pendingOne);
            if (parameters.StatisticsLag.Greatest > 1) state.Set(PendingTwo, lane, pendingTwo);
            state.Set(Recorded, lane, total);
            T pending = T.Select(atOnce, Pack.Zero<T>(), pendingOne + Pack.Where(twoLate, pendingTwo));
            output.Set(ProjectOutput.InvestmentGap, lane, state.Get<T>(RecordedAtStart, lane) + total + pending - inPlace);
            output.Set(ProjectOutput.Investment, lane, parameters.EntersStatistics ? recorded : Pack.Zero<T>());
            output.Set(ProjectOutput.InPlace, lane, inPlace);
            output.Set(ProjectOutput.Progress, lane, state.Get<T>(Progress, lane));
            T content = state.Get<T>(LocalConstruction, lane);
            output.Set(ProjectOutput.ConstructionOrders, lane, flow * content);
            output.Set(ProjectOutput.BaseYearOrders, lane, state.Get<T>(BaseYearInvestment, lane) * content);
            output.Set(ProjectOutput.BaseYearInvestment, lane, state.Get<T>(BaseYearInvestment, lane));
        }
    }

    // What an ordinary year counts on from it, entered in the statistics with the same lag (model 3.6).
    private static void Count<T>(ProjectParameters parameters, ProjectTables tables, in QuarterContext context, Tile state, Tile output)
        where T : struct, ILanes<T>
    {
        for (int lane = 0; lane < Tile.Draws; lane += T.Width)
        {
            T until = context.Quarter + 1 - state.Get<T>(StatisticsLag, lane);
            T elapsed = CountedOn<T>.Elapsed(tables, until, state.Get<T>(CountedProgress, lane), state.Get<T>(CountedWork, lane), state.Get<T>(CountedOrigin, lane));
            T share = tables.Curve.Share(elapsed);
            output.Set(ProjectOutput.CountedOn, lane, state.Get<T>(CountedMoney, lane) * (share - state.Get<T>(CountedShare, lane)));
            state.Set(CountedShare, lane, share);
        }
    }

    // u(a) = u_max (1 − e^{−a/τ}), averaged over the part of the quarter in production (model 5.1). A plant that produced before adds what
    // it makes beyond the same calendar quarter of the base year, whose accounts hold what it made then.
    private static void RampUp<T>(ProjectParameters parameters, in QuarterContext context, Tile state, Tile output)
        where T : struct, ILanes<T>
    {
        bool mayBeOld = parameters.InitialStage.Greatest >= (int)ProjectStage.Producing;
        int sinceBaseQuarter = context.Quarter + 4 - (context.Quarter % 4);
        foreach (int lane in context.Packs<T>())
        {
            T stage = state.Get<T>(Stage, lane);
            T producing = T.BitsOr(Pack.Is(stage, (double)ProjectStage.Producing), Pack.Is(stage, (double)ProjectStage.AtCapacity));
            T time = Pack.Where(producing, state.Get<T>(TimeLeft, lane));
            T age = state.Get<T>(Age, lane);
            T older = age + time;
            T ramp = state.Get<T>(RampQuarters, lane);
            T ceiling = state.Get<T>(Ceiling, lane);
            T idleBefore = LaneMath.Exp(-age / ramp);
            T idleAfter = LaneMath.Exp(-older / ramp);
            T mean = ceiling * (time - (ramp * (idleBefore - idleAfter)));
            T reached = Pack.Where(producing, ceiling * (1 - idleAfter));
            T atCapacity = producing & (ramp * 3 <= older);

            T gain = mean;
            if (mayBeOld)
            {
                T then = Mean(T.Max(age - T.Broadcast(sinceBaseQuarter), Pack.Zero<T>()), T.Max(older - T.Broadcast(sinceBaseQuarter), Pack.Zero<T>()), ramp, ceiling);
                gain = mean - Pack.Where((double)ProjectStage.Producing <= state.Get<T>(InitialStage, lane), then);
            }


            stage = T.Select(atCapacity, (double)ProjectStage.AtCapacity, stage);
            state.Set(Stage, lane, stage);
            state.Set(Age, lane, older);
            output.Set(ProjectOutput.Stage, lane, stage);
            output.Set(ProjectOutput.Utilisation, lane, mean);
            output.Set(ProjectOutput.GrossOutput, lane, state.Get<T>(Capacity, lane) * gain);
            output.Set(ProjectOutput.Jobs, lane, (state.Get<T>(ProjectState.Jobs, lane) * reached) - state.Get<T>(JobsAtStart, lane));
            output.Set(ProjectOutput.Energy, lane, state.Get<T>(OwnEnergy, lane) * gain);
        }
    }

    // Utilisation between two ages, averaged over the quarter.
    private static T Mean<T>(T from, T to, T ramp, T ceiling)
        where T : struct, ILanes<T> =>
        ceiling * (to - from - (ramp * (LaneMath.Exp(-from / ramp) - LaneMath.Exp(-to / ramp))));
}
