using Beichen.Sim.Analysis.Audit;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Lights;

namespace Beichen.Sim.Experiments.Lights;

/// <summary>
/// A county's rules of lights read forwards (model 4.8): the schedule is the plan's own course, without slip (<see cref="PlannedCourse"/>), and each draw's
/// course is held against it at the end of each quarter that is still to come.
/// </summary>
public static class LightsQuestion
{
    /// <summary>Gives the chance of each light, project by project and quarter by quarter.</summary>
    /// <param name="evaluator">Runs the plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="rules">The county's rules.</param>
    /// <param name="sampling">Draws.</param>
    /// <param name="actuals">What has happened; null before anything has.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<LightsAnswer> Ask(
        Evaluator evaluator, CompiledPlan plan, LightRules rules, Sampling sampling, KnownActuals? actuals = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(rules);
        sampling.Check();
        int first = actuals is null ? 0 : actuals.DataDate.Since(plan.Plan.Start) + 1;
        var readings = new ReadingList(plan.Plan);
        ObservedColumn[] observed = [.. (actuals?.Observations ?? []).Select(seen => new ObservedColumn(seen, plan.Plan, readings))];
        LightColumns[] projects = [.. Enumerable.Range(0, plan.Plan.Projects.Length)
            .Select(i => new LightColumns(plan.Plan, i, first, readings)).Where(columns => columns.HasSchedule)];
        CompiledPlan known = plan.Knowing(actuals?.Facts ?? []);
        WeightedDraws draws = await WeightedDraws.Make(evaluator, [known], readings.All, [new KnowledgeState(0, observed, true)], sampling, cancellation);
        KnownDraws state = draws.States[0];
        return new LightsAnswer(plan.Scenario.Id, rules.Id, actuals?.DataDate.ToString(), state.Weights.Draws,
            state.Weights.EffectiveDraws, [.. projects.Select(columns => columns.Lights(rules, state))])
        { Seed = sampling.Seed };
    }
}
