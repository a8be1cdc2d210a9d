using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Runs;

namespace Beichen.Sim.Experiments;

/// <summary>What the dates of a scenario move.</summary>
internal static class MovedDates
{
    /// <summary>The dates of a plan's projects, in plan order.</summary>
    public static IReadOnlyList<MovedDate> Of(CompiledPlan plan) =>
        [.. Enumerable.Range(0, plan.Plan.Projects.Length).Where(i => plan.Plan.Projects[i].Date is not null).Select(i => Of(plan, i))];

    private static MovedDate Of(CompiledPlan plan, int place)
    {
        ProjectParameters project = plan.Plan.Projects[place];
        ProjectDate date = project.Date!;
        (double before, double after) = DateMedians.Medians(plan.Plan, place);
        SeedEntity? named = plan.Seeds.Entities
            .FirstOrDefault(entity => entity.Kind is "project" && string.Equals(entity.Id, project.Name.Id, StringComparison.Ordinal));

        // What lies beyond the stage of a date moves with it; what lies before moves too, for all that is left is scaled or waits.
        string[] milestones = [.. project.Milestones.Select(milestone => milestone.Id)];
        return new MovedDate(
            project.Name.Id, named?.Chinese ?? project.Name.Id, named?.English ?? project.Name.Id, date.Stage.ToString().ToLowerInvariant(),
                date.Rule.ToString().ToLowerInvariant(), Quarter(before), Quarter(after), milestones);

        string? Quarter(double day) => double.IsNaN(day) ? null : plan.Plan.Start.Plus((int)Math.Ceiling(day) - 1).ToString();
    }
}
