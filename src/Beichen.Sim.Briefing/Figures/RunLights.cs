using Beichen.Sim.Analysis.Lights;
using Beichen.Sim.Charts;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Figures;

/// <summary>A county's lights, read forwards over the draws of a stored run: those of <c>beichen lights</c>, with no silo running.</summary>
/// <param name="Rules">Name of the rules.</param>
/// <param name="Quarters">The quarters to come: those after what the run was told.</param>
/// <param name="Projects">The projects that the plan has work on, by id, with the name, the chances and the day on which green is expected to end.</param>
public sealed record RunLights(Bilingual Rules, IReadOnlyList<string> Quarters, IReadOnlyList<(string Id, LightsRow Row)> Projects)
{
    /// <summary>Projects that are likeliest red at the end of the run; of two lights that are alike the worse counts.</summary>
    public int Red => Projects.Count(one => one.Row.Chances[^1] is var (green, yellow, red) && red >= yellow && red >= green);

    /// <summary>Chances of a project's lights, quarter by quarter; empty for one that the plan has no work on.</summary>
    public IReadOnlyList<(double Green, double Yellow, double Red)> For(string project) =>
        Projects.FirstOrDefault(one => string.Equals(one.Id, project, StringComparison.Ordinal)).Row?.Chances ?? [];

    /// <summary>Reads the lights; null where the run kept no course of its projects, or the plan has no work to come.</summary>
    /// <param name="run">The run.</param>
    /// <param name="rules">The county's rules.</param>
    public static RunLights? Of(StoredColumns run, LightRules rules)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(rules);
        int first = run.Run.Manifest.Actuals is { } known && Quarter.TryParse(known.DataDate, out Quarter date) ? date.Since(run.Plan.Start) + 1 : 0;
        var projects = new List<(string, LightsRow)>();
        for (int place = 0; place < run.Plan.Projects.Length && first < run.Quarters; place++)
        {
            var schedule = new ProjectSchedule(run.Plan, place);
            if (!schedule.HasWork(first)) continue;
            if (Chances(run, schedule, rules, first) is not { } chances) return null;
            projects.Add((schedule.Project.Name.Id, new LightsRow(new(schedule.Project.Name.Chinese, schedule.Project.Name.English), chances,
                ProjectSchedule.Change(run.Plan.Start.Plus(first), [.. chances.Select(light => light.Green)]))));
        }

        return projects.Count == 0 ? null : new RunLights(new(rules.Chinese, rules.English),
            [.. Enumerable.Range(first, run.Quarters - first).Select(quarter => run.Plan.Start.Plus(quarter).ToString())], projects);
    }

    private static List<(double Green, double Yellow, double Red)>? Chances(StoredColumns run, ProjectSchedule schedule, LightRules rules, int first)
    {
        if (run.Courses(EntityKind.Project, schedule.Project.Name.Id, "Investment", "Progress", "Stage") is not { } courses) return null;
        var entered = new bool[run.Draws];
        var chances = new List<(double, double, double)>();
        for (int quarter = 0; quarter < run.Quarters; quarter++)
        {
            double[] investment = courses[("Investment", quarter)], progress = courses[("Progress", quarter)], stage = courses[("Stage", quarter)];
            var counts = new int[3];
            for (int draw = 0; draw < run.Draws; draw++)
            {
                entered[draw] |= investment[draw] > 0;
                counts[(int)schedule.Of(quarter, rules, progress[draw], stage[draw], entered[draw])]++;
            }

            double draws = run.Draws;
            if (quarter >= first) chances.Add((counts[(int)Light.Green] / draws, counts[(int)Light.Yellow] / draws, counts[(int)Light.Red] / draws));
        }

        return chances;
    }
}
