using Beichen.Sim.Kernel;

namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>What is scored under weights: the targets of a plan that mean something, and its milestones.</summary>
internal sealed class ScoredColumns
{
    public ScoredColumns(DistrictPlan plan, ReadingList readings)
    {
        Targets = [.. plan.Targets.Where(target => target.IsScored).Select(target => new TargetColumn(target, plan, readings))];
        Milestones = [.. plan.Projects.SelectMany((project, i) =>
            project.Milestones.Select(milestone => new MilestoneColumn(project, i, milestone, plan, readings)))];
    }

    public IReadOnlyList<TargetColumn> Targets { get; }

    public IReadOnlyList<MilestoneColumn> Milestones { get; }

    /// <summary>The draws in the order of a Gray code of the targets that they hit: neighbours hit the same, or differ in few.</summary>
    public int[] Alike(KnownDraws draws)
    {
        var codes = new ulong[draws.Weights.Draws];
        foreach (TargetColumn target in Targets)
        {
            ReadOnlySpan<double> outcomes = target.Drawn(draws);
            for (int draw = 0; draw < codes.Length; draw++) codes[draw] = (codes[draw] << 1) | ((codes[draw] & 1) ^ (target.IsHit(outcomes[draw]) ? 1UL : 0));
        }

        int[] order = [.. Enumerable.Range(0, codes.Length)];
        Array.Sort(order, (a, b) => codes[a] != codes[b] ? codes[a].CompareTo(codes[b]) : a.CompareTo(b));
        return order;
    }

    /// <summary>By how much the chance of each target differs between two states of knowledge.</summary>
    public Dictionary<string, double> Moved(KnownDraws before, KnownDraws after) =>
        Targets.ToDictionary(target => target.Id, target => target.Chance(after).Value - target.Chance(before).Value, StringComparer.Ordinal);
}
