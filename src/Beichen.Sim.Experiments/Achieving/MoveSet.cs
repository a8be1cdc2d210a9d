using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Experiments.Achieving;

/// <summary>What a search may move, and what couples it: money, the team's effort, and one change of a project's time at a time.</summary>
/// <param name="ladders">The ladders. A set is a step of each.</param>
/// <param name="effortBudget">The team's effort: the largest sum of pace − 1 over hastened projects.</param>
internal sealed class MoveSet(IReadOnlyList<Ladder> ladders, double effortBudget)
{
    /// <summary>What may be moved, a step of each a set.</summary>
    public IReadOnlyList<Ladder> Ladders => ladders;

    /// <summary>Largest sum of pace − 1 over hastened projects that the team carries.</summary>
    public double EffortBudget => effortBudget;

    /// <summary>The ladders of a request.</summary>
    /// <exception cref="Plans.Problems.RefusedException">A lever or project is unknown, or a lever has no cost.</exception>
    public static MoveSet Of(CompiledPlan plan, AchieveRequest request)
    {
        return new MoveSet(
            [.. LeverLadders.Of(plan, request.Levers, request.Steps), .. DateLadders.Of(plan, request.Dates, request.Quarters)], plan.EffortBudget);
    }

    /// <summary>Cost of a set, 亿元.</summary>
    public double Cost(int[] set) => set.Select((step, i) => ladders[i].Costs[step]).Sum();

    /// <summary>The team's effort that a set takes.</summary>
    public double Effort(int[] set) => set.Select((step, i) => ladders[i].Efforts[step]).Sum();

    /// <summary>Which sets may be tried: within the budget and the team's effort, and no project's time changed in two ways.</summary>
    /// <param name="budget">Most that may be spent, 亿元; null for no limit.</param>
    public Func<int[], bool> Allows(double? budget) => set => Effort(set) <= effortBudget + 1e-9 && AllowsAnyHaste(budget)(set);

    /// <summary>The same, dates free of the team's effort; what accelerations take beyond it has no effect.</summary>
    public Func<int[], bool> AllowsAnyHaste(double? budget) => set => Cost(set) <= (budget ?? double.PositiveInfinity) + 1e-9 && IsOfOneMind(set)
        && set.Select((step, i) => ladders[i].IsDate ? 0 : ladders[i].Efforts[step]).Sum() <= effortBudget + 1e-9;

    private bool IsOfOneMind(int[] set)
    {
        string[] timed = [.. set.Select((step, i) => step > 0 ? ladders[i].Project : null).OfType<string>()];
        return timed.Distinct(StringComparer.Ordinal).Count() == timed.Length;
    }

    /// <summary>The scenario with all at the steps of a set.</summary>
    public Variant Variant(int[] set) => new()
    {
        Levers = [.. set.Select((step, i) => ladders[i].LeverAt(step)).OfType<LeverChoice>()],
        Dates = [.. set.Select((step, i) => ladders[i].DateAt(step)).OfType<DateChoice>()],
    };

    /// <summary>What is moved in a set, the dearest first.</summary>
    public IReadOnlyList<AchievedSetting> Settings(int[] set) =>
        [.. set.Select((step, i) => (Step: step, Ladder: ladders[i])).Where(one => one.Step > 0).OrderByDescending(one => one.Ladder.Costs[one.Step])
            .Select(one => Setting(one.Ladder, one.Ladder.Values[one.Step], one.Ladder.Costs[one.Step]))];

    /// <summary>Every lever at its end, every date as early as it may be and else accelerated, none put off: the most that can be done, at any cost.</summary>
    public int[] Everything()
    {
        HashSet<string> dated = [.. ladders.Where(ladder => ladder is { IsDate: true, IsLater: false }).Select(ladder => ladder.On)];
        return [.. ladders.Select(ladder => ladder.IsLater || (!ladder.IsDate && ladder.Project is { } project && dated.Contains(project)) ? 0 : ladder.End)];
    }

    /// <summary>
    /// Pairs of sets that differ in one ladder alone, near the scenario and near <see cref="Everything"/>: what changes nothing in either pair is no measure.
    /// </summary>
    public (int[] Without, int[] With)[] Pairs(int ladder)
    {
        int[] most = Everything();
        for (int i = 0; i < most.Length && ladders[ladder].Project is { } project; i++)
        {
            if (string.Equals(ladders[i].Project, project, StringComparison.Ordinal)) most[i] = 0;
        }

        return [(Put(new int[ladders.Count], 0), Put(new int[ladders.Count], ladders[ladder].End)), (Put(most, 0), Put(most, ladders[ladder].End))];

        int[] Put(int[] set, int step)
        {
            int[] put = [.. set];
            put[ladder] = step;
            return put;
        }
    }

    /// <summary>The same with some of the ladders.</summary>
    public MoveSet Only(Func<int, bool> keeps) => new([.. ladders.Where((_, i) => keeps(i))], effortBudget);

    private static AchievedSetting Setting(Ladder ladder, double value, double cost) =>
        new(ladder.Lever, ladder.On, ladder.Chinese(value), ladder.English(value), value, null, cost);
}
