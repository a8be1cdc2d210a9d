using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>
/// What a date asks of a project whose durations are certain, by the rules of <see cref="ProjectDating"/> (model 7.1); quarters since the first day.
/// </summary>
/// <param name="Day">Day on which it reaches the stage without the date; below 0 where it has it behind it.</param>
/// <param name="Asked">Day asked for: of a median, the day itself, for there is one course alone.</param>
/// <param name="Permits">Day on which its permits are through without the date: talks and approval.</param>
/// <param name="Scale">Factor on all that is left up to the stage; 1 where it waits.</param>
/// <param name="Wait">Idle time before anything is done; 0 where it hastens.</param>
public readonly record struct DateDemand(double Day, double Asked, double Permits, double Scale, double Wait)
{
    /// <summary>Weighs a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="tables">The project's calendar.</param>
    /// <param name="stage">Stage on the first day.</param>
    /// <param name="talks">Quarters of talks that are left.</param>
    /// <param name="approval">Quarters of approval that are left.</param>
    /// <param name="construction">Quarters of construction that are left, at the year's mean pace.</param>
    /// <param name="commissioning">Quarters of commissioning that are left.</param>
    public static DateDemand Of(
        ProjectDate date, ProjectTables tables, ProjectStage stage, double talks, double approval, double construction, double commissioning)
    {
        ArgumentNullException.ThrowIfNull(date);
        if (stage >= date.Stage) return new DateDemand(-1, -1, 0, 1, 0);
        var rest = new ProjectRest<Lanes1>
        {
            Stage = new((double)stage),
            Talks = new(talks),
            Approval = new(approval),
            Construction = new(construction),
            Commissioning = new(commissioning),
        };
        Lanes1 day = rest.Day(date.Stage, tables);
        Lanes1 asked = date.Rule == DateRule.Shift ? ProjectDating.Asked(date, day, 1) : new Lanes1(date.Quarters);
        bool waits = date is { Rule: DateRule.Shift, Quarters: > 0 };
        return new DateDemand(
            day.Value, asked.Value, talks + approval, waits ? 1 : rest.ScaleFor(date.Stage, asked, tables).Value,
            waits ? rest.WaitFor(date.Stage, asked, tables).Value : 0);
    }
}
