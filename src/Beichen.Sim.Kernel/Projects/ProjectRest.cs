using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>What a project has still to do on its first day, in quarters of its own time, and by how much a date that a scenario asks for scales it.</summary>
internal readonly struct ProjectRest<T>
    where T : struct, ILanes<T>
{
    // Halvings of an interval of some dozen quarters: to the last bits.
    private const int Halvings = 56;

    /// <summary>Stage on the first day.</summary>
    public required T Stage { get; init; }

    /// <summary>Idle time and talks up to signing.</summary>
    public required T Talks { get; init; }

    /// <summary>Quarters of approval that are left.</summary>
    public required T Approval { get; init; }

    /// <summary>Construction, at the year's mean pace.</summary>
    public required T Construction { get; init; }

    /// <summary>Quarters of commissioning that are left.</summary>
    public required T Commissioning { get; init; }

    /// <summary>Of a project as it begins.</summary>
    /// <param name="lane">First draw of the pack.</param>
    /// <param name="state">Its state on the first day.</param>
    /// <param name="slip">Idle time that a lever adds, which is not counted.</param>
    public static ProjectRest<T> Of(int lane, Tile state, T slip)
    {
        T stage = state.Get<T>(ProjectState.Stage, lane), remaining = state.Get<T>(ProjectState.Remaining, lane);
        T talks = Pack.Is(stage, (double)ProjectStage.Negotiating), unbegun = stage <= (double)ProjectStage.Approved;
        return new ProjectRest<T>
        {
            Stage = stage,
            Talks = Pack.Where(stage <= (double)ProjectStage.Completed, state.Get<T>(ProjectState.Pause, lane) - slip) + Pack.Where(talks, remaining),
            Approval = Pack.Where(talks, state.Get<T>(ProjectState.ApprovalWork, lane)) + Now(ProjectStage.Signed),
            Construction = Pack.Where(unbegun, state.Get<T>(ProjectState.ConstructionWork, lane)) + Now(ProjectStage.Building),
            Commissioning = Pack.Where(stage <= (double)ProjectStage.Building,
                state.Get<T>(ProjectState.CommissioningWork, lane)) + Now(ProjectStage.Completed),
        };

        // What is left of the stage that the project is at.
        T Now(ProjectStage at) => Pack.Where(Pack.Is(stage, (double)at), remaining);
    }

    /// <summary>Where the project has the stage of a date still before it.</summary>
    public T IsBefore(ProjectStage stage) => Stage < (double)stage;

    /// <summary>Day on which it reaches a stage, quarters since the first day.</summary>
    public T Day(ProjectStage stage, ProjectTables tables)
    {
        T gates = Talks + Approval;
        if (stage <= ProjectStage.Signed) return Talks;
        if (stage <= ProjectStage.Building) return gates;
        T completed = Inverse(tables, tables.Clock(gates) + Construction);
        return stage == ProjectStage.Completed ? completed : completed + Commissioning;
    }

    /// <summary>Quarters to wait before anything is done so that a stage is reached on a later day.</summary>
    public T WaitFor(ProjectStage stage, T day, ProjectTables tables)
    {
        if (stage <= ProjectStage.Building) return day - Day(stage, tables);
        T completed = stage == ProjectStage.Completed ? day : day - Commissioning;
        return Inverse(tables, tables.Clock(completed) - Construction) - Talks - Approval;
    }

    /// <summary>Factor s on all that is left up to a stage at which it is reached on a day: W(t* − s m) = W(s a) + s w.</summary>
    public T ScaleFor(ProjectStage stage, T day, ProjectTables tables)
    {
        T gates = Talks + Approval;
        if (stage <= ProjectStage.Building) return day / T.Max(stage <= ProjectStage.Signed ? Talks : gates, 1e-6);
        T last = stage == ProjectStage.Completed ? Pack.Zero<T>() : Commissioning;
        T low = Pack.Zero<T>(), high = (day + 8) / T.Max(gates + Construction + last, 1e-6);
        for (int i = 0; i < Halvings; i++)
        {
            T middle = (low + high) * 0.5;
            T late = tables.Clock(day - (middle * last)) < (tables.Clock(middle * gates) + (middle * Construction));
            high = T.Select(late, middle, high);
            low = T.Select(late, low, middle);
        }

        return (low + high) * 0.5;
    }

    // The day by which the calendar allows so much work. Four quarters hold four quarters of work.
    private static T Inverse(ProjectTables tables, T work)
    {
        T low = Pack.Zero<T>(), high = T.Max(work, Pack.Zero<T>()) + 4;
        for (int i = 0; i < Halvings; i++)
        {
            T middle = (low + high) * 0.5;
            T late = work < tables.Clock(middle);
            high = T.Select(late, middle, high);
            low = T.Select(late, low, middle);
        }

        return (low + high) * 0.5;
    }
}
