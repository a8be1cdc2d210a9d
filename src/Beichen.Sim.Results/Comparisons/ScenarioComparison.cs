using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Results.Comparisons;

/// <summary>
/// Several scenarios on the same draws: paired, so that what they share cancels. Two columns are in memory at a time, and one bit a draw and target.
/// </summary>
/// <param name="Reference">Scenario that the others are held against.</param>
/// <param name="Scenarios">The others, in the order given.</param>
public sealed record ScenarioComparison(string Reference, IReadOnlyList<ScenarioDifference> Scenarios)
{
    /// <summary>Compares runs; the first is the reference.</summary>
    /// <exception cref="ArgumentException">There is no run, or the runs differ in seed, draws, first or last quarter.</exception>
    public static ScenarioComparison Of(IReadOnlyList<ScenarioRun> runs)
    {
        if (runs.Count == 0) throw new ArgumentException("a comparison needs at least one run", nameof(runs));
        ScenarioRun reference = runs[0];
        var scenarios = new List<ScenarioDifference>();
        var first = new double[reference.Run.Draws];
        var second = new double[reference.Run.Draws];
        foreach (ScenarioRun run in runs.Skip(1))
        {
            if (run.Seed != reference.Seed || run.Run.Draws != reference.Run.Draws)
            {
                throw new ArgumentException($"{run.Scenario} has {run.Run.Draws} draws of "
                    + $"seed {run.Seed}, {reference.Scenario} {reference.Run.Draws} of seed {reference.Seed}: they cannot be paired", nameof(runs));
            }

            if (run.Run.Quarters != reference.Run.Quarters || run.Run.Plan.Start != reference.Run.Plan.Start)
            {
                throw new ArgumentException($"{run.Scenario} and {reference.Scenario} run over different quarters", nameof(runs));
            }

            scenarios.Add(Compare(reference, run, first, second) with { Milestones = Milestones(reference, run, first) });
        }

        return new ScenarioComparison(reference.Scenario, scenarios);
    }

    private static ScenarioDifference Compare(ScenarioRun reference, ScenarioRun scenario, double[] first, double[] second)
    {
        var differences = new List<TargetDifference>();
        var before = new List<HitSet>();
        var after = new List<HitSet>();
        foreach (TargetParameters target in reference.Run.Plan.Targets)
        {
            TargetParameters? other = scenario.Run.Plan.Targets.FirstOrDefault(candidate => string.Equals(candidate.Id, target.Id, StringComparison.Ordinal));
            if (other is null) continue;
            TargetHits.ReadOutcome(target, reference.Run, first);
            TargetHits.ReadOutcome(other, scenario.Run, second);
            HitSet? hitsBefore = TargetHits.Of(target, reference.Run, first);
            HitSet? hitsAfter = TargetHits.Of(other, scenario.Run, second);
            if (hitsBefore is not null && target.DueQuarter < reference.Run.Quarters) before.Add(hitsBefore);
            if (hitsAfter is not null && other.DueQuarter < scenario.Run.Quarters) after.Add(hitsAfter);
            differences.Add(Difference(other, first, second, hitsBefore, hitsAfter));
        }

        if (before.Count == 0 || after.Count == 0)
            return new ScenarioDifference(scenario.Scenario, scenario.Zh, scenario.En, differences, null, null, null, null, null, false);
        HitSet allBefore = HitSet.InAll(before), allAfter = HitSet.InAll(after);
        var joint = PairedProportion.Of(allBefore, allAfter);
        return new ScenarioDifference(scenario.Scenario, scenario.Zh, scenario.En, differences,
            allBefore.Proportion.Value, allAfter.Proportion.Value, joint.Difference, joint.Interval.Low, joint.Interval.High, joint.IsSignificant);
    }

    private static MilestoneDifference[] Milestones(ScenarioRun reference, ScenarioRun scenario, double[] buffer)
    {
        var moved = new List<MilestoneDifference>();
        foreach (ProjectParameters project in scenario.Run.Plan.Projects)
        {
            ProjectParameters? former = reference.Run.Plan.Projects.FirstOrDefault(known =>
                string.Equals(known.Name.Id, project.Name.Id, StringComparison.Ordinal));
            foreach (Milestone milestone in project.Milestones)
            {
                if (former?.Milestones.FirstOrDefault(known => string.Equals(known.Id, milestone.Id, StringComparison.Ordinal)) is not { } same) continue;
                MilestoneScore? before = Score(reference, milestone.Id), after = Score(scenario, milestone.Id);
                var hits = PairedProportion.Of(
                    ProjectScoring.Hits(reference.Run, former, same, buffer), ProjectScoring.Hits(scenario.Run, project, milestone, buffer));
                if (before is null || after is null) continue;

                // Of dates a large ensemble keeps that of production alone: more is not said of a small one either, so that both say the same.
                bool dated = milestone.Stage == ProjectStage.Producing;
                if (!dated && Math.Max(same.ByQuarter, milestone.ByQuarter) >= scenario.Run.Quarters) continue;
                double? was = dated ? before.P50 : null, now = dated ? after.P50 : null;
                if (hits.Gained == 0 && hits.Lost == 0 && was.Equals(now)) continue;
                moved.Add(new MilestoneDifference(
                    milestone.Id, milestone.Chinese, milestone.English, after.Due, was, now,
                    before.Probability, after.Probability, hits.Difference, hits.Interval.Low, hits.Interval.High));
            }
        }

        return [.. moved.OrderByDescending(row => Math.Abs(row.Difference)).ThenByDescending(row => Math.Abs((row.Median ?? 0) - (row.MedianBefore ?? 0)))];

        static MilestoneScore? Score(ScenarioRun run, string id) =>
            run.Summary.Milestones.FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.Ordinal));
    }

    // Leaves both columns sorted: there is no need of a copy.
    private static TargetDifference Difference(TargetParameters target, double[] first, double[] second, HitSet? before, HitSet? after)
    {
        PairedMean mean = PairedMean.Of(first, second);
        PairedProportion? chance = before is not null && after is not null ? PairedProportion.Of(before, after) : null;
        Array.Sort(first);
        Array.Sort(second);
        double was = Quantiles.OfSorted(first, 0.5), median = Quantiles.OfSorted(second, 0.5);
        return new TargetDifference
        {
            Target = target.Id,
            Zh = target.Chinese,
            En = target.English,
            Unit = target.Unit,
            MedianBefore = was,
            Median = median,
            MedianDifference = median - was,
            MeanDifference = mean.Difference,
            MeanLow = mean.Interval.Low,
            MeanHigh = mean.Interval.High,
            OutcomeDiffers = mean.IsSignificant,
            ProbabilityBefore = chance is null ? null : before?.Proportion.Value,
            Probability = chance is null ? null : after?.Proportion.Value,
            ProbabilityDifference = chance?.Difference,
            ProbabilityLow = chance?.Interval.Low,
            ProbabilityHigh = chance?.Interval.High,
            SignificanceLevel = chance?.SignificanceLevel,
            ChanceDiffers = chance?.IsSignificant ?? false,
        };
    }
}
