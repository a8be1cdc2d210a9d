using Beichen.Sim.Analysis.Scoring;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Experiments.Vintages;

/// <summary>
/// How each target's chance moved from release to release, and what moved it: every
/// release is taken in on the same draws, so that the parts sum to the change exactly.
/// </summary>
public static class VintagesQuestion
{
    // Of each plan that facts make all draws are run once more.
    private const int MostPlans = 24;

    /// <summary>Tells how each chance moved from release to release, and by what.</summary>
    /// <param name="evaluator">Runs the plans.</param>
    /// <param name="plan">The plan before anything is known.</param>
    /// <param name="releases">The releases, in order.</param>
    /// <param name="sampling">Draws to begin with.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">There is no release, one is of another plan, or too few draws carry one.</exception>
    public static async Task<VintagesAnswer> Ask(
        Evaluator evaluator, CompiledPlan plan, IReadOnlyList<KeptRelease> releases, Sampling sampling, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(releases);
        sampling.Check();
        if (releases.Count == 0) throw new RefusedException("found no release, expected a folder that `beichen condition --out` has written");
        if (releases.FirstOrDefault(one => one.PlanFingerprint != plan.Fingerprint) is { } other)
            throw new RefusedException(
                $"release {other.Number}: of plan {other.PlanFingerprint[..8]}, expected {plan.Scenario.Id} as it stands, plan {plan.Fingerprint[..8]}");
        KnownActuals[] known = [.. releases.Select(release => release.Actuals())];
        IReadOnlyList<VintageStep> steps = VintagePath.Through(known);
        var plans = new List<CompiledPlan> { plan };
        var places = new Dictionary<string, int>(StringComparer.Ordinal) { [plan.Key] = 0 };
        var readings = new ReadingList(plan.Plan);
        var figures = new Dictionary<Observation, ObservedColumn>();
        List<KnowledgeState> states = [new KnowledgeState(0, [], false)];
        for (int i = 0; i < steps.Count; i++)
        {
            CompiledPlan then = plan.Knowing(steps[i].Facts);
            if (!places.TryGetValue(then.Key, out int place))
            {
                places[then.Key] = place = plans.Count;
                plans.Add(then);
            }

            bool ends = i == steps.Count - 1 || steps[i + 1].Release != steps[i].Release;
            states.Add(new KnowledgeState(place, [.. steps[i].Figures.Select(Column)], ends));
        }

        if (plans.Count > MostPlans)
            throw new RefusedException($"found {plans.Count} states of facts, expected at most {MostPlans}: fewer releases in the folder");
        var scored = new ScoredColumns(plan.Plan, readings);
        WeightedDraws draws = await WeightedDraws.Make(evaluator, plans, readings.All, states, sampling, cancellation);
        Quarter last = known[^1].DataDate;
        return new VintagesAnswer(plan.Scenario.Id, draws.States[0].Weights.Draws, Chances(scored, draws.States[0]),
            [.. releases.Select((release, r) => Move(release, r, steps, scored, draws.States))])
        {
            Targets = [.. scored.Targets.Select(target => new VintageTarget(target.Id, target.Zh, target.En))],
            Scores = [.. scored.Targets.SelectMany(target => target.OutcomeIn(known[^1], plan.Plan) is { } outcome ? Enumerable.Range(0, releases.Count + 1)
                .Where(r => r == 0 || known[r - 1].DataDate < last).Select(r => Score(r, target, outcome)) : [])],
        };

        ObservedColumn Column(Observation seen) =>
            figures.TryGetValue(seen, out ObservedColumn? column) ? column : figures[seen] = new ObservedColumn(seen, plan.Plan, readings);

        VintageScore Score(int release, TargetColumn target, double outcome)
        {
            double? standing = release == 0 ? null : target.LatestIn(known[release - 1], plan.Plan);
            return Fared(release, target, draws.States[EndOf(release - 1, steps)], outcome, standing);
        }
    }

    // How a forecast fared, and the rival that says that the last published figure stands to the end.
    private static VintageScore Fared(int release, TargetColumn target, KnownDraws draws, double outcome, double? latest)
    {
        double came = target.IsHit(outcome) ? 1 : 0, stated = target.Chance(draws).Value;
        double[] band = target.Band(draws);
        double? missed = latest is { } figure ? (target.IsHit(figure) ? 1 : 0) == came ? 0 : 1 : null;
        return new VintageScore(
            release, target.Id, outcome, RankedProbability.OfEnsemble(target.Sample(draws, 4096), outcome),
            latest is { } last ? Math.Abs(last - outcome) : null, (stated - came) * (stated - came), missed, outcome >= band[0] && outcome <= band[2])
        {
            Stated = stated,
            Hit = came > 0,
        };
    }

    // The state after a release: that of its last step, or of the last release that had one.
    private static int EndOf(int release, IReadOnlyList<VintageStep> steps)
    {
        int end = 0;
        for (int i = 0; i < steps.Count && steps[i].Release <= release; i++) end = i + 1;
        return end;
    }

    private static Dictionary<string, double> Chances(ScoredColumns scored, KnownDraws draws) =>
        scored.Targets.ToDictionary(target => target.Id, target => target.Chance(draws).Value, StringComparer.Ordinal);

    private static ReleaseMove Move(KeptRelease release, int index, IReadOnlyList<VintageStep> steps, ScoredColumns scored, IReadOnlyList<KnownDraws> states)
    {
        VintageEffect[] effects = [.. Enumerable.Range(0, steps.Count).Where(i => steps[i].Release == index)
            .Select(i => new VintageEffect(steps[i].Name, steps[i].IsRevision, scored.Moved(states[i], states[i + 1])))];
        KnownDraws end = states[EndOf(index, steps)];
        return new ReleaseMove(release.Number, release.Answer.DataDate, end.Weights.EffectiveDraws, Chances(scored, end), Sum(true), Sum(false), effects);

        Dictionary<string, double> Sum(bool revisions) => scored.Targets.ToDictionary(target => target.Id,
            target => effects.Where(effect => effect.IsRevision == revisions).Sum(effect => effect.Moved[target.Id]), StringComparer.Ordinal);
    }
}
