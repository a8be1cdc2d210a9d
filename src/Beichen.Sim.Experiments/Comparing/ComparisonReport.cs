using Beichen.Sim.Analysis.Robustness;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Results.Comparisons;
using Beichen.Sim.Results.Scores;

namespace Beichen.Sim.Experiments.Comparing;

/// <summary>What runs on the same draws say of one another. Their columns are read one at a time, wherever they are kept.</summary>
/// <param name="Runs">The runs, the reference first.</param>
/// <param name="Comparison">The others, paired with the reference.</param>
/// <param name="Robustness">How three or more hold against each other over the draws; null for
/// two, where one does not score the target, or where draws are no longer the same worlds.</param>
/// <param name="Target">Id of the target whose robustness is judged.</param>
public sealed record ComparisonReport(IReadOnlyList<ScoredRun> Runs, ScenarioComparison Comparison, RobustnessTable? Robustness, string Target)
{
    /// <summary>Compares runs; the first is the reference.</summary>
    /// <exception cref="ArgumentException">The runs differ in seed, draws, first or last quarter.</exception>
    public static ComparisonReport Of(IReadOnlyList<ScoredRun> runs, string target) =>
        new(runs, WithSettings(ScenarioComparison.Of(Scenarios(runs)), runs), Judge(runs, target), target);

    /// <summary>The runs as statistics and figures see them.</summary>
    public IReadOnlyList<ScenarioRun> Scenarios() => Scenarios(Runs);

    private static IReadOnlyList<ScenarioRun> Scenarios(IReadOnlyList<ScoredRun> runs) =>
        [.. runs.Select(run =>
            new ScenarioRun(run.Identity.Label, run.Identity.ScenarioZh, run.Identity.ScenarioEn, run.Identity.Seed, run.Summary, run.Columns))];

    private static ScenarioComparison WithSettings(ScenarioComparison comparison, IReadOnlyList<ScoredRun> runs) => comparison with
    {
        Scenarios = [.. comparison.Scenarios.Select((scenario, i) =>
            scenario with { Settings = SettingDifferences.Between(runs[0].Plan, runs[i + 1].Plan) })],
    };

    // Scenarios as policies and draws as states of the world (model II.16): the same draw of every scenario is the same world, so that
    // regret is what the scenario falls short, in that world, of the best of those compared.
    private static RobustnessTable? Judge(IReadOnlyList<ScoredRun> runs, string target)
    {
        TargetParameters?[] targets = [.. runs.Select(run =>
            run.Columns.Plan.Targets.FirstOrDefault(known => string.Equals(known.Id, target, StringComparison.Ordinal) && known.IsScored))];
        if (runs.Count < 3 || runs.Any(run => run.Identity.Actuals is { IsWeighted: true }) || targets.Any(found => found is null)) return null;
        var margin = new double[runs[0].Columns.Draws];
        return RobustnessTable.Of(runs.Count, Margin, threshold: 0);

        double[] Margin(int policy)
        {
            TargetHits.ReadMargins(targets[policy]!, runs[policy].Columns, margin);
            return margin;
        }
    }
}
