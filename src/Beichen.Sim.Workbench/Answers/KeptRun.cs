using Beichen.Sim.Experiments;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>What the workbench keeps of a run: what it says, and which draws hit, so that it can be paired; not its columns.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Sampling">Its draws.</param>
/// <param name="Summary">What it says.</param>
/// <param name="ResultFingerprint">Fingerprint of the result.</param>
/// <param name="Hits">Draws that hit, a target each; null where it is not scored.</param>
/// <param name="Outcomes">Outcomes of the targets in draw order.</param>
internal sealed record KeptRun(
    CompiledPlan Plan, Sampling Sampling, RunSummary Summary, string ResultFingerprint, IReadOnlyList<HitSet?> Hits, IReadOnlyList<double[]> Outcomes)
{
    /// <summary>What is known of the year, where the run is given that; null for the plan before anything has happened.</summary>
    public KnownYear? Year { get; init; }

    /// <summary>Numbers of its draws, the same one as often as it was taken, where what is known weighted them; null for the first ones.</summary>
    public IReadOnlyList<ulong>? Drawn { get; init; }

    /// <summary>The scenario's name in a line of sources, with what is known.</summary>
    public Bilingual Name => Year is { } year ? new(year.Identity.ScenarioZh, year.Identity.ScenarioEn) : new(Plan.Scenario.Chinese, Plan.Scenario.English);

    /// <summary>What is kept of a run.</summary>
    public static KeptRun Of(ScoredRun run, Sampling sampling)
    {
        var hits = new List<HitSet?>();
        var outcomes = new List<double[]>();
        foreach (TargetParameters target in run.Plan.Plan.Targets)
        {
            var column = new double[run.Columns.Draws];
            TargetHits.ReadOutcome(target, run.Columns, column);
            outcomes.Add(column);
            hits.Add(TargetHits.Of(target, run.Columns, column));
        }

        return new KeptRun(run.Plan, sampling, run.Summary, run.ResultFingerprint, hits, outcomes);
    }
}
