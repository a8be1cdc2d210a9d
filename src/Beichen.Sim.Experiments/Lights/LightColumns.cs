using Beichen.Sim.Analysis.Audit;
using Beichen.Sim.Analysis.Conditioning;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Lights;

namespace Beichen.Sim.Experiments.Lights;

/// <summary>A project's course against its schedule, by draw and quarter to come.</summary>
internal sealed class LightColumns
{
    private readonly ProjectParameters _project;
    private readonly Quarter _start;
    private readonly PlannedCourse _planned;
    private readonly int _first, _plannedStart, _plannedEntry;
    private readonly int[] _progress, _stage, _investment;

    public LightColumns(DistrictPlan plan, int project, int first, ReadingList readings)
    {
        (_project, _start, _first) = (plan.Projects[project], plan.Start, first);
        _planned = PlannedCourse.Of(_project, plan);
        HasSchedule = Enumerable.Range(first, plan.Quarters - first).Any(quarter => _planned.Progress[quarter] > 0)
            && _project.InitialStage.Likeliest < (int)ProjectStage.Completed;
        bool begun = _project.InitialStage.Likeliest >= (int)ProjectStage.Building;
        _plannedStart = begun ? -1 : Array.FindIndex(_planned.Stage, stage => stage >= ProjectStage.Building);
        _plannedEntry = begun || _plannedStart < 0 || !_project.EntersStatistics ? -1 : _plannedStart + _project.StatisticsLag.Likeliest;
        int[] quarters = [.. Enumerable.Range(0, plan.Quarters)];
        _progress = Array.ConvertAll(quarters, quarter => readings.Project(project, ProjectOutput.Progress, quarter));
        _stage = Array.ConvertAll(quarters, quarter => readings.Project(project, ProjectOutput.Stage, quarter));
        _investment = Array.ConvertAll(quarters, quarter => readings.Project(project, ProjectOutput.Investment, quarter));
    }

    /// <summary>False for what the plan does not build within the run, or has built already.</summary>
    public bool HasSchedule { get; }

    /// <summary>Light of the project in each draw at the end of a quarter.</summary>
    public ProjectLights Lights(LightRules rules, KnownDraws draws)
    {
        QuarterLight[] lights = [.. Enumerable.Range(_first, _progress.Length - _first).Select(quarter => At(quarter, rules, draws))];
        return new ProjectLights(_project.Name.Id, _project.Name.Chinese, _project.Name.English, lights, Change(lights));
    }

    /// <summary>The light of one draw at the end of a quarter.</summary>
    public Light Of(int quarter, int draw, LightRules rules, double[][] columns)
    {
        double stage = columns[_stage[quarter]][draw];
        bool started = stage >= (double)ProjectStage.Building && stage < (double)ProjectStage.Lost;
        bool entered = false;
        for (int past = 0; past <= quarter; past++) entered |= columns[_investment[past]][draw] > 0;
        double late = _plannedStart >= 0 && !started ? Math.Max(quarter - _plannedStart, 0) * 3 : 0;
        double unentered = _plannedEntry >= 0 && started && !entered ? Math.Max(quarter - _plannedEntry, 0) * 3 : 0;
        return rules.Of(_planned.Progress[quarter], columns[_progress[quarter]][draw], late, unentered);
    }

    private QuarterLight At(int quarter, LightRules rules, KnownDraws draws)
    {
        Light[] lights = [.. Enumerable.Range(0, draws.Weights.Draws).Select(draw => Of(quarter, draw, rules, draws.Columns))];
        double Share(Light colour) => WeightedShare.Of(draws.Weights, Array.ConvertAll(lights, light => light == colour)).Value;
        return new QuarterLight(_start.Plus(quarter).ToString(), Share(Light.Green), Share(Light.Yellow), Share(Light.Red));
    }

    // Between the ends of quarters the chance of green is taken to run straight; before the first it is certain only where nothing is behind.
    private string? Change(QuarterLight[] lights)
    {
        for (int i = 0; i < lights.Length; i++)
        {
            if (lights[i].Green >= 0.5) continue;
            double before = i == 0 ? 1 : lights[i - 1].Green;
            double share = before > lights[i].Green ? Math.Clamp((before - 0.5) / (before - lights[i].Green), 0, 1) : 0;
            Quarter quarter = _start.Plus(_first + i);
            var day = new DateOnly(quarter.Year, ((quarter.Number - 1) * 3) + 1, 1);
            return day.AddDays((int)(share * (day.AddMonths(3).DayNumber - day.DayNumber - 1)))
                .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        return null;
    }
}
