using System.Collections.Immutable;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Time;
using static Beichen.Sim.Kernel.Projects.ProjectState;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>
/// A project's quarter (model II.3–II.5): it uses the quarter's time on its gates in order, is admitted by its park,
/// builds along its investment curve, is commissioned, and ramps up.
/// Whatever is left of the quarter after one gate is spent on the next, so dates are not rounded to quarters.
/// Its first day is <see cref="ProjectStart"/>, its money <see cref="ProjectInvestment"/>, what it makes <see cref="ProjectOperation"/>.
/// </summary>
public static class ProjectStep
{
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
            T finishedWork = ((double)ProjectStage.Completed <= stage) & (stage < (double)ProjectStage.Lost);
            ask.Set(ProjectAsk.ReleasedLand, lane, Pack.Where(finishedWork, state.Get<T>(ProjectState.ReleasedLand, lane)));
            ask.Set(ProjectAsk.ReleasedFloorArea, lane, Pack.Where(finishedWork, state.Get<T>(ProjectState.ReleasedFloorArea, lane)));
            T inUse = finishedWork & ((double)ProjectStage.Producing <= stage);
            ask.Set(ProjectAsk.ApprovalGain, lane, Pack.Where(inUse, state.Get<T>(ProjectState.ApprovalGain, lane)));
        }
    }

    /// <summary>
    /// Phase 4: construction, commissioning and ramp-up in the time left. <paramref name="going"/> is the
    /// share of building that goes on, <paramref name="admitted"/> is the column of the park's answer,
    /// <paramref name="deskPace"/> that of the pace of its desks; without a park both are columns of ones.
    /// </summary>
    public static void Invest<T>(
        ProjectParameters parameters, ProjectTables tables, in QuarterContext context, Tile going, Tile state, Tile admitted, Tile deskPace, Tile output)
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

        if (!parameters.Facts.IsEmpty) ProjectFacts.Impose<T>(parameters, tables.Curve, context, state);
        ProjectInvestment.Record<T>(parameters, tables.Curve, state, output);
        ProjectInvestment.Count<T>(parameters, tables, context, state, output);
        ProjectOperation.RampUp<T>(parameters, context, state, output);
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
}
