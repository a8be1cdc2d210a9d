using Beichen.Sim.Kernel;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans;

/// <summary>The one place that puts levers on a plan: a scenario that is compiled and a variant made in memory both come by here.</summary>
internal static class LeverPaths
{
    /// <summary>A plan with levers set.</summary>
    /// <param name="rest">The plan, every lever at its default, and what they can be set on.</param>
    /// <param name="settings">The settings; those that are unsound are passed over.</param>
    /// <param name="problems">Where problems go.</param>
    public static LeveredPlan Put(PlanWithoutLevers rest, IReadOnlyList<LeverSetting> settings, ProblemList problems)
    {
        IReadOnlyList<LeverSetting> sound = new LeverCheck(rest.Seeds.Levers, rest.Targets).Check(settings, problems);
        List<string> notices = [.. rest.Notices];
        var book = new LeverBook(sound, rest.Plan.Start, rest.Plan.Quarters) { EffortBudget = rest.EffortBudget, Notice = Note };
        DistrictPlan plan = book.On(rest.Plan);
        UnreadLevers.Tell(book, rest.Targets, problems, Note);
        return new LeveredPlan(plan, sound, notices);

        void Note(Place place, Finding what)
        {
            if (notices.Count < ProblemList.Most) notices.Add($"{Words.At(place)}: {what.ToString()}");
        }
    }
}
