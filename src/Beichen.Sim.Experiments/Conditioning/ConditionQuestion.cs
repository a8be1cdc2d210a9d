using Beichen.Sim.Analysis.Conditioning;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;

namespace Beichen.Sim.Experiments.Conditioning;

/// <summary>
/// The rest of the year given what has happened (model 4.7): what is known of projects holds in every draw, published figures weight the draws. What each
/// actual moved is told in the order in which they are taken in: facts by quarter, then figures by quarter.
/// </summary>
public static class ConditionQuestion
{
    // Facts are taken in at most so many steps: each is a plan of its own on all draws.
    private const int MostSteps = 8;

    /// <summary>Gives the rest of the year when the actuals are known.</summary>
    /// <param name="evaluator">Runs the plans, all of them on the same draws.</param>
    /// <param name="plan">The plan before anything is known.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Plans.Problems.RefusedException">The actuals lie where too few draws come, or the sampling makes no sense.</exception>
    public static async Task<ConditionAnswer> Ask(Evaluator evaluator, CompiledPlan plan, ConditionRequest request, CancellationToken cancellation = default) =>
        (await Weigh(evaluator, plan, request, cancellation)).Answer;

    /// <summary>The same answer, with the weight of each draw once all is known, and the draws in the order in which neighbours hit the same targets.</summary>
    internal static async Task<(ConditionAnswer Answer, ImportanceWeights Weights, int[] Alike)> Weigh(
        Evaluator evaluator, CompiledPlan plan, ConditionRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(request);
        request.Sampling.Check();
        KnownActuals actuals = request.Actuals;
        KnownFact[][] steps = actuals.Facts.Count == 0 ? [] : [.. actuals.Facts.Chunk((actuals.Facts.Count + MostSteps - 1) / MostSteps)];
        CompiledPlan[] plans = [plan, .. steps.Select((_, i) => plan.Knowing([.. steps[..(i + 1)].SelectMany(step => step)]))];
        var readings = new ReadingList(plan.Plan);
        ObservedColumn[] observed = [.. actuals.Observations.Select(seen => new ObservedColumn(seen, plan.Plan, readings))];
        ScoredColumns scored = new(plan.Plan, readings);
        RestOfYear rest = new(plan.Plan, actuals.DataDate.Since(plan.Plan.Start), readings);
        int[][] stages = [.. steps.Select(step =>
            step.Select(fact => readings.Project(Place(plan.Plan, fact.Project), ProjectOutput.Stage, fact.Fact.Quarter)).ToArray())];
        // What is known grows by a step of facts, then by a figure at a time.
        KnowledgeState[] states =
        [
            .. plans.Select((_, i) => new KnowledgeState(i, [], observed.Length == 0)),
            .. observed.Select((_, i) => new KnowledgeState(plans.Length - 1, observed[..(i + 1)], i == observed.Length - 1)),
        ];
        WeightedDraws draws = await WeightedDraws.Make(evaluator, plans, readings.All, states, request.Sampling, cancellation, request.EffectiveDraws);
        (KnownDraws before, KnownDraws after) = (draws.States[0], draws.States[^1]);
        var answer = new ConditionAnswer(
            plan.Scenario.Id,
            actuals.DataDate.ToString(),
            before.Weights.Draws,
            after.Weights.EffectiveDraws,
            double.IsFinite(after.Weights.Shape) ? after.Weights.Shape : null,
            draws.Regenerated,
            [.. scored.Targets.Select(target => target.Condition(before, after))],
            [.. scored.Milestones.Select(milestone => milestone.Condition(before, after))],
            rest.Needed(after),
            [.. Facts(plan.Plan, steps, stages, scored, draws.States),
                .. observed.Select((figure, i) => Figure(figure, scored, draws.States[plans.Length - 1 + i], draws.States[plans.Length + i]))])
        {
            Seed = request.Sampling.Seed,
            Horizon = plan.Plan.Start.Plus(plan.Plan.Quarters - 1).ToString(),
        };
        return (answer, after.Weights, scored.Alike(after));
    }

    private static IEnumerable<ActualEffect> Facts(
        DistrictPlan plan, KnownFact[][] steps, int[][] stages, ScoredColumns scored, IReadOnlyList<KnownDraws> states)
    {
        for (int i = 0; i < steps.Length; i++)
        {
            (KnownFact[] step, int[] places, KnownDraws before) = (steps[i], stages[i], states[i]);
            bool[] holds = [.. Enumerable.Range(0, before.Weights.Draws)
                .Select(draw => Enumerable.Range(0, step.Length).All(k => Holds(step[k].Fact, before.Columns[places[k]][draw])))];
            string name = string.Join(", ", step.Select(fact => $"{fact.Project} {fact.Said} {plan.Start.Plus(fact.Fact.Quarter)}"));
            yield return new ActualEffect(name, step[0].At, true, WeightedShare.Of(before.Weights, holds).Value, 1, scored.Moved(before, states[i + 1]));
        }
    }

    private static ActualEffect Figure(ObservedColumn figure, ScoredColumns scored, KnownDraws before, KnownDraws after) =>
        new(figure.Name, figure.Seen.At, false, before.Weights.Mean(figure.Drawn(before.Columns)), figure.Seen.Value, scored.Moved(before, after));

    private static bool Holds(ProjectFact fact, double stage) =>
        (fact.MayBeLost && stage >= (double)ProjectStage.Lost) || (stage >= (double)fact.Least && stage <= (double)fact.Most);

    private static int Place(DistrictPlan plan, string project)
    {
        for (int i = 0; i < plan.Projects.Length; i++)
        {
            if (string.Equals(plan.Projects[i].Name.Id, project, StringComparison.Ordinal)) return i;
        }

        throw new ArgumentException($"the plan has no project {project}", nameof(project));
    }
}
