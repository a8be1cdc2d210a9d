using System.Globalization;
using Beichen.Sim.Analysis.Audit;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Lights;

namespace Beichen.Sim.Analysis.Lights;

/// <summary>
/// A project's schedule, against which a county's rules of lights hold its course (model 4.8): the plan's own course, without slip
/// (<see cref="PlannedCourse"/>).
/// </summary>
public sealed class ProjectSchedule
{
    private readonly ProjectParameters project;
    private readonly PlannedCourse planned;
    private readonly int start, entry;

    /// <summary>The schedule of a project of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="place">Place of the project in it.</param>
    public ProjectSchedule(DistrictPlan plan, int place)
    {
        ArgumentNullException.ThrowIfNull(plan);
        project = plan.Projects[place];
        planned = PlannedCourse.Of(project, plan);
        bool begun = project.InitialStage.Likeliest >= (int)ProjectStage.Building;
        start = begun ? -1 : Array.FindIndex(planned.Stage, stage => stage >= ProjectStage.Building);
        entry = begun || start < 0 || !project.EntersStatistics ? -1 : start + project.StatisticsLag.Likeliest;
    }

    /// <summary>The project whose schedule it is.</summary>
    public ProjectParameters Project => project;

    /// <summary>Whether the plan has work on it in a quarter to come; false for what it does not build within the run, or has built already.</summary>
    /// <param name="first">The first quarter to come.</param>
    public bool HasWork(int first) =>
        planned.Progress.AsSpan(first).ContainsAnyExceptInRange(double.MinValue, 0) && project.InitialStage.Likeliest < (int)ProjectStage.Completed;

    /// <summary>The light of one draw at the end of a quarter.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="rules">The county's rules.</param>
    /// <param name="progress">Share of the construction that is done.</param>
    /// <param name="stage">Stage (a <see cref="ProjectStage"/> number).</param>
    /// <param name="entered">Whether any of it has entered the statistics.</param>
    public Light Of(int quarter, LightRules rules, double progress, double stage, bool entered)
    {
        ArgumentNullException.ThrowIfNull(rules);
        bool started = stage >= (double)ProjectStage.Building && stage < (double)ProjectStage.Lost;
        double late = start >= 0 && !started ? Math.Max(quarter - start, 0) * 3 : 0;
        double unentered = entry >= 0 && started && !entered ? Math.Max(quarter - entry, 0) * 3 : 0;
        return rules.Of(planned.Progress[quarter], progress, late, unentered);
    }

    /// <summary>
    /// The day on which the chance of green falls below one half. Between the ends of quarters it is taken to run straight; before the first it is certain.
    /// </summary>
    /// <param name="first">The first quarter to come.</param>
    /// <param name="green">Chance of green at the end of each quarter from it on.</param>
    /// <returns>The day; null where it does not.</returns>
    public static string? Change(Quarter first, IReadOnlyList<double> green)
    {
        ArgumentNullException.ThrowIfNull(green);
        for (int i = 0; i < green.Count; i++)
        {
            if (green[i] >= 0.5) continue;
            double before = i == 0 ? 1 : green[i - 1];
            double share = before > green[i] ? Math.Clamp((before - 0.5) / (before - green[i]), 0, 1) : 0;
            Quarter quarter = first.Plus(i);
            var day = new DateOnly(quarter.Year, ((quarter.Number - 1) * 3) + 1, 1);
            return day.AddDays((int)(share * (day.AddMonths(3).DayNumber - day.DayNumber - 1))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return null;
    }
}
