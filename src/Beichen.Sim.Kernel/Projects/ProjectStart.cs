using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;
using static Beichen.Sim.Kernel.Projects.ProjectState;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>
/// A project on its first day (model 7.1): its luck, the stage and progress that the plan's words leave open, what is in place and recorded by then.
/// </summary>
public static class ProjectStart
{
    /// <summary>
    /// Settles the project's luck and its position on the first day; <paramref name="district"/> is the key under which the city's growth is drawn.
    /// </summary>
    public static void Initialise<T>(
        ProjectParameters parameters, ProjectTables tables, DelayFamily family, FactorSet factors, uint district, in QuarterContext context, Tile state)
        where T : struct, ILanes<T>
    {
        foreach (int lane in context.Packs<T>())
        {
            ulong draw = context.FirstDraw + (ulong)lane;
            var luck = ProjectLuck<T>.Draw(parameters, tables, family, factors, district, context.Seed, draw, parameters.Punctuality.In<T>(context)[lane]);
            var first = FirstPosition<T>.Of(parameters, luck.Position, context, draw);
            Way(parameters, luck, first, context, lane, state);
            Money(parameters, tables, luck, first, context, lane, state);
            Operation(parameters, first, context, lane, state);
            Past(luck, first, lane, state);
            if (parameters.Date is { } date) ProjectDating.Impose<T>(date, tables, parameters.SlipQuarters.In<T>(context)[lane], lane, state);
        }
    }

    // The gates and works before it, and the chances that end it on the way.
    private static void Way<T>(ProjectParameters parameters, in ProjectLuck<T> luck, in FirstPosition<T> first, in QuarterContext context, int lane, Tile state)
        where T : struct, ILanes<T>
    {
        ulong draw = context.FirstDraw + (ulong)lane;
        T remaining = Pack.Where(first.Negotiating, luck.Negotiation) + Pack.Where(first.Signed, luck.Approval)
            + Pack.Where(first.Building, (1 - first.Progress) * luck.Construction) + Pack.Where(first.Completed, luck.Commissioning);
        T strikesApproval = Pack.Where(first.Negotiating, luck.Setback);
        T idle = T.Select(first.Producing, Pack.Zero<T>(), parameters.SlipQuarters.In<T>(context)[lane] + luck.Setback - strikesApproval);
        state.Set(Stage, lane, first.Stage);
        state.Set(InitialStage, lane, first.Stage);
        state.Set(Remaining, lane, remaining);
        state.Set(Pause, lane, idle);
        state.Set(TimeLeft, lane, Pack.Zero<T>());
        state.Set(Progress, lane, first.Progress);
        // A gate that lies behind a project cannot fail it any more.
        T givenUp = Pack.Is(luck.GivenUp, 1) & (first.Stage <= (double)ProjectStage.Building);
        state.Set(SigningFails, lane, Pack.Where(first.Stage <= (double)ProjectStage.Negotiating, luck.SigningFails));
        state.Set(StartFails, lane, Pack.Where(first.Stage <= (double)ProjectStage.Signed, luck.StartFails));
        state.Set(GivenUpAt, lane, T.Select(givenUp, first.Progress + ((1 - first.Progress) * luck.GivenUpShare), T.Broadcast(2)));
        state.Set(ApprovalWork, lane, luck.Approval + strikesApproval);
        state.Set(ConstructionWork, lane, luck.Construction);
        state.Set(CommissioningWork, lane, luck.Commissioning);
        state.Set(DeskPace, lane, Pack.One<T>());

        // What was finished on the first day the parks' limits and paces of that day hold already.
        T unfinished = first.Stage < (double)ProjectStage.Completed;
        state.Set(ReleasedLand, lane, Pack.Where(unfinished, parameters.ReleasedLand.Sample<T>(context.Seed, draw)));
        state.Set(ReleasedFloorArea, lane, Pack.Where(unfinished, parameters.ReleasedFloorArea.Sample<T>(context.Seed, draw)));
        state.Set(ApprovalGain, lane, Pack.Where(first.Stage < (double)ProjectStage.Producing, parameters.ApprovalGain.Sample<T>(context.Seed, draw)));
    }

