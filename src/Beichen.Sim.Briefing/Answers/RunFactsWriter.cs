using Beichen.Sim.Plans;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Briefing.Answers;

/// <summary>Works out the facts of a run.</summary>
public static class RunFactsWriter
{
    /// <summary>What the run says beyond its manifest.</summary>
    /// <param name="manifest">What was run, and what came out.</param>
    /// <param name="compiled">Its plan.</param>
    /// <param name="run">Its columns.</param>
    public static RunFacts Of(RunManifest manifest, CompiledPlan compiled, IRunColumns run)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(compiled);
        ArgumentNullException.ThrowIfNull(run);
        TargetScore[] scored = [.. manifest.Targets.Where(target => target.Probability is not null && !target.SetFromTarget)];
        TimingFact[] timing = [.. (manifest.TimingEffects ?? [])
            .Select(effect => new TimingFact(effect.Target, effect.ProbabilityAfter - effect.ProbabilityBefore))];
        PairFact[] pairs = [.. (manifest.Conflicts ?? []).Select(pair => new PairFact($"{pair.A}+{pair.B}", pair.Fights(), pair.Product * manifest.Draws))];
        string[] spared = [.. timing.Where(fact => Math.Abs(fact.ChanceDifference) * 100 < RunRules.Published.Spares).Select(fact => fact.Target)];
        return new RunFacts
        {
            District = new NameFact(run.Plan.Name.Chinese, run.Plan.Name.English),
            Year = run.Plan.Start.Year,
            Due = scored.Count(target => target.IsScored),
            JointHits = (int)Math.Round((manifest.JointProbability ?? 0) * manifest.Draws),
            Groups = Groups(scored),
            Asked = [.. manifest.Targets.Where(target => target.Asked is not null)
                .Select(target => new AskedFact(target.Id, target.Asked!.Value, target.P50 - target.Asked!.Value))],
            Timing = timing,
            Decided = [.. timing.Where(fact => Math.Abs(fact.ChanceDifference) * 100 >= RunRules.Published.Decides).Select(fact => fact.Target)],
            Spared = spared,
            SparedCount = spared.Length,
            Pairs = pairs,
            Fights = pairs.Count(pair => pair.Fights),
            Kin = pairs.Count(pair => !pair.Fights),
            Milestones = Milestones(manifest),
            Inputs = InputFactsWriter.Of(manifest, compiled, run, [.. scored.Select(target => target.Id)]),
            Uncertain = compiled.Ledger.Entries.Count(entry => entry.UncertaintyKey is not null),
        };
    }

    private static List<CertaintyGroup> Groups(TargetScore[] scored)
    {
        var groups = new List<CertaintyGroup>();
        foreach (IGrouping<Bilingual, TargetScore> group in scored.GroupBy(target =>
            CertaintyWords.Of(target.Probability!.Value, target.Low!.Value, target.High!.Value).Word)
            .OrderByDescending(group => group.Max(target => target.Probability!.Value)))
        {
            groups.Add(new CertaintyGroup(group.Key.Zh, group.Key.En, [.. group.Select(target => target.Id)], group.Count()));
        }

        return groups;
    }

    private static MilestoneFacts Milestones(RunManifest manifest)
    {
        MilestoneScore[] due = [.. manifest.Milestones.Where(milestone => !milestone.IsPace)];
        MilestoneScore[] doubtful = [.. due.Where(milestone => milestone.Low <= 0.5).OrderBy(milestone => milestone.Probability)];
        return new MilestoneFacts(
            due.Length, doubtful.Length, due.MinBy(milestone => milestone.Probability)?.Id, [.. doubtful.Select(milestone => milestone.Id)]);
    }
}
