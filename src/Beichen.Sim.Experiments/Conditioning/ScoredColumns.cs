using Beichen.Sim.Kernel;

namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>What is scored under weights: the targets of a plan that mean something, and its milestones.</summary>
internal sealed class ScoredColumns
{
    public ScoredColumns(DistrictPlan plan, ReadingList readings)
    {
        Targets = [.. plan.Targets.Where(target => target.IsScored).Select(target => new TargetColumn(target, plan, readings))];
        Milestones = [.. plan.Projects.SelectMany((project, i) => project.Milestones.Select(milestone => new MilestoneColumn(project, i, milestone, plan, readings)))];
    }

    public IReadOnlyList<TargetColumn> Targets { get; }

    public IReadOnlyList<MilestoneColumn> Milestones { get; }

    /// <summary>By how much the chance of each target differs between two states of knowledge.</summary>
    public Dictionary<string, double> Moved(KnownDraws before, KnownDraws after) =>
        Targets.ToDictionary(target => target.Id, target => target.Chance(after).Value - target.Chance(before).Value, StringComparer.Ordinal);
}
