using Beichen.Sim.Analysis.Discovery;
using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Experiments.Discovery;

/// <summary>Looks for the conditions under which a target is missed among the inputs of a run (model II.15).</summary>
public static class DiscoveryQuestion
{
    // Among hundreds of inputs that do nothing some look telling by luck: those that go with the outcome most are searched.
    private const int MostSearched = 24;

    // A second group among the draws that the first leaves out; beyond, what is found is mostly luck.
    private const int MostBoxes = 2;

    private const int MostSteps = 8;

    /// <summary>Answers it from a run made for it.</summary>
    /// <param name="evaluator">Runs the plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">The plan does not score the target.</exception>
    public static async Task<DiscoveryReport> Ask(Evaluator evaluator, CompiledPlan plan, DiscoveryRequest request, CancellationToken cancellation = default) =>
        (await AskAll(evaluator, plan, request, [request.Target], cancellation))[0];

    /// <summary>Answers it for several targets from one run made for it.</summary>
    /// <param name="evaluator">Runs the plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="request">What is asked; its own target apart.</param>
    /// <param name="targets">Ids of the targets.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">The plan does not score a target.</exception>
    public static async Task<IReadOnlyList<DiscoveryReport>> AskAll(
        Evaluator evaluator, CompiledPlan plan, DiscoveryRequest request, IReadOnlyList<string> targets, CancellationToken cancellation = default)
    {
        foreach (string target in targets) plan.ScoredTarget(target);
        IRunColumns columns = (await evaluator.Run(plan, request.Sampling, null, cancellation)).Columns;
        return AskAll(columns, plan, request.Sampling.Seed, targets);
    }

    /// <summary>Answers it from the columns of a run, in memory or stored.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="targetId">Id of the target.</param>
    /// <exception cref="RefusedException">The plan does not score the target.</exception>
    public static DiscoveryReport Ask(IRunColumns columns, CompiledPlan plan, ulong seed, string targetId) => AskAll(columns, plan, seed, [targetId])[0];

    /// <summary>Answers it for several targets from the columns of one run.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="seed">Its seed.</param>
    /// <param name="targets">Ids of the targets.</param>
    /// <exception cref="RefusedException">The plan does not score a target.</exception>
    public static IReadOnlyList<DiscoveryReport> AskAll(IRunColumns columns, CompiledPlan plan, ulong seed, IReadOnlyList<string> targets)
    {
        // Inputs are those known by the quarter that is judged: targets judged in the same one share them.
        var inputs = new Dictionary<int, IReadOnlyList<DiscoveryInput>>();
        return [.. targets.Select(plan.ScoredTarget).Select(target =>
        {
            double[] margin = new double[columns.Draws];
            TargetHits.ReadMargins(target, columns, margin);
            int judged = Math.Min(TargetHits.QuarterOf(target, columns.Quarters), columns.Quarters - 1);
            if (!inputs.TryGetValue(judged, out IReadOnlyList<DiscoveryInput>? known)) inputs[judged] = known = Inputs(judged);
            return Find(plan.Scenario.Id, target.Id, seed, plan.Plan.Start, known, margin);
        })];

        IReadOnlyList<DiscoveryInput> Inputs(int judged) => DiscoveryInput.Of(plan, seed, columns.Draws, judged,
            id => columns.Column(columns.Quarters - 1, EntityKind.Project, id, "ProductionDate")
                ?? throw new RunStoreException($"the run has no date of {id}"));
    }

    private static DiscoveryReport Find(string scenario, string target, ulong seed, Quarter start, IReadOnlyList<DiscoveryInput> inputs, double[] margin)
    {
        bool[] misses = Array.ConvertAll(margin, value => !TargetMargins.IsHit(value));
        double[] ranks = Ranks.Of(margin);
        DiscoveryInput[] searched = [.. inputs.OrderByDescending(input => Math.Abs(Ranks.Correlation(Ranks.Of(input.Values), ranks)))
            .ThenBy(input => input.Path, StringComparer.Ordinal).Take(MostSearched)];
        double[][] values = [.. searched.Select(input => input.Values)];
        var options = new DiscoveryOptions { Seed = seed };
        IReadOnlyList<DiscoveredBox> boxes = PatientRuleInduction.FindSeveral(values, misses, options, MostBoxes);

        // Where no condition gathers the misses the box is all of the draws.
        DiscoveredBox box = boxes.Count > 0 ? boxes[0] : PatientRuleInduction.Find(values, misses, options);
        return new DiscoveryReport
        {
            Scenario = scenario,
            Target = target,
            Draws = margin.Length,
            Seed = seed,
            Misses = box.Cases,
            Inside = box.Inside,
            MissesInside = box.CasesInside,
            Coverage = box.Cases == 0 ? null : box.Coverage,
            Density = box.Density,
            FreshDensity = double.IsNaN(box.FreshDensity) ? null : box.FreshDensity,
            Inputs = inputs.Count,
            Searched = searched.Length,
            Conditions = [.. box.Limits.Select(limit => Condition(searched[limit.Input], limit, start))],
            Second = boxes.Count > 1 && boxes[1].Limits.Count > 0 ? Second(boxes[1]) : null,
            TradeOff = [.. Thinned(box.TradeOff).Select(step => new DiscoveryStep(step.Coverage, step.Density, step.Mass, step.Inputs))],
        };

        SecondGroup Second(DiscoveredBox other) => new(
            other.Draws, other.Cases, other.Inside, other.CasesInside, double.IsNaN(other.FreshDensity) ? null : other.FreshDensity,
            [.. other.Limits.Select(limit => Condition(searched[limit.Input], limit, start))]);
    }

    private static DiscoveredCondition Condition(DiscoveryInput input, BoxLimit limit, Quarter start)
    {
        Bilingual words = input.Condition(limit, start);
        return new DiscoveredCondition(input.Path, words.Zh, words.En, Finite(limit.Low), Finite(limit.High), limit.QuasiP, limit.Stability);
    }

    // As many steps of the way as fit a table, the first and the last among them.
    private static IEnumerable<BoxTradeOff> Thinned(IReadOnlyList<BoxTradeOff> steps) =>
        steps.Count <= MostSteps ? steps : Enumerable.Range(0, MostSteps).Select(i => steps[i * (steps.Count - 1) / (MostSteps - 1)]);

    private static double? Finite(double value) => double.IsInfinity(value) ? null : value;
}
