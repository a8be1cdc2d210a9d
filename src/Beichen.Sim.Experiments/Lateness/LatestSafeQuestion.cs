using System.Globalization;
using Beichen.Sim.Analysis.Attribution;
using Beichen.Sim.Analysis.Lateness;
using Beichen.Sim.Analysis.Sampling;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Variants;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Experiments.Lateness;

/// <summary>
/// Puts each project off by one quarter, two, and so on, the others as they are, on the same draws: S_p(q) = P(hit | p comes into use q quarters
/// later), fitted so that it never rises; the latest safe quarter is the last whose lower bound keeps the chance asked for (model 19.1). A slip of q
/// quarters is idle time before the project's next step, so that what is late is everything that it still has to do.
/// </summary>
public static class LatestSafeQuestion
{
    private const string Slip = "project-slip";

    /// <summary>Runs the plans and says how late each may be.</summary>
    /// <param name="evaluator">Runs the plans.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Told after every plan; null for nobody.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">The plan does not score the target, or the request makes no sense for it.</exception>
    public static async Task<LatestSafeReport> Ask(
        Evaluator evaluator, Scenario scenario, LatestSafeRequest request, IProgress<QuestionProgress>? progress = null,
            CancellationToken cancellation = default)
    {
        TargetParameters target = scenario.Plan.ScoredTarget(request.Target);
        int[] chosen = request.Chosen(scenario.Plan);
        Delay[] delays = [.. chosen.Select(i => Delay.Of(scenario.Plan, [i], request.Quarters))];
        var together = Delay.Of(scenario.Plan, chosen, request.Quarters);
        ScoredRun run = await evaluator.Run(scenario.Plan, request.Sampling, cancellation: cancellation);
        var margins = new double[request.Sampling.Draws];
        TargetHits.ReadMargins(target, run.Columns, margins);
        HitSet planned = Hits(margins);
        Variant[] variants = [.. delays.Append(together).SelectMany(delay => delay.Variants)];
        IReadOnlyList<HitSet> hits = await VariantMargins.Of(evaluator, scenario, variants, target.Id, request.Sampling, Hits, progress, cancellation);
        var found = new List<Found>();
        int next = 0;
        foreach (Delay delay in delays.Append(together))
        {
            HitSet[] later = [.. hits.Skip(next).Take(delay.Longest)];
            next += delay.Longest;
            found.Add(Found.Of(planned, later, request.Probability, delays.Length));
        }

        ProjectLateness[] projects =
            [.. delays.Select((delay, i) => Of(scenario.Plan, run.Columns, scenario.Plan.Plan.Projects[chosen[i]], found[i], margins))];
        if (request.Orders > 0)
        {
            IReadOnlyList<ShapleyEstimate> shares = await Shares(evaluator, scenario, request, chosen, together.Longest, progress, cancellation);
            projects = [.. projects.Select((project, i) => project with { JointShare = shares[i].Value, JointShareError = shares[i].StandardError })];
        }

        Found all = found[^1];
        return new LatestSafeReport
        {
            Scenario = scenario.Id,
            Target = target.Id,
            Probability = request.Probability,
            Draws = request.Sampling.Draws,
            Seed = request.Sampling.Seed,
            Quarters = request.Quarters,
            Chance = planned.Proportion.Value,
            ChanceLow = ExactProportion.Low(planned.Count, planned.Draws),
            ChanceHigh = ExactProportion.High(planned.Count, planned.Draws),
            Projects = [.. projects.OrderBy(project => project.Slack ?? -1).ThenBy(project => project.Change)
                .ThenBy(project => project.Id, StringComparer.Ordinal)],
            Joint = new JointLateness(chosen.Length, all.Slack, all.IsOpen, all.Criticality, all.Change.Difference, all.Change.Interval.Low,
                all.Change.Interval.High, all.Moves, all.Curve(null)),
        };
    }

    // What all change together, shared by nested orders: kinds of projects first, then the projects of each.
    private static async Task<IReadOnlyList<ShapleyEstimate>> Shares(
        Evaluator evaluator, Scenario scenario, LatestSafeRequest request, int[] chosen, int slip, IProgress<QuestionProgress>? progress,
        CancellationToken cancellation)
    {
        if (chosen.Length > ShapleySampling.MostPlayers)
            throw RefusedException.Of(
                "orders", $"{chosen.Length} projects", $"at most {ShapleySampling.MostPlayers} projects to share among, by --project or --group");
        var orders = ShapleySampling.Nested([.. chosen.Select(i => (int)scenario.Plan.Plan.Projects[i].Kind)], request.Orders, request.Sampling.Seed);
        IReadOnlyList<ulong> coalitions = orders.Coalitions;
        Variant[] variants = [.. coalitions.Select(one => Delay.By(scenario.Plan, [.. chosen.Where((_, i) => (one >> i & 1) == 1)], slip))];
        IReadOnlyList<double> chances = await VariantMargins.Of(evaluator, scenario, variants, request.Target, request.Sampling,
            margins => Hits(margins).Proportion.Value, progress, cancellation);
        var chance = coalitions.Zip(chances).ToDictionary(pair => pair.First, pair => pair.Second);
        return orders.Estimate(coalition => chance[coalition]);
    }

