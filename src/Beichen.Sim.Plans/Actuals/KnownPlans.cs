using Beichen.Sim.Kernel;

namespace Beichen.Sim.Plans.Actuals;

/// <summary>Plans that know what has happened.</summary>
public static class KnownPlans
{
    /// <summary>The plan once some of what has happened is known. Known to this process alone, and of the plan's own kin.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="facts">What is known of projects; none for the plan itself.</param>
    public static CompiledPlan Knowing(this CompiledPlan plan, IReadOnlyList<KnownFact> facts)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Count == 0) return plan;
        ILookup<string, KnownFact> byProject = facts.ToLookup(fact => fact.Project, StringComparer.Ordinal);
        DistrictPlan known = plan.Plan with
        {
            Projects =
            [
                .. plan.Plan.Projects.Select(project => byProject.Contains(project.Name.Id)
                    ? project with { Facts = [.. project.Facts, .. byProject[project.Name.Id].Select(fact => fact.Fact)] } : project),
            ],
        };
        return plan.With(known, string.Join(';', facts.Select(fact => $"{fact.Project}:{fact.Fact}")));
    }
}
