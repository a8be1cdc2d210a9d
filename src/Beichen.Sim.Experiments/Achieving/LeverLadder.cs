using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Experiments.Achieving;

/// <summary>
/// A lever as a search moves it, on all that it may be set on or on one entity: from where the scenario has it, in equal steps, to its highest
/// setting. A step costs the lever's cost a unit times the distance from where the scenario has it.
/// </summary>
/// <param name="Lever">The lever.</param>
/// <param name="On">What it is set on: <c>all</c>, or an entity.</param>
/// <param name="Values">The setting by step; the first is the scenario's.</param>
/// <param name="Costs">The cost by step, 亿元; the first is 0.</param>
internal sealed record LeverLadder(LeverText Lever, string On, double[] Values, double[] Costs)
{
    private const string Acceleration = "project-acceleration";

    /// <summary>Effort of the team that accelerated projects share: pace − 1, 0 for other levers.</summary>
    public double EffortAt(int step) => Lever.Id is Acceleration ? Values[step] - 1 : 0;

    /// <summary>The setting; null where the scenario has it so.</summary>
    public LeverChoice? At(int step) => step == 0 ? null : new LeverChoice(Lever.Id, [On], Values[step]);

    /// <summary>The ladders of levers that cost something, or of those named.</summary>
    /// <param name="plan">The scenario's plan.</param>
    /// <param name="named">Ids of levers; none for all that have a cost.</param>
    /// <param name="steps">Steps above the scenario's setting.</param>
    /// <exception cref="Plans.Problems.RefusedException">A lever is unknown, or has no cost.</exception>
    public static IReadOnlyList<LeverLadder> Of(CompiledPlan plan, IReadOnlyList<string> named, int steps)
    {
        LeverText[] priced = [.. plan.Seeds.Levers.Where(lever => lever.Cost is not null && lever.High > lever.Default)];
        foreach (string id in named)
        {
            if (Array.Exists(priced, lever => string.Equals(lever.Id, id, StringComparison.Ordinal))) continue;
            throw Plans.Problems.RefusedException.Of("levers", id, $"levers that have a cost: {string.Join(", ", priced.Select(lever => lever.Id))}");
        }

        return
        [
            .. priced.Where(lever => named.Count == 0 || named.Contains(lever.Id, StringComparer.Ordinal))
                .SelectMany(lever => Places(plan, lever).Select(on => Of(plan, lever, on, steps))).OfType<LeverLadder>(),
        ];
    }

    // What stands still cannot be hastened: a project that produces, or that the scenario drops.
    private static IEnumerable<string> Places(CompiledPlan plan, LeverText lever) => plan.Seeds.Everywhere(lever)
        .Where(on => lever.Id is not Acceleration || plan.Plan.Projects.Any(project => string.Equals(project.Name.Id, on, StringComparison.Ordinal)
            && project.InitialStage.Likeliest < (int)ProjectStage.Producing));

    private static LeverLadder? Of(CompiledPlan plan, LeverText lever, string on, int steps)
    {
        double now = plan.Levers
            .Where(choice => string.Equals(choice.Lever, lever.Id, StringComparison.Ordinal) && (choice.On[0] == on || choice.On[0] == "all"))
            .Select(choice => choice.Value).Append(lever.Default).Max();
        if (now >= lever.High) return null;
        double[] values = [.. Enumerable.Range(0, steps + 1).Select(step => now + ((lever.High - now) * step / steps))];
        return new LeverLadder(lever, on, values, [.. values.Select(value => (value - now) * lever.Cost!.Value)]);
    }
}
