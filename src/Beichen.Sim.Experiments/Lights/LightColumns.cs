using Beichen.Sim.Analysis.Conditioning;
using Beichen.Sim.Analysis.Lights;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Lights;

namespace Beichen.Sim.Experiments.Lights;

/// <summary>A project's course against its schedule, by draw and quarter to come.</summary>
internal sealed class LightColumns
{
    private readonly ProjectSchedule _schedule;
    private readonly Quarter _start;
    private readonly int _first;
    private readonly int[] _progress, _stage, _investment;

    public LightColumns(DistrictPlan plan, int project, int first, ReadingList readings)
    {
        (_schedule, _start, _first) = (new ProjectSchedule(plan, project), plan.Start, first);
        int[] quarters = [.. Enumerable.Range(0, plan.Quarters)];
        _progress = Array.ConvertAll(quarters, quarter => readings.Project(project, ProjectOutput.Progress, quarter));
        _stage = Array.ConvertAll(quarters, quarter => readings.Project(project, ProjectOutput.Stage, quarter));
        _investment = Array.ConvertAll(quarters, quarter => readings.Project(project, ProjectOutput.Investment, quarter));
    }

    /// <summary>False for what the plan does not build within the run, or has built already.</summary>
    public bool HasSchedule => _schedule.HasWork(_first);

    /// <summary>Light of the project in each draw at the end of a quarter.</summary>
    public ProjectLights Lights(LightRules rules, KnownDraws draws)
    {
        QuarterLight[] lights = [.. Enumerable.Range(_first, _progress.Length - _first).Select(quarter => At(quarter, rules, draws))];
        return new ProjectLights(_schedule.Project.Name.Id, _schedule.Project.Name.Chinese, _schedule.Project.Name.English, lights,
            ProjectSchedule.Change(_start.Plus(_first), [.. lights.Select(light => light.Green)]));
    }

    private Light Of(int quarter, int draw, LightRules rules, double[][] columns)
    {
        bool entered = false;
        for (int past = 0; past <= quarter; past++) entered |= columns[_investment[past]][draw] > 0;
        return _schedule.Of(quarter, rules, columns[_progress[quarter]][draw], columns[_stage[quarter]][draw], entered);
    }

    private QuarterLight At(int quarter, LightRules rules, KnownDraws draws)
    {
        Light[] lights = [.. Enumerable.Range(0, draws.Weights.Draws).Select(draw => Of(quarter, draw, rules, draws.Columns))];
        double Share(Light colour) => WeightedShare.Of(draws.Weights, Array.ConvertAll(lights, light => light == colour)).Value;
        return new QuarterLight(_start.Plus(quarter).ToString(), Share(Light.Green), Share(Light.Yellow), Share(Light.Red));
    }
}
