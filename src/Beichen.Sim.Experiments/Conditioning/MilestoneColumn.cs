using Beichen.Sim.Analysis.Conditioning;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>A milestone under weights: read at its quarter, or beyond the run by the date that the work left at normal pace implies.</summary>
internal sealed class MilestoneColumn
{
    private readonly ProjectParameters _project;
    private readonly Milestone _milestone;
    private readonly string _due;
    private readonly int _place;
    private readonly bool _byDate;

    public MilestoneColumn(ProjectParameters project, int place, Milestone milestone, DistrictPlan plan, ReadingList readings)
    {
        (_project, _milestone, _due) = (project, milestone, plan.Start.Plus(milestone.ByQuarter).ToString());
        int? date = milestone.ByQuarter < plan.Quarters ? null : milestone.Stage switch
        {
            ProjectStage.Signed => ProjectOutput.SigningDate,
            ProjectStage.Building => ProjectOutput.StartDate,
            ProjectStage.Completed => ProjectOutput.CompletionDate,
            ProjectStage.Producing => ProjectOutput.ProductionDate,
            _ => null,
        };
        _byDate = date is not null;
        _place = readings.Project(place, date ?? ProjectOutput.Stage, Math.Min(milestone.ByQuarter, plan.Quarters - 1));
    }

    /// <summary>The milestone before and after.</summary>
    public ConditionedMilestone Condition(KnownDraws before, KnownDraws after)
    {
        WeightedShare chance = Chance(after);
        return new ConditionedMilestone(
            _milestone.Id, _project.Name.Id, _milestone.Chinese, _milestone.English, _due, Chance(before).Value, chance.Value, chance.Low, chance.High);
    }

    private WeightedShare Chance(KnownDraws draws) => WeightedShare.Of(draws.Weights, Array.ConvertAll(draws.Columns[_place], IsKept));

    private bool IsKept(double value) => _byDate ? value <= _milestone.ByQuarter + 1 : value >= (double)_milestone.Stage && value < (double)ProjectStage.Lost;
}
