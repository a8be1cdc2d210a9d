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
            T stage = T.Broadcast((double)parameters.InitialStage);
            T progress = Pack.Share(parameters.InitialProgress.Sample<T>(context.Seed, draw));
            T age = parameters.InitialAge.Sample<T>(context.Seed, draw);
            T remaining = parameters.InitialStage switch
            {
                ProjectStage.Negotiating => luck.Negotiation,
                ProjectStage.Signed => luck.Approval,
                ProjectStage.Building => (1 - progress) * luck.Construction,
                ProjectStage.Completed => luck.Commissioning,
                _ => Pack.Zero<T>(),
            };
            bool begun = parameters.InitialStage >= ProjectStage.Building;
            bool producing = parameters.InitialStage is ProjectStage.Producing or ProjectStage.AtCapacity;
            bool strikesApproval = parameters.InitialStage == ProjectStage.Negotiating;
            if (!begun) progress = Pack.Zero<T>();
            if (parameters.InitialStage > ProjectStage.Building) progress = Pack.One<T>();

            T planned = parameters.Investment.Sample<T>(context.Seed, draw);
            T investment = planned * (1 + luck.Overrun) * parameters.LocalInvestmentShare.Sample<T>(context.Seed, draw);
            T inPlace = investment * tables.Curve.Share(progress);
            bool underWay = parameters.InitialStage == ProjectStage.Building;
            int lag = parameters.StatisticsLag;
            T oneEarlier = underWay ? Earlier(1) : inPlace;
            T recorded = lag == 0 || !underWay ? inPlace : Earlier(lag);
            T baseYear = underWay && parameters.EntersStatistics ? recorded - Earlier(lag + 4) : Pack.Zero<T>();

            T ramp = parameters.RampQuarters.Sample<T>(context.Seed, draw);
            T ceiling = parameters.UtilisationCeiling.Sample<T>(context.Seed, draw);
            T jobs = parameters.Jobs.Sample<T>(context.Seed, draw);
            T net = 1 - parameters.Displacement.Sample<T>(context.Seed, draw);
            T capacity = planned * parameters.OutputPerInvestment.Sample<T>(context.Seed, draw) * net * T.Broadcast(0.25);
            T reached = producing ? ceiling * (1 - LaneMath.Exp(-age / ramp)) : Pack.Zero<T>();
            T idle = producing ? Pack.Zero<T>() : parameters.SlipQuarters.In<T>(context)[lane] + (strikesApproval ? Pack.Zero<T>() : luck.Setback);

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
            state.Set(ApprovalWork, lane, luck.Approval + (strikesApproval ? luck.Setback : Pack.Zero<T>()));
            state.Set(ConstructionWork, lane, luck.Construction);
            state.Set(CommissioningWork, lane, luck.Commissioning);
            state.Set(Investment, lane, investment);
            state.Set(InPlace, lane, inPlace);
            state.Set(Recorded, lane, Pack.Zero<T>());
            state.Set(PendingOne, lane, lag == 0 ? Pack.Zero<T>() : inPlace - oneEarlier);
            state.Set(PendingTwo, lane, lag == 2 ? oneEarlier - recorded : Pack.Zero<T>());
            state.Set(RecordedAtStart, lane, recorded);
            state.Set(BaseYearInvestment, lane, baseYear);
            state.Set(Age, lane, age);
            state.Set(Capacity, lane, capacity);
            state.Set(RampQuarters, lane, ramp);
            state.Set(Ceiling, lane, ceiling);
            state.Set(ProjectState.Jobs, lane, jobs);
            state.Set(OwnEnergy, lane, parameters.OwnEnergy.Sample<T>(context.Seed, draw) * T.Broadcast(0.25));
            state.Set(LocalConstruction, lane, parameters.ConstructionShare.Sample<T>(context.Seed, draw) * parameters.LocalConstructionShare.Sample<T>(context.Seed, draw));
            state.Set(DeskPace, lane, Pack.One<T>());
            // What lies behind it took what it takes at normal pace, so that its dates stand in order.
            T completed = producing ? -age - luck.Commissioning : Pack.Zero<T>();
            T started = completed - (progress * luck.Construction);
            T signed = parameters.InitialStage switch { ProjectStage.Signed => Pack.Zero<T>(), ProjectStage.Approved => -luck.Approval, _ => started - luck.Approval };
            state.Set(SigningTime, lane, parameters.InitialStage > ProjectStage.Negotiating ? signed : T.Broadcast(ProjectOutput.Never));
            state.Set(StartTime, lane, begun ? started : T.Broadcast(ProjectOutput.Never));
            state.Set(CompletionTime, lane, parameters.InitialStage > ProjectStage.Building ? completed : T.Broadcast(ProjectOutput.Never));
            state.Set(ProductionTime, lane, producing ? -age : T.Broadcast(ProjectOutput.Never));
            state.Set(JobsAtStart, lane, jobs * reached);

            // Money in place some quarters before the first day, at normal pace.
            T Earlier(int quarters) => investment * tables.Curve.Share(T.Max(progress - (T.Broadcast(quarters) / luck.Construction), Pack.Zero<T>()));
        }
    }

    /// <summary>Phase 2: idle time, negotiation and approval; publishes whether the project asks its park and whether it holds land there.</summary>
    public static void PassGates<T>(ProjectParameters parameters, in QuarterContext context, Tile state, Tile ask)
        where T : struct, ILanes<T>
    {
        var approvalPaces = parameters.ApprovalPace.In<T>(context);
        T end = T.Broadcast(context.Quarter + 1);
        bool stood = parameters.InitialStage >= ProjectStage.Building;
        foreach (int lane in context.Packs<T>())
        {
            T stage = state.Get<T>(Stage, lane);
            T standing = ((T.Broadcast((double)ProjectStage.Building) <= stage) & (stage < T.Broadcast((double)ProjectStage.Lost)));
            ask.Set(ProjectAsk.Holding, lane, stood ? Pack.Indicator(standing) - 1 : Pack.Indicator(standing));
            T remaining = state.Get<T>(Remaining, lane);
            T pause = state.Get<T>(Pause, lane);
            T time = Pack.One<T>();

            T idle = T.Min(pause, time);
            pause -= idle;
            time -= idle;

            T negotiating = Pack.Is(stage, (double)ProjectStage.Negotiating);
            T spent = Pack.Where(negotiating, T.Min(remaining, time));
            T decided = negotiating & (remaining <= time);
            remaining -= spent;
            time -= spent;
            T outcome = T.Select(Pack.Is(state.Get<T>(SigningFails, lane), 1), T.Broadcast((double)ProjectStage.Lost), T.Broadcast((double)ProjectStage.Signed));
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
            T next = T.Select(Pack.Is(state.Get<T>(StartFails, lane), 1), T.Broadcast((double)ProjectStage.Lost), T.Broadcast((double)ProjectStage.Approved));
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
        T seasonPace = T.Broadcast(tables.WorkPace[context.Season]);
        var paces = parameters.ConstructionPace.In<T>(context);
        T end = T.Broadcast(context.Quarter + 1);
        foreach (int lane in context.Packs<T>())
        {
            T stage = state.Get<T>(Stage, lane);
            T remaining = state.Get<T>(Remaining, lane);
            T time = state.Get<T>(TimeLeft, lane);
            T work = state.Get<T>(ConstructionWork, lane);
            T progress = state.Get<T>(Progress, lane);
            T workPace = seasonPace * paces[lane] * going.Get<T>(0, lane);

            T starts = Pack.Is(stage, (double)ProjectStage.Approved) & Pack.Is(state.Get<T>(Pause, lane), 0) & Pack.Is(admitted.Get<T>(0, lane), 1);
            stage = T.Select(starts, T.Broadcast((double)ProjectStage.Building), stage);
            remaining = T.Select(starts, work, remaining);
            Record(state, StartTime, lane, starts, end - time);
            state.Set(DeskPace, lane, deskPace.Get<T>(0, lane));

            T building = Pack.Is(stage, (double)ProjectStage.Building);
            T reach = time * workPace;
            T done = Pack.Where(building, T.Min(remaining, reach));
            T built = building & (remaining <= reach);
            remaining -= done;
            time -= T.Select(building, T.Select(built, T.Min(done / T.Max(workPace, T.Broadcast(1e-9)), time), time), Pack.Zero<T>());
            progress = T.Select(built, Pack.One<T>(), T.Min(progress + (done / work), Pack.One<T>()));
            T givenUpAt = state.Get<T>(GivenUpAt, lane);
            T givenUp = building & (givenUpAt <= progress);
            progress = T.Select(givenUp, givenUpAt, progress);
            stage = T.Select(built, T.Broadcast((double)ProjectStage.Completed), stage);
            stage = T.Select(givenUp, T.Broadcast((double)ProjectStage.Lost), stage);
            remaining = T.Select(built, state.Get<T>(CommissioningWork, lane), remaining);
            T completed = built & Pack.Is(stage, (double)ProjectStage.Completed);
            Record(state, CompletionTime, lane, completed, end - time);

            T commissioning = Pack.Is(stage, (double)ProjectStage.Completed);
            T commissioned = commissioning & (remaining <= time);
            T used = Pack.Where(commissioning, T.Min(remaining, time));
            remaining -= used;
            time -= used;
            stage = T.Select(commissioned, T.Broadcast((double)ProjectStage.Producing), stage);
            Record(state, ProductionTime, lane, commissioned, end - time);

            state.Set(Stage, lane, stage);
            state.Set(Remaining, lane, remaining);
            state.Set(TimeLeft, lane, time);
            state.Set(Progress, lane, progress);
        }

        RecordInvestment<T>(parameters, tables.Curve, state, output);
        RampUp<T>(parameters, context, state, output);
        ProjectDates.Publish<T>(context, state, output);
    }

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
            T recorded = parameters.StatisticsLag switch { 0 => flow, 1 => one, _ => two };
            T pendingOne = parameters.StatisticsLag == 0 ? one : flow;
            T pendingTwo = parameters.StatisticsLag == 2 ? one : two;
            T total = state.Get<T>(Recorded, lane) + recorded;

            state.Set(InPlace, lane, inPlace);
            if (parameters.StatisticsLag > 0) state.Set(PendingOne, lane, pendingOne);
            if (parameters.StatisticsLag == 2) state.Set(PendingTwo, lane, pendingTwo);
            state.Set(Recorded, lane, total);
            T pending = parameters.StatisticsLag switch { 0 => Pack.Zero<T>(), 1 => pendingOne, _ => pendingOne + pendingTwo };
            output.Set(ProjectOutput.InvestmentGap, lane, state.Get<T>(RecordedAtStart, lane) + total + pending - inPlace);
            output.Set(ProjectOutput.Investment, lane, parameters.EntersStatistics ? recorded : Pack.Zero<T>());
            output.Set(ProjectOutput.InPlace, lane, inPlace);
            output.Set(ProjectOutput.Progress, lane, state.Get<T>(Progress, lane));
            T lastYear = T.Broadcast(0.25) * state.Get<T>(BaseYearInvestment, lane);
            output.Set(ProjectOutput.ConstructionOrders, lane, (flow - lastYear) * state.Get<T>(LocalConstruction, lane));
            output.Set(ProjectOutput.BaseYearInvestment, lane, state.Get<T>(BaseYearInvestment, lane));
        }
    }

    // u(a) = u_max (1 − e^{−a/τ}), averaged over the part of the quarter in production (model 5.1). A plant that produced before adds what
    // it makes beyond the same calendar quarter of the base year, whose accounts hold what it made then.
    private static void RampUp<T>(ProjectParameters parameters, in QuarterContext context, Tile state, Tile output)
        where T : struct, ILanes<T>
    {
        bool old = parameters.InitialStage is ProjectStage.Producing or ProjectStage.AtCapacity;
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
            T atCapacity = producing & (ramp * T.Broadcast(3) <= older);

            T gain = old ? mean - Mean(T.Max(age - T.Broadcast(sinceBaseQuarter), Pack.Zero<T>()), T.Max(older - T.Broadcast(sinceBaseQuarter), Pack.Zero<T>()), ramp, ceiling) : mean;

            stage = T.Select(atCapacity, T.Broadcast((double)ProjectStage.AtCapacity), stage);
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