    // What is in place, what the statistics have recorded of it, and what an ordinary year counts on.
    private static void Money<T>(
        ProjectParameters parameters, ProjectTables tables, in ProjectLuck<T> luck, in FirstPosition<T> first, in QuarterContext context, int lane, Tile state)
        where T : struct, ILanes<T>
    {
        ulong draw = context.FirstDraw + (ulong)lane;
        T planned = parameters.Investment.Sample<T>(context.Seed, draw);
        T localShare = parameters.LocalInvestmentShare.Sample<T>(context.Seed, draw);
        T investment = planned * (1 + luck.Overrun) * localShare;
        T inPlace = investment * tables.Curve.Share(first.Progress);
        T lag = ProjectInvestment.Lag<T>(parameters, context.Seed, draw);
        T oneEarlier = inPlace, recorded = inPlace, baseYear = Pack.Zero<T>();
        if (T.Any(first.Building))
        {
            oneEarlier = T.Select(first.Building, Earlier(first, luck, Pack.One<T>()), inPlace);
            recorded = T.Select(first.Building, Earlier(first, luck, lag), inPlace);
            if (parameters.EntersStatistics) baseYear = Pack.Where(first.Building, recorded - Earlier(first, luck, lag + 4));
        }

        state.Set(Investment, lane, investment);
        state.Set(InPlace, lane, inPlace);
        state.Set(Recorded, lane, Pack.Zero<T>());
        state.Set(PendingOne, lane, Pack.Where(1 <= lag, inPlace - oneEarlier));
        state.Set(PendingTwo, lane, Pack.Where(Pack.Is(lag, 2), oneEarlier - recorded));
        state.Set(RecordedAtStart, lane, recorded);
        state.Set(BaseYearInvestment, lane, baseYear);
        state.Set(StatisticsLag, lane, lag);
        state.Set(LocalConstruction, lane,
            parameters.ConstructionShare.Sample<T>(context.Seed, draw) * parameters.LocalConstructionShare.Sample<T>(context.Seed, draw));

        var counted = CountedOn<T>.Of(parameters, tables, luck.Medians, planned * localShare, first.Stage, first.Progress);
        state.Set(CountedMoney, lane, counted.Money);
        state.Set(CountedProgress, lane, counted.Progress);
        state.Set(CountedWork, lane, counted.Work);
        state.Set(CountedOrigin, lane, counted.Origin);
        state.Set(CountedShare, lane, tables.Curve.Share(counted.Elapsed(tables, -lag)));

        // Money in place some quarters before the first day, at normal pace.
        T Earlier(in FirstPosition<T> first, in ProjectLuck<T> luck, T quarters) =>
            investment * tables.Curve.Share(T.Max(first.Progress - (quarters / luck.Construction), Pack.Zero<T>()));
    }

    // What it can make, with whom and on what energy, once it produces.
    private static void Operation<T>(ProjectParameters parameters, in FirstPosition<T> first, in QuarterContext context, int lane, Tile state)
        where T : struct, ILanes<T>
    {
        ulong draw = context.FirstDraw + (ulong)lane;
        T ramp = parameters.RampQuarters.Sample<T>(context.Seed, draw);
        T ceiling = parameters.UtilisationCeiling.Sample<T>(context.Seed, draw);
        T jobs = parameters.Jobs.Sample<T>(context.Seed, draw);
        T net = 1 - parameters.Displacement.Sample<T>(context.Seed, draw);
        T capacity = parameters.Investment.Sample<T>(context.Seed, draw)
            * parameters.OutputPerInvestment.Sample<T>(context.Seed, draw) * net * T.Broadcast(0.25);
        T reached = Pack.Where(first.Producing, ceiling * (1 - LaneMath.Exp(-first.Age / ramp)));
        state.Set(Age, lane, first.Age);
        state.Set(Capacity, lane, capacity);
        state.Set(RampQuarters, lane, ramp);
        state.Set(Ceiling, lane, ceiling);
        state.Set(ProjectState.Jobs, lane, jobs);
        state.Set(JobsAtStart, lane, jobs * reached);
        state.Set(OwnEnergy, lane, parameters.OwnEnergy.Sample<T>(context.Seed, draw) * 0.25);
    }

    // What lies behind it took what it takes at normal pace, so that its dates stand in order.
    private static void Past<T>(in ProjectLuck<T> luck, in FirstPosition<T> first, int lane, Tile state)
        where T : struct, ILanes<T>
    {
        T completion = Pack.Where(first.Producing, -first.Age - luck.Commissioning);
        T start = completion - (first.Progress * luck.Construction);
        T signing = T.Select(first.Signed, Pack.Zero<T>(), T.Select(first.Begun, start - luck.Approval, -luck.Approval));
        T never = T.Broadcast(ProjectOutput.Never);
        state.Set(SigningTime, lane, T.Select(first.Negotiating, never, signing));
        state.Set(StartTime, lane, T.Select(first.Begun, start, never));
        state.Set(CompletionTime, lane, T.Select((double)ProjectStage.Completed <= first.Stage, completion, never));
        state.Set(ProductionTime, lane, T.Select(first.Producing, -first.Age, never));
    }
}
