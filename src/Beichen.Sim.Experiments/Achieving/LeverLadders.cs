using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Experiments.Achieving;

/// <summary>
/// Levers as a search moves them: from where the scenario has a lever, in equal steps, to its highest setting. A step costs the lever's cost a unit times
/// the distance from where the scenario has it. A slip is no measure but a date, see <see cref="DateLadders"/>.
/// </summary>
internal static class LeverLadders
{
    /// <summary>The lever that hastens a project by the team's effort.</summary>
    public const string Acceleration = "project-acceleration";

    /// <summary>The lever that puts a project off.</summary>
    public const string Slip = "project-slip";

    /// <summary>Said in place of a lever where none may be moved.</summary>
    public const string None = "none";

    /// <summary>The ladders of levers that cost something, or of those named.</summary>
    /// <param name="plan">The scenario's plan.</param>
    /// <param name="named">Ids of levers; none for all that have a cost, <see cref="None"/> for no lever.</param>
    /// <param name="steps">Steps above the scenario's setting.</param>
    /// <exception cref="RefusedException">A lever is unknown, or has no cost.</exception>
    public static IReadOnlyList<Ladder> Of(CompiledPlan plan, IReadOnlyList<string> named, int steps)
    {
        if (named is [None]) return [];
        LeverText[] priced = [.. plan.Seeds.Levers.Where(lever => lever.Cost is not null && lever.High > lever.Default && lever.Id is not Slip)];
        foreach (string id in named)
        {
            if (Array.Exists(priced, lever => string.Equals(lever.Id, id, StringComparison.Ordinal))) continue;
            throw RefusedException.Of("levers", id, $"levers that have a cost: {string.Join(", ", priced.Select(lever => lever.Id))}");
        }

        return
        [
            .. priced.Where(lever => named.Count == 0 || named.Contains(lever.Id, StringComparer.Ordinal))
                .SelectMany(lever => Places(plan, lever).Select(on => Of(plan, lever, on, steps))).OfType<Ladder>(),
        ];
    }

    // What stands still cannot be hastened: a project that produces, or that the scenario drops.
    private static IEnumerable<string> Places(CompiledPlan plan, LeverText lever) => plan.Seeds.Everywhere(lever)
        .Where(on => lever.Id is not Acceleration || plan.Plan.Projects.Any(project => string.Equals(project.Name.Id, on, StringComparison.Ordinal)
            && project.InitialStage.Likeliest < (int)ProjectStage.Producing));

    private static Ladder? Of(CompiledPlan plan, LeverText lever, string on, int steps)
    {
        double now = plan.Levers
            .Where(choice => string.Equals(choice.Lever, lever.Id, StringComparison.Ordinal) && (choice.On[0] == on || choice.On[0] == "all"))
            .Select(choice => choice.Value).Append(lever.Default).Max();
        if (now >= lever.High) return null;
        double[] values = [.. Enumerable.Range(0, steps + 1).Select(step => now + ((lever.High - now) * step / steps))];
        SeedEntity? entity = plan.Seeds.Entities.FirstOrDefault(one => string.Equals(one.Id, on, StringComparison.Ordinal));
        bool hastens = lever.Id is Acceleration;
        return new Ladder(
            lever.Id, on, _ => entity is null ? lever.Chinese : $"{lever.Chinese}：{entity.Chinese}",
            _ => entity is null ? lever.English : $"{lever.English}: {entity.English}", values, [.. values.Select(value => (value - now) * lever.Cost!.Value)])
        {
            Project = hastens ? on : null,
            Efforts = [.. values.Select(value => hastens ? value - 1 : 0)],
        };
    }
}
