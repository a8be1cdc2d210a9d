using Beichen.Sim.Experiments.Comparing;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Experiments.Explanation;
using Beichen.Sim.Experiments.Sayings;
using Beichen.Sim.Experiments.Vintages;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Stored;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Conditioning;

/// <summary>A run given what has happened: the answer of the question of the rest of the year, as a run that is kept whole.</summary>
public sealed class ConditionedRunTests : IAsyncDisposable
{
    private static readonly Quarter First = new(2022, 1);
    private static readonly KnownFact Completed = new("smc-2", new ProjectFact(0, ProjectStage.Completed, ProjectStage.Completed), "completed", "test");
    private static readonly Observation Slow = new(PublishedIndicator.All.Single(one => one.Id == "gdp-growth"), First, 3, 0.03, 0.001, 0.003, "test");
    private readonly Evaluator _evaluator = new(new EvaluatorOptions { Threads = 2 });
    private readonly string _folder = Directory.CreateTempSubdirectory("beichen-known-").FullName;

    private static CompiledPlan Plan => Beichen.Baseline.Plan;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _evaluator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Without_actuals_it_has_the_run_s_own_bits()
    {
        var sampling = new Sampling(7, 480);
        ConditionedRun made = await Make(sampling);
        Assert.Equal((await _evaluator.Run(Plan, sampling, null, Cancellation)).ResultFingerprint, made.Run.ResultFingerprint);
        Assert.Null(made.Condition);
        Assert.Null(made.Run.Identity.Actuals);
    }

    [Fact]
    public async Task With_facts_alone_it_has_the_very_chances_of_the_question_on_the_same_draws()
    {
        var sampling = new Sampling(7, 480);
        ConditionedRun made = await Make(sampling, facts: [Completed]);
        ConditionAnswer asked = await ConditionQuestion.Ask(
            _evaluator, Plan, new ConditionRequest(new KnownActuals(First, [], [Completed]), sampling), Cancellation);
        foreach (ConditionedTarget target in asked.Targets)
            Assert.Equal(target.After, made.Run.Summary.Targets.Single(one => one.Id == target.Id).Probability!.Value, 1e-12);
        Assert.Equal(1, made.Run.Summary.Milestones.Single(one => one.Id == "smc-completed").Probability);
        Assert.False(made.Run.Identity.Actuals!.IsWeighted);
    }

    [Fact]
    public async Task With_figures_its_draws_say_what_the_weights_say_and_say_as_much()
    {
        const int Draws = 1000;
        ConditionedRun made = await Make(new Sampling(7, Draws), [Slow], [Completed]);
        RunActuals actuals = made.Run.Identity.Actuals!;
        Assert.True(actuals.IsWeighted && actuals.EffectiveSampleSize >= Draws && actuals.Drawn > Draws, $"{actuals}");
        Assert.Equal(Draws, made.Run.Columns.Draws);
        foreach (ConditionedTarget target in made.Condition!.Targets)
        {
            // Draws that hit the same targets are neighbours when they are taken: what is left of chance is a draw or so a change from hit to miss.
            TargetScore score = made.Run.Summary.Targets.Single(one => one.Id == target.Id);
            Assert.Equal(target.After, score.Probability!.Value, 0.008);
            Assert.InRange(score.P50, target.BandAfter[0], target.BandAfter[2]);
        }

        double before = made.Condition.Targets.Single(one => one.Id == "gdp").Before,
            after = made.Run.Summary.Targets.Single(one => one.Id == "gdp").Probability!.Value;
        Assert.True(after < before - 0.05, $"{after} after a weak quarter, {before} before");
        Assert.Equal((await Make(new Sampling(7, Draws), [Slow], [Completed])).Run.ResultFingerprint, made.Run.ResultFingerprint);
    }

    [Fact]
    public async Task What_is_kept_of_it_is_read_as_any_run_and_refuses_what_looks_into_single_draws()
    {
        ConditionedRun made = await Make(new Sampling(7, 480), [Slow]);
        RunSayings sayings = await SayingQuestion.Ask(_evaluator, Beichen.Baseline, new SayingRequest(made.Run, new Sampling(7, 480)), Cancellation);
        Assert.Null(sayings.Spread);
        Assert.Null(sayings.TimingEffects);
        string folder = Path.Combine(_folder, "run");
        RunStore.Write(folder, made.Run.Summary with { Sayings = sayings }, made.Run.Columns, made.Run.Identity, unfinished =>
        {
            RunFolder.Add(unfinished, Plan);
            ReleaseFolder.Keep(unfinished, Plan, new KnownActuals(First, [Slow], []), made.Condition!);
        }, Cancellation);

        using var stored = StoredColumns.Open(folder);
        Assert.Equal(made.Run.Identity.Actuals!.Known, stored.Run.Manifest.Actuals!.Known);
        Assert.Contains("known to 2022Q1", stored.Run.Manifest.ScenarioEn, StringComparison.Ordinal);
        Assert.Equal(made.Run.Summary.Targets.Select(target => target.Probability), RunScoring.Score(stored).Targets.Select(target => target.Probability));
        Assert.Equal("2022Q1", Assert.Single(ReleaseFolder.Read(folder)).Answer.DataDate);
        Assert.Contains("single draws",
            Assert.Throws<RefusedException>(() => ExplanationQuestion.Ask(stored, new ExplanationRequest("gdp"))).Message, StringComparison.Ordinal);

        // Beside the run of the same scenario before anything was known it has a name of its own.
        ScoredRun before = await _evaluator.Run(Plan, new Sampling(7, 480), null, Cancellation);
        Assert.Equal("baseline@2022Q1", Assert.Single(ComparisonReport.Of([before, RunFolder.AsScored(stored)], "gdp").Comparison.Scenarios).Scenario);
    }

    private Task<ConditionedRun> Make(Sampling sampling, Observation[]? figures = null, KnownFact[]? facts = null) =>
        ConditionedRun.Make(_evaluator, Plan, new ConditionRequest(new KnownActuals(First, figures ?? [], facts ?? []), sampling), null, Cancellation);
}
