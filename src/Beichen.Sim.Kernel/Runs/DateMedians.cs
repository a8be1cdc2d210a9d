using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Runs;

/// <summary>Medians of the days of a project over draws of a seed of their own: what a date that is asked for as the median is measured by.</summary>
public static class DateMedians
{
    // Draws behind a median, of a seed of their own: the same plan for every run.
    private const int Draws = 2048;
    private const ulong Seed = 7;

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
        return (Middle(days, 0.5), Middle([.. days.Select(day => day > 0 ? ProjectDating.Asked(date, new Lanes1(day), scale).Value : day)], 0.5));
    }

    /// <summary>
    /// Factor on the days still to come at which the median of all lands on the date; 1 for a date that is no median, and where it lies behind in half
    /// of the draws.
    /// </summary>
    internal static double Scale(ProjectParameters parameters, DistrictPlan plan) =>
        parameters.Date is { Rule: DateRule.Median } date ? Scale(Days(parameters, plan), date.Quarters) : 1;

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
