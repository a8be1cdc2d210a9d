using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Projects;

/// <summary>One team pushes all projects: the paces asked for share one budget of effort.</summary>
internal static class EffortSharing
{
    /// <summary>
    /// Construction pace of each project by quarter. Where Σ(pace − 1) exceeds the budget E, each (pace − 1) is scaled by E/Σ(pace − 1)
    /// and a notice says so.
    /// </summary>
    public static IReadOnlyList<QuarterPath> Paces(PlanScope scope)
    {
        double[][] asked = [.. scope.Projects.Ids.Select(id => Values(scope.Levers.Path(LeverRules.ProjectAcceleration, id), scope.Quarters))];
        double largest = 0;
        for (int quarter = 0; quarter < scope.Quarters; quarter++)
        {
            int now = quarter;
            double effort = asked.Sum(pace => pace[now] - 1);
            largest = Math.Max(largest, effort);
            if (effort <= scope.EffortBudget) continue;
            foreach (double[] pace in asked)
                pace[now] = 1 + ((pace[now] - 1) * scope.EffortBudget / effort);
        }

        if (largest > scope.EffortBudget)
        {
            scope.Reading.Notices.Add(
                $"project-acceleration asks for {Words.Number(Math.Round(largest, 6))} of effort, the team has {Words.Number(scope.EffortBudget)}: " +
                "every accelerated project gets its part of it");
        }

        return [.. asked.Select(LeverBook.Compact)];
    }

    private static double[] Values(QuarterPath path, int quarters) => [.. Enumerable.Range(0, quarters).Select(path.At)];
}
