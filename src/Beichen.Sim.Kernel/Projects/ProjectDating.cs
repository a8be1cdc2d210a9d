using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>
/// A date that a scenario asks of a project (model 7.1). With a the idle time and gates still to come, w the construction left, m the commissioning and
/// W the work clock, the project comes into use at t where W(t − m) = W(a) + w. Where t* is asked for, all that is left up to the stage is scaled by the s
/// at which W(t* − s m) = W(s a) + s w; a shift to later waits instead. Levers, parks and outbreaks come on top. What was put in place before the first
/// day, and what an ordinary year counts on, stay as they were.
/// </summary>
public static class ProjectDating
{
    /// <summary>No shift brings a date nearer to the first day than this, quarters.</summary>
    private const double Soonest = 0.25;

    /// <summary>Scales or puts off what is left of a project that begins, in the draws that have the stage still before them.</summary>
    internal static void Impose<T>(ProjectDate date, ProjectTables tables, T slip, int lane, Tile state)
        where T : struct, ILanes<T>
    {
        var rest = ProjectRest<T>.Of(lane, state, slip);
        T before = rest.IsBefore(date.Stage), day = Asked(date, rest.Day(date.Stage, tables), tables.DateScale), pause = state.Get<T>(ProjectState.Pause, lane);
        if (date is { Rule: DateRule.Shift, Quarters: > 0 })
        {
            state.Set(ProjectState.Pause, lane, pause + Pack.Where(before, rest.WaitFor(date.Stage, day, tables)));
            return;
        }

        T scale = T.Select(before, rest.ScaleFor(date.Stage, day, tables), Pack.One<T>());
        state.Set(ProjectState.Pause, lane, T.Select(before, slip + ((pause - slip) * scale), pause));
        Scale(state, ProjectState.Remaining, lane, scale);
        if (date.Stage >= ProjectStage.Building) Scale(state, ProjectState.ApprovalWork, lane, scale);
        if (date.Stage >= ProjectStage.Completed) Scale(state, ProjectState.ConstructionWork, lane, scale);
        if (date.Stage >= ProjectStage.Producing) Scale(state, ProjectState.CommissioningWork, lane, scale);
        if (date.Rule != DateRule.Fixed) return;
        Spare(state, ProjectState.SigningFails, lane, before, 0);
        if (date.Stage >= ProjectStage.Building) Spare(state, ProjectState.StartFails, lane, before, 0);
        if (date.Stage >= ProjectStage.Completed) Spare(state, ProjectState.GivenUpAt, lane, before, 2);
    }

    private static void Scale<T>(Tile state, int column, int lane, T scale)
        where T : struct, ILanes<T> => state.Set(column, lane, state.Get<T>(column, lane) * scale);

    private static void Spare<T>(Tile state, int column, int lane, T where, double safe)
        where T : struct, ILanes<T> => state.Set(column, lane, T.Select(where, T.Broadcast(safe), state.Get<T>(column, lane)));

    /// <summary>The day asked for in each draw, given the day that it has.</summary>
    internal static T Asked<T>(ProjectDate date, T day, double scale)
        where T : struct, ILanes<T> => date.Rule switch
        {
            DateRule.Fixed => T.Broadcast(date.Quarters),
            DateRule.Median => day * scale,
            _ => T.Max(day + date.Quarters, T.Min(day, Soonest)),
        };
}
