using System.Text.Json;
using Beichen.Sim.Analysis.Audit;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Results.Stored;
using static Beichen.Sim.Briefing.Reading.Evidence;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>The lights of the projects, worked out again from the columns, the plan's course and the limits of the rules.</summary>
internal static class ReadLights
{
    private const double Rounding = 1e-9;

    /// <summary>The quarters of the lights.</summary>
    public static string[] Quarters(Evidence e) =>
        [.. Enumerable.Range(First(e), e.Request.Run.Quarters - First(e)).Select(at => e.Request.Run.Plan.Start.Plus(at).ToString())];

    /// <summary>
    /// For each project with work ahead the shares of green, yellow and red, quarter by quarter; none where no rules were given, or the run kept no course.
    /// </summary>
    public static IReadOnlyDictionary<string, double[][]> Of(Evidence e) =>
        e.Once<IReadOnlyDictionary<string, double[][]>>(FormattableString.Invariant($"lights from {First(e)}"), () => Work(e));

    private static Dictionary<string, double[][]> Work(Evidence e)
    {
        var found = new Dictionary<string, double[][]>(StringComparer.Ordinal);
        if (e.Request.Rules is not { } rules) return found;
        StoredColumns run = e.Request.Run;
        int first = First(e);
        foreach (ProjectParameters project in run.Plan.Projects)
        {
            PlannedCourse course = PlannedCourse.Of(project, run.Plan);
            if (project.InitialStage.Likeliest >= (int)ProjectStage.Completed || !course.Progress.Skip(first).Any(done => done > 0)) continue;
            int start = project.InitialStage.Likeliest >= (int)ProjectStage.Building ? -1
                : Array.FindIndex(course.Stage, stage => stage >= ProjectStage.Building);
            int? entry = start < 0 || !project.EntersStatistics ? null : start + project.StatisticsLag.Likeliest;
            if (run.Courses(EntityKind.Project, project.Name.Id, "Investment", "Progress", "Stage") is not { } courses) return [];
            var entered = new bool[run.Draws];
            var shares = new List<double[]>();
            for (int quarter = 0; quarter < run.Quarters; quarter++)
            {
                (double[] invested, double[] done, double[] stage) =
                    (courses[("Investment", quarter)], courses[("Progress", quarter)], courses[("Stage", quarter)]);
                var lights = new double[3];
                for (int draw = 0; draw < run.Draws; draw++)
                {
                    entered[draw] |= invested[draw] > 0;
                    bool begun = stage[draw] is >= (double)ProjectStage.Building and < (double)ProjectStage.Lost;
                    double behind = course.Progress[quarter] - done[draw];
                    int worst = Worse(rules.Schedule, rules.Measure == ScheduleMeasure.Points ? behind * 100
                        : course.Progress[quarter] > 0 ? behind / course.Progress[quarter] * 100 : 0);
                    if (rules.Start is { } starts) worst = Math.Max(worst, Worse(starts, start < 0 || begun ? 0 : 3 * Math.Max(quarter - start, 0)));
                    if (rules.Entry is { } enters)
                        worst = Math.Max(worst, Worse(enters, entry is { } due && begun && !entered[draw] ? 3 * Math.Max(quarter - due, 0) : 0));
                    lights[worst]++;
                }

                if (quarter >= first) shares.Add([.. lights.Select(count => count / run.Draws)]);
            }

            found[project.Name.Id] = [.. shares];
        }

        return found;
    }

    private static int Worse(LightLimits limits, double lag)
    {
        bool Past(double limit) => limits.Inclusive ? lag >= limit - Rounding : lag > limit + Rounding;
        return Past(limits.Red) ? 2 : Past(limits.Yellow) ? 1 : 0;
    }

    // The quarter after what the run was told.
    private static int First(Evidence e) =>
        e.Root.TryGetProperty("actuals", out JsonElement known) && known.ValueKind == JsonValueKind.Object
            && Quarter.TryParse(Text(known, "dataDate"), out Quarter date)
            ? date.Since(e.Request.Run.Plan.Start) + 1 : 0;
}
