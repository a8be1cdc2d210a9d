using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans.Actuals;

namespace Beichen.Sim.Experiments.Vintages;

/// <summary>A fact as a release keeps it (<see cref="KnownFact"/>).</summary>
public sealed record KeptFact(
    string Project, int Quarter, ProjectStage Least, ProjectStage Most, double? Progress, double? Reached, bool MayBeLost, string Said, string At)
{
    internal static KeptFact Of(KnownFact fact) =>
        new(fact.Project, fact.Fact.Quarter, fact.Fact.Least, fact.Fact.Most, fact.Fact.Progress, fact.Fact.Reached, fact.Fact.MayBeLost, fact.Said, fact.At);

    internal KnownFact ToFact() =>
        new(Project, new ProjectFact(Quarter, Least, Most) { Progress = Progress, Reached = Reached, MayBeLost = MayBeLost }, Said, At);
}
