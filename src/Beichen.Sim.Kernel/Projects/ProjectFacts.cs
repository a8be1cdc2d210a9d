using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;
using static Beichen.Sim.Kernel.Projects.ProjectState;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>
/// Puts what is known of a project into its state at the end of the quarter at which it is known (model 4.7; direct insertion, Daley 1991, 1.4). A draw of
/// which the fact holds already keeps its bits. One that has come less far has entered the stage at a time drawn evenly since the last that was known of it;
/// one that has come too far leaves the stage as late. Fates that the fact refutes are taken back. Money of the correction lies before the first day
/// where the draw was building on it, so that the quarter's flow is what was worked in it; otherwise it is the quarter's.
/// </summary>
public static class ProjectFacts
{
    /// <summary>Imposes what is known at the end of this quarter, after its work and before its money is counted.</summary>
    public static void Impose<T>(ProjectParameters parameters, CurveTable curve, in QuarterContext context, Tile state)
        where T : struct, ILanes<T>
    {
        int last = -1;
        foreach (ProjectFact fact in parameters.Facts)
        {
            if (fact.Quarter == context.Quarter) Impose<T>(parameters, fact, Math.Max(context.Quarter - last, 1), curve, context, state);
            if (fact.Quarter < context.Quarter) last = fact.Quarter;
        }
    }

    private static void Impose<T>(ProjectParameters parameters, ProjectFact fact, int since, CurveTable curve, in QuarterContext context, Tile state)
        where T : struct, ILanes<T>
    {
        T end = T.Broadcast(context.Quarter + 1);
        foreach (int lane in context.Packs<T>())
        {
            T own = state.Get<T>(Stage, lane);
            if (fact.IsLoss)
            {
                state.Set(Stage, lane, T.Broadcast((double)ProjectStage.Lost));
                state.Set(TimeLeft, lane, Pack.Zero<T>());
                continue;
            }

            T lost = Pack.Is(own, (double)ProjectStage.Lost);
            T restored = fact.MayBeLost ? Pack.Zero<T>() : lost;
            T behind = T.BitsOr(own < (double)fact.Least, restored);
            T ahead = (T.Broadcast((double)fact.Most) < own) & (own < (double)ProjectStage.Lost);
            T moved = T.BitsOr(behind, ahead);
            T told = fact.Progress is not null || fact.Reached is not null ? T.BitsOr(own <= (double)ProjectStage.AtCapacity, restored) : moved;
            if (!T.Any(told)) continue;

            T stage = T.Select(behind, T.Broadcast((double)fact.Least), T.Select(ahead, T.Broadcast((double)fact.Most), own));
            // How long it has produced is known: whether it is at capacity follows.
            if (fact is { Least: ProjectStage.Producing, Reached: not null }) stage = T.Min(stage, (double)ProjectStage.Producing);
            T building = Pack.Is(stage, (double)ProjectStage.Building);
            T completed = Pack.Is(stage, (double)ProjectStage.Completed);
            T producing = (double)ProjectStage.Producing <= stage;
            T construction = state.Get<T>(ConstructionWork, lane);
            T approval = state.Get<T>(ApprovalWork, lane);
            T commissioning = state.Get<T>(CommissioningWork, lane);
            T early = T.Select(Pack.Is(stage, (double)ProjectStage.Signed), approval, Negotiation<T>(parameters, context, lane));
            T work = T.Select(building, construction, T.Select(completed, commissioning, T.Select(producing, T.Broadcast(since), early)));

            // What of the stage has been done: known, or drawn evenly within the time since the last that was known.
            T reach = T.Min(T.Broadcast(since) / T.Max(work, 1e-9), 1)
                * RandomLanes.Uniform<T>(new DrawKey(context.Seed, parameters.Name.Key, context.Quarter, Purpose.Insertion), context.FirstDraw + (ulong)lane);
            T done = T.Select(ahead, 1 - reach, reach);
            T ownProgress = state.Get<T>(Progress, lane);
            if (fact.Reached is { } reached) done = T.Min((end - reached) / T.Max(work, 1e-9), 1 - 1e-6);
            if (fact.Progress is { } share) done = T.Select(building, T.Broadcast(share), done);
            T progress = T.Select(building, done, Pack.Indicator((double)ProjectStage.Completed <= stage));
            T remaining = Pack.Where(T.BitsOr(stage < (double)ProjectStage.Approved, T.BitsOr(building, completed)), (1 - done) * work);
            T age = fact.Reached is { } opened ? Pack.Where(producing, end - opened) : Pack.Where(producing, reach * since);

            T given = state.Get<T>(GivenUpAt, lane);
            T refuted = T.BitsOr(given <= progress, (double)ProjectStage.Completed <= stage);
            Put(state, Stage, lane, told, stage);
            Put(state, Remaining, lane, told, remaining);
            Put(state, Progress, lane, told, progress);
            state.Set(Pause, lane, T.Select(moved, Pack.Zero<T>(), state.Get<T>(Pause, lane)));
            Put(state, SigningFails, lane, told, Pack.Where(stage < (double)ProjectStage.Signed, state.Get<T>(SigningFails, lane)));
            Put(state, StartFails, lane, told, Pack.Where(stage < (double)ProjectStage.Approved, state.Get<T>(StartFails, lane)));
            Put(state, GivenUpAt, lane, told, T.Select(refuted, T.Broadcast(2), given));
            Put(state, TimeLeft, lane, told, Pack.Where(producing, T.Min(age, 1)));
            Put(state, Age, lane, told, age - T.Min(age, 1));

            T production = Entered(state, ProductionTime, lane, told, producing, end - age, fact.Least == ProjectStage.Producing ? fact.Reached : null);
            T completion = Entered(state, CompletionTime, lane, told, (double)ProjectStage.Completed <= stage,
                T.Select(completed, end - (done * work), production - commissioning), fact.Least == ProjectStage.Completed ? fact.Reached : null);
            T start = Entered(state, StartTime, lane, told, (double)ProjectStage.Building <= stage,
                T.Select(building, end - (done * work), completion - construction), fact.Least == ProjectStage.Building ? fact.Reached : null);
            T signed = Pack.Is(stage, (double)ProjectStage.Signed);
            T approved = T.Select(Pack.Is(stage, (double)ProjectStage.Approved), end, start);
            Entered(state, SigningTime, lane, told, (double)ProjectStage.Signed <= stage,
                T.Select(signed, end - (done * work), approved - approval), fact.Least == ProjectStage.Signed ? fact.Reached : null);

            Rebook(curve, state, lane, told, ownProgress, progress);
            // Where the draw stood further on the first day than the project stands now, it never stood there.
            Put(state, InitialStage, lane, told, T.Min(state.Get<T>(InitialStage, lane), stage));
            Put(state, JobsAtStart, lane, told, Pack.Where(producing, state.Get<T>(JobsAtStart, lane)));
        }
    }

