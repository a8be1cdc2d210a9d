using Beichen.Sim.Analysis.Conditioning;
using Beichen.Sim.Experiments.Spread;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Variants;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Experiments.Sayings;

/// <summary>
/// What the draws of a run say: what timing decides, the chances given the city, the margins in money and pieces, the targets that fight, and where the spread
/// comes from. One plan more is run, on the same draws: the scenario with every project a quarter later.
/// </summary>
public static class SayingQuestion
{
    private const string Slip = "project-slip";

    /// <summary>Runs the plan with every project a quarter later and reads both runs against each other.</summary>
    /// <param name="evaluator">Runs the plan whose projects come later.</param>
    /// <param name="scenario">The scenario of the run.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<RunSayings> Ask(Evaluator evaluator, Scenario scenario, SayingRequest request, CancellationToken cancellation = default)
    {
        IRunColumns run = request.Run.Columns;
        TargetParameters[] scored = [.. run.Plan.Targets.Where(target => TargetHits.AskedOf(target, run.Plan, run.Quarters) is not null)];
        // A run given actuals has other draws than a run of the scenario, and inputs that its draws' numbers no longer name.
        bool plain = request.Run.Identity.Actuals is null;
        Task<TargetMargins>? later = plain && Later(scenario) is { } plan ? evaluator.Margins(plan, request.Sampling, cancellation) : null;
        Task<RunSpread?> spread = plain ? SpreadQuestion.Ask(evaluator, scenario.Plan, request.Sampling, cancellation) : Task.FromResult<RunSpread?>(null);
        double[][] outcomes = [.. scored.Select(target => Outcomes(target, run))];
        (string Id, HitSet Hits)[] hits = [.. scored.Select((target, i) => (target.Id, TargetHits.Of(target, run, outcomes[i])!))];
        double[]? growth = run.CityGrowth();
        IReadOnlyList<ConditionalBand> bands = growth is null ? [] : ConditionalBand.Quintiles(growth, hits);
        return new RunSayings
        {
            Conditional = bands,
            EvenGrowth = growth is null || growth.Length < EvenPoint.FewestDraws
                ? [] : [.. hits.Select((target, i) => Even(target.Id, target.Hits, growth, bands[0].Targets[i], bands[^1].Targets[i]))],
            Margins = [.. scored.Select(target => TargetMargin.Of(target, run))],
            Conflicts = TargetConflict.Among(hits),
            TimingEffects = later is null ? null : Timing(scored, outcomes, run, await later),
            AsReported = request.AsReported ? ReportedChance.All(run, request.Sampling.Seed) : null,
            Spread = await spread,
        };
    }

    /// <summary>The scenario with each project a quarter later than it has it; null where there is none, or one is as late as the lever goes.</summary>
    public static CompiledPlan? Later(Scenario scenario)
    {
        ProjectParameters[] projects = [.. scenario.Plan.Plan.Projects];
        if (projects.Length == 0) return null;
        double[] slips = [.. projects.Select(project => project.SlipQuarters.At(0)).Distinct()];
        LeverChoice[] choices = [.. slips.Select(slip => new LeverChoice(Slip, slips.Length == 1 ? ["all"] : Those(slip), slip + 1))];
        try
        {
            return scenario.Compile(Variant.Setting(choices));
        }
        catch (RefusedException)
        {
            // The lever ends at the slip that the scenario has.
            return null;
        }

        string[] Those(double slip) => [.. projects.Where(project => project.SlipQuarters.At(0).Equals(slip)).Select(project => project.Name.Id)];
    }

    private static TimingEffect[] Timing(TargetParameters[] scored, double[][] before, IRunColumns run, TargetMargins after) =>
    [
        .. scored.Select((target, i) =>
        {
            double asked = TargetHits.AskedOf(target, run.Plan, run.Quarters)!.Value;
            return TimingEffect.Of(target.Id, before[i], after.Outcomes(run.Plan.Targets.IndexOf(target)), asked);
        }),
    ];

    private static EvenGrowth Even(string target, HitSet hits, double[] growth, ConditionalChance slowest, ConditionalChance fastest)
    {
        int leaning = EvenGrowth.Lean(slowest, fastest);
        bool[] each = [.. Enumerable.Range(0, growth.Length).Select(draw => hits[draw])];
        return new EvenGrowth(target, leaning, leaning == 0 ? null : EvenPoint.Of(growth, each));
    }

    private static double[] Outcomes(TargetParameters target, IRunColumns run)
    {
        var outcomes = new double[run.Draws];
        TargetHits.ReadOutcome(target, run, outcomes);
        return outcomes;
    }
}
