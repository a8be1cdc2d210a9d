using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Briefing.Answers;

/// <summary>
/// What a plan's measures cost, 亿元: of each lever its cost a unit times the distance from its default, once where it is set on everything at once and
/// else for each project or park that it is set on. Costs are judgements of the book of levers.
/// </summary>
internal static class MeasuresCost
{
    // A delay is a date, no measure.
    private const string Slip = "project-slip", Everything = "all";

    /// <summary>The cost; null where a lever is set that has none, or on one chain of a lever that is costed over all.</summary>
    public static double? Of(CompiledPlan plan)
    {
        double sum = 0;
        foreach (IGrouping<(string Lever, string On), LeverChoice> set in plan.Levers.SelectMany(choice => choice.On.Select(on => (Choice: choice, On: on)))
            .GroupBy(one => (one.Choice.Lever, one.On), one => one.Choice))
        {
            LeverText lever = plan.Seeds.Levers.First(known => string.Equals(known.Id, set.Key.Lever, StringComparison.Ordinal));
            double distance = set.Max(choice => Math.Abs(choice.Value - lever.Default));
            if (distance == 0) continue;
            bool asOne = lever.AppliesTo.HasFlag(LeverScope.All), onAll = string.Equals(set.Key.On, Everything, StringComparison.Ordinal);
            if (lever.Cost is not { } cost || lever.Id is Slip || (asOne && !onAll)) return null;
            sum += cost * distance * (onAll && !asOne ? plan.Seeds.Everywhere(lever).Count : 1);
        }

        return sum;
    }
}