    // Of a draw that was building on the first day the correction is where it stood then, as far as money was recorded by then.
    private static void Rebook<T>(CurveTable curve, Tile state, int lane, T told, T ownProgress, T progress)
        where T : struct, ILanes<T>
    {
        T recorded = state.Get<T>(RecordedAtStart, lane);
        T stood = told & ((double)ProjectStage.Building <= state.Get<T>(InitialStage, lane));
        T correction = Pack.Where(stood, T.Max(state.Get<T>(Investment, lane) * (curve.Share(progress) - curve.Share(ownProgress)), -recorded));
        state.Set(InPlace, lane, state.Get<T>(InPlace, lane) + correction);
        state.Set(RecordedAtStart, lane, recorded + correction);
    }

    private static void Put<T>(Tile state, int column, int lane, T told, T value)
        where T : struct, ILanes<T> => state.Set(column, lane, T.Select(told, value, state.Get<T>(column, lane)));

    // When it entered a stage: as known, else as this draw has it or needs it; never where it has not.
    private static T Entered<T>(Tile state, int column, int lane, T told, T has, T when, double? known)
        where T : struct, ILanes<T>
    {
        T time = known is { } at ? T.Broadcast(at) : T.Min(state.Get<T>(column, lane), when);
        Put(state, column, lane, told, T.Select(has, time, T.Broadcast(ProjectOutput.Never)));
        return state.Get<T>(column, lane);
    }

    private static T Negotiation<T>(ProjectParameters parameters, in QuarterContext context, int lane)
        where T : struct, ILanes<T> =>
        parameters.Negotiation.PlannedQuarters.Sample<T>(context.Seed, context.FirstDraw + (ulong)lane) * parameters.Negotiation.RatioP50;
}