    private static ProjectLateness Of(CompiledPlan plan, IRunColumns run, ProjectParameters project, Found found, double[] margins)
    {
        double[] dates = run.Column(run.Quarters - 1, EntityKind.Project, project.Name.Id, "ProductionDate")
            ?? throw new InvalidOperationException($"a run has no date of project {project.Name.Id}");
        int[] finished = [.. Enumerable.Range(0, dates.Length).Where(draw => dates[draw] < ProjectOutput.Never)];
        double[] reached = [.. finished.Select(draw => dates[draw])];
        Quarter? planned = reached.Length == 0 ? null : plan.Plan.Start.Plus((int)Math.Ceiling(Quantile.Of(reached, 0.5)) - 1);
        SeedEntity? named = plan.Seeds.Entities
            .FirstOrDefault(entity => entity.Kind is "project" && string.Equals(entity.Id, project.Name.Id, StringComparison.Ordinal));
        return new ProjectLateness
        {
            Id = project.Name.Id,
            Zh = named?.Chinese ?? project.Name.Id,
            En = named?.English ?? project.Name.Id,
            Planned = planned?.ToString(),
            LatestSafe = found.Slack is { } slack ? planned?.Plus(slack).ToString() : null,
            Slack = found.Slack,
            IsOpen = found.IsOpen,
            Criticality = found.Criticality,
            Cruciality = reached.Length < 3 ? 0 : LinearCorrelation.Of(reached, [.. finished.Select(draw => margins[draw])]),
            Change = found.Change.Difference,
            ChangeLow = found.Change.Interval.Low,
            ChangeHigh = found.Change.Interval.High,
            Moves = found.Moves,
            Curve = found.Curve(planned),
        };
    }

    private static HitSet Hits(double[] margins) => HitSet.Where(margins, TargetMargins.IsHit);

    // Projects put off together, as far as the lever goes: a scenario may have put them off already.
    private sealed record Delay(int Longest, Variant[] Variants)
    {
        public static Delay Of(CompiledPlan plan, int[] projects, int quarters)
        {
            double[] slips = [.. projects.Select(i => plan.Plan.Projects[i].SlipQuarters.At(0))];
            LeverText lever = plan.Seeds.Levers.Single(text => text.Id is Slip);
            int longest = (int)Math.Min(quarters, Math.Floor(lever.High - slips.Max()));
            if (longest < 1)
            {
                string most = lever.High.ToString(CultureInfo.InvariantCulture);
                string expected = $"a scenario whose projects are put off by less than {most} quarters, the most that a project can be";
                throw RefusedException.Of("quarters", slips.Max().ToString(CultureInfo.InvariantCulture), expected);
            }

            return new Delay(longest, [.. Enumerable.Range(1, longest).Select(later => By(plan, projects, later))]);
        }

        /// <summary>The scenario with some projects so many quarters later than it has them.</summary>
        public static Variant By(CompiledPlan plan, int[] projects, int later) => new()
        {
            Levers = [.. projects.Select(i => plan.Plan.Projects[i])
                .Select(project => new LeverChoice(Slip, [project.Name.Id], project.SlipQuarters.At(0) + later))],
        };
    }

    private sealed record Found(LatenessCurve Fitted, int? Slack, bool IsOpen, double Criticality, PairedProportion Change, int Moves)
    {
        public static Found Of(HitSet planned, HitSet[] later, double probability, int tests)
        {
            bool[][] columns = [.. later.Prepend(planned).Select(set => Enumerable.Range(0, set.Draws).Select(draw => set[draw]).ToArray())];
            var curve = LatenessCurve.Of(columns);
            int latest = curve.LatestSafe(probability);
            int flips = Enumerable.Range(0, planned.Draws).Count(draw => columns.Any(column => column[draw] != columns[0][draw]));
            var change = PairedProportion.Of(planned, later[^1]);

            // Bonferroni: one of so many projects would seem to matter by luck.
            int moves = change.SignificanceLevel < 0.05 / tests ? Math.Sign(change.Difference) : 0;
            return new Found(curve, latest < 0 ? null : latest, latest == later.Length, (double)flips / planned.Draws, change, moves);
        }

        public LatenessQuarter[] Curve(Quarter? planned) =>
            [.. Fitted.Points.Select((point, slip) => new LatenessQuarter(planned?.Plus(slip).ToString(), slip, point.Probability, point.Low, point.High,
                (double)point.Hits / point.Draws))];
    }
}
