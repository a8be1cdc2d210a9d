using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Time;
using static Beichen.Sim.Kernel.Projects.ProjectState;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>Dates of a project as they happened or, for what is still to come, as the work left implies at normal pace.</summary>
public static class ProjectDates
{
    /// <summary>Writes signing, start, completion and production dates; 999 for a project that is lost before them.</summary>
    public static void Publish<T>(in QuarterContext context, Tile state, Tile output)
        where T : struct, ILanes<T>
    {
        T now = context.Quarter + 1;
        T never = ProjectOutput.Never;
        foreach (int lane in context.Packs<T>())
        {
            T stage = state.Get<T>(Stage, lane);
            T remaining = state.Get<T>(Remaining, lane);
            T lost = Pack.Is(stage, (double)ProjectStage.Lost);
            T doomed = T.BitsOr(lost, state.Get<T>(GivenUpAt, lane) < 2);
            T notStarted = T.BitsOr(lost, Pack.Is(state.Get<T>(StartFails, lane), 1));
            T unsigned = T.BitsOr(lost, Pack.Is(state.Get<T>(SigningFails, lane), 1));

            T ready = now + state.Get<T>(Pause, lane);
            T signing = Pending(stage, ProjectStage.Negotiating, ready + remaining, state.Get<T>(SigningTime, lane));
            T approval = T.Select(Pack.Is(stage, 0), signing + state.Get<T>(ApprovalWork, lane), ready + Pack.Where(Pack.Is(stage, 1), remaining));
            T start = Pending(stage, ProjectStage.Approved, approval, state.Get<T>(StartTime, lane));
            T completion = T.Select(Pack.Is(stage, 3), ready + remaining, start + state.Get<T>(ConstructionWork, lane));
            completion = Pending(stage, ProjectStage.Building, completion, state.Get<T>(CompletionTime, lane));
            T production = T.Select(Pack.Is(stage, 4), ready + remaining, completion + state.Get<T>(CommissioningWork, lane));
            production = Pending(stage, ProjectStage.Completed, production, state.Get<T>(ProductionTime, lane));

            output.Set(ProjectOutput.SigningDate, lane, T.Select(T.BitsAnd(unsigned, Unreached(state.Get<T>(SigningTime, lane))), never, signing));
            output.Set(ProjectOutput.StartDate, lane,
                T.Select(T.BitsAnd(T.BitsOr(unsigned, notStarted), stage <= 2), never, Lost(lost, state.Get<T>(StartTime, lane), start, never)));
            output.Set(ProjectOutput.CompletionDate, lane, Never(unsigned, notStarted, doomed, stage, ProjectStage.Building, lost, never, completion));
            output.Set(ProjectOutput.ProductionDate, lane, Never(unsigned, notStarted, doomed, stage, ProjectStage.Building, lost, never, production));
        }
    }

    // The expected date while the stage is not past, the actual one after.
    private static T Pending<T>(T stage, ProjectStage last, T expected, T actual)
        where T : struct, ILanes<T> => T.Select(stage <= (double)last, expected, actual);

    private static T Unreached<T>(T time)
        where T : struct, ILanes<T> => Pack.Is(time, ProjectOutput.Never);

    private static T Lost<T>(T lost, T actual, T expected, T never)
        where T : struct, ILanes<T> => T.Select(lost, T.Select(Unreached(actual), never, actual), expected);

    private static T Never<T>(T unsigned, T notStarted, T doomed, T stage, ProjectStage last, T lost, T never, T date)
        where T : struct, ILanes<T>
    {
        T early = stage <= (double)ProjectStage.Approved;
        T open = stage <= (double)last;
        T fails = T.BitsOr(lost, T.BitsOr(T.BitsAnd(early, T.BitsOr(unsigned, notStarted)), T.BitsAnd(open, doomed)));
        return T.Select(fails, never, date);
    }
}
