using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>
/// A date that a scenario asks of a project (model 7.1). With a the idle time and gates still to come, w the construction left, m the commissioning and
/// W the work clock, the project comes into use at t where W(t − m) = W(a) + w. Where t* is asked for, all that is left up to the stage is scaled by the s
/// at which W(t* − s m) = W(s a) + s w; a shift to later waits instead. Levers, parks and outbreaks come on top. What was put in place before the first
/// day, and what an ordinary year counts on, stay as they were.
/// </summary>
public static class ProjectDating
{
    // Draws behind a median, of a seed of their own: the same plan for every run.
    private const int Draws = 2048;
    private const ulong Seed = 7;

    /// <summary>No shift brings a date nearer to the first day than this, quarters.</summary>
    private const double Soonest = 0.25;

    /// <summary>
    /// Medians of the day on which a project reaches the stage of its date, without and with it, over the draws in which it gets there, levers at their
    /// defaults; quarters since the first day, NaN where it never does.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="project">Place of a project that has a date.</param>
    /// <exception cref="ArgumentException">The project has no date.</exception>
    public static (double Before, double After) Medians(DistrictPlan plan, int project)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ProjectParameters parameters = plan.Projects[project];
        ProjectDate date = parameters.Date ?? throw new ArgumentException($"project {parameters.Name.Id} has no date", nameof(project));
        List<double> days = Days(parameters, plan);
        double scale = date.Rule == DateRule.Median ? Scale(days, date.Quarters) : 1;
        return (Middle(days, 0.5), Middle([.. days.Select(day => day > 0 ? Asked(date, new Lanes1(day), scale).Value : day)], 0.5));
    }

    /// <summary>
    /// Factor on the days still to come at which the median of all lands on the date; 1 for a date that is no median, and where it lies behind in half
    /// of the draws.
    /// </summary>
    internal static double Scale(ProjectParameters parameters, DistrictPlan plan) =>
        parameters.Date is { Rule: DateRule.Median } date ? Scale(Days(parameters, plan), date.Quarters) : 1;

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
    private static T Asked<T>(ProjectDate date, T day, double scale)
        where T : struct, ILanes<T> => date.Rule switch
        {
            DateRule.Fixed => T.Broadcast(date.Quarters),
            DateRule.Median => day * scale,
            _ => T.Max(day + date.Quarters, T.Min(day, Soonest)),
        };

    private static double Scale(List<double> days, double asked)
    {
        double median = Middle(days, 0.5);
        return median > 0 ? asked / median : 1;
    }

    // Days of the stage in the draws that get there; below 0 where it lies behind on the first day. A design settles values of its own draws, the
    // plan's median is that of luck.
    private static List<double> Days(ProjectParameters dated, DistrictPlan plan)
    {
        ProjectStage stage = dated.Date!.Stage;
        ProjectParameters project = WithoutDesign(dated) with { Date = null, SlipQuarters = 0, Punctuality = 0 };
        FactorSet factors = plan.Factors with
        {
            Declared = [.. plan.Factors.Declared.Select(law => law is null ? null : law with { Deviation = Plain(law.Deviation) })],
        };
        var tables = new ProjectTables(project, new CurveTable(project.Curve), plan.Season(0), plan.Quarters);
        LaneBlock block = LaneBlock.Create(ProjectState.Count, 1);
        Tile state = block.Tile(0);
        var days = new List<double>(Draws);
        for (int first = 0; first < Draws; first += Tile.Draws)
        {
            var context = new QuarterContext(0, plan.Season(0), Seed, (ulong)first);
            ProjectStart.Initialise<Lanes1>(project, tables, plan.DelayFamily, factors, plan.Name.Key, context, state);
            for (int lane = 0; lane < Tile.Draws; lane++)
            {
                var rest = ProjectRest<Lanes1>.Of(lane, state, Pack.Zero<Lanes1>());
                if (rest.Stage.Value >= (double)stage) days.Add(-1);
                else if (!Fails(state, lane, stage)) days.Add(rest.Day(stage, tables).Value);
            }
        }

        return days;
    }

    private static bool Fails(Tile state, int lane, ProjectStage stage) =>
        state.Get<Lanes1>(ProjectState.SigningFails, lane).Value != 0
        || (stage >= ProjectStage.Building && state.Get<Lanes1>(ProjectState.StartFails, lane).Value != 0)
        || (stage >= ProjectStage.Completed && state.Get<Lanes1>(ProjectState.GivenUpAt, lane).Value < 2);

    private static double Middle(List<double> days, double share)
    {
        if (days.Count == 0) return double.NaN;
        double[] sorted = [.. days];
        Array.Sort(sorted);
        double place = share * (sorted.Length - 1);
        int below = (int)place;
        int above = below + 1 < sorted.Length ? below + 1 : below;
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    // A design settles values of its own draws; the plan's median is that of luck.
    private static ProjectParameters WithoutDesign(ProjectParameters project) => project with
    {
        Negotiation = Plain(project.Negotiation),
        Approval = Plain(project.Approval),
        Construction = Plain(project.Construction),
        Commissioning = Plain(project.Commissioning),
        InitialProgress = Plain(project.InitialProgress),
        SigningProbability = Plain(project.SigningProbability),
        StartProbability = Plain(project.StartProbability),
        CompletionProbability = Plain(project.CompletionProbability),
        SetbackProbability = Plain(project.SetbackProbability),
        SetbackQuarters = Plain(project.SetbackQuarters),
        OverrunMean = Plain(project.OverrunMean),
        OverrunPerDelayScore = Plain(project.OverrunPerDelayScore),
    };

    private static StageDuration Plain(StageDuration duration) => duration with { PlannedQuarters = Plain(duration.PlannedQuarters) };

    private static Quantity Plain(Quantity quantity) => quantity with { Design = null };
}
