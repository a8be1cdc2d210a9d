using System.Globalization;
using Beichen.Sim.Analysis.Conditioning;
using Beichen.Sim.Experiments.Conditioning;
using Beichen.Sim.Experiments.Vintages;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Wording;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Conditioning;

/// <summary>The rest of the year given what has happened.</summary>
public sealed class ConditionQuestionTests : IAsyncDisposable
{
    private static readonly Quarter First = new(2022, 1);
    private readonly Evaluator _evaluator = new(new EvaluatorOptions { Threads = 2 });

    private static CompiledPlan Plan => Beichen.Baseline.Plan;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _evaluator.DisposeAsync();

    [Fact]
    public async Task Without_actuals_the_chances_are_the_run_s_own()
    {
        var sampling = new Sampling(Sampling.DefaultSeed, 480);
        ScoredRun run = await _evaluator.Run(Plan, sampling, null, Cancellation);
        ConditionAnswer answer = await Ask(sampling);
        Assert.Equal(0, answer.Regenerated);
        Assert.Equal(480, answer.EffectiveSampleSize, 1e-9);
        foreach (ConditionedTarget target in answer.Targets)
        {
            TargetScore score = run.Summary.Targets.Single(one => one.Id == target.Id);
            Assert.Equal((score.Probability!.Value, score.Probability.Value), (target.Before, target.After));
            Assert.Equal(score.Low!.Value, target.Low, 1e-12);
        }

        Assert.Equal(run.Summary.Milestones.Select(one => one.Probability), answer.Milestones.Select(one => one.After));
        Assert.Same(Plan, Plan.Knowing([]));
    }

    [Fact]
    public async Task A_fact_is_certain_afterwards_and_the_parts_of_each_actual_sum_to_the_change()
    {
        KnownFact completed = Fact("smc-2", ProjectStage.Completed, 0), started = Fact("yadea-2", ProjectStage.Building, 0);
        ConditionAnswer answer = await Ask(new Sampling(7, 2048), [Figure("gdp-growth", 0.03), Figure("investment-growth", 0.1)], [completed, started]);
        Assert.Equal(1, answer.Milestones.Single(one => one.Id == "smc-completed").After);
        Assert.True(answer.Milestones.Single(one => one.Id == "smc-completed").Before < 1);
        ConditionedMilestone yadea = answer.Milestones.Single(one => one.Id == "yadea-building");

        // It may still be given up before the year ends.
        Assert.InRange(yadea.After, 0.95, 1);
        Assert.Equal(4, answer.Effects.Count);
        foreach (ConditionedTarget target in answer.Targets)
        {
            Assert.Equal(target.After - target.Before, answer.Effects.Sum(effect => effect.Moved[target.Id]), 1e-12);
            Assert.InRange(target.After, target.Low, target.High);
        }
    }

    [Fact]
    public async Task A_strong_quarter_raises_the_chance_of_the_year_and_lowers_what_the_rest_needs()
    {
        var sampling = new Sampling(7, 4096);
        ConditionAnswer slow = await Ask(sampling, [Figure("gdp-growth", 0.03)]), fast = await Ask(sampling, [Figure("gdp-growth", 0.075)]);
        Assert.True(Of(fast).After > Of(slow).After + 0.05, $"{Of(fast).After} after a strong quarter, {Of(slow).After} after a weak one");
        double needs = fast.Needed.Single(one => one.Target == "gdp").Value, needsMore = slow.Needed.Single(one => one.Target == "gdp").Value;
        Assert.InRange(needs, 0.055, 0.065);
        Assert.InRange(needsMore, 0.072, 0.078);
        Assert.True(Of(slow).Narrowed > 0.3, $"narrowed by {Of(slow).Narrowed}");
        ActualEffect effect = Assert.Single(slow.Effects);
        Assert.InRange(effect.Forecast, 0.01, 0.05);

        static ConditionedTarget Of(ConditionAnswer answer) => answer.Targets.Single(one => one.Id == "gdp");
    }

    // February's year to date lies a third of the quarter's money further than January's; two thirds of a quarter that grows evenly grow as the quarter does.
    [Fact]
    public async Task A_month_is_read_from_the_year_to_date_around_it()
    {
        var sampling = new Sampling(7, 1024);
        ConditionAnswer quarter = await Ask(sampling, [Figure("revenue-growth", 0.03)]),
            month = await Ask(sampling, [Figure("revenue-growth", 0.03) with { Month = 2 }]);
        Assert.Equal(quarter.Effects[0].Forecast, month.Effects[0].Forecast, 1e-12);
        Assert.Equal("revenue-growth 2022-02", month.Effects[0].Name);
    }

    [Fact]
    public async Task Where_too_few_draws_carry_the_weight_more_are_made_by_the_next_numbers()
    {
        ConditionAnswer few = await Ask(new Sampling(7, 2048), [Figure("gdp-growth", 0.03) with { Deviation = 0.001 }]);
        Assert.True(few.Regenerated > 0);
        Assert.Equal(2048 + few.Regenerated, few.Draws);
        ConditionAnswer many = await Ask(new Sampling(7, few.Draws), [Figure("gdp-growth", 0.03) with { Deviation = 0.001 }]);
        Assert.Equal(many.Targets.Select(one => one.After), few.Targets.Select(one => one.After));
    }

    [Fact]
    public async Task What_the_plan_cannot_come_to_is_refused_with_its_line_and_how_far_out_it_lies()
    {
        RefusedException refusal = await Assert.ThrowsAsync<RefusedException>(() =>
            Ask(new Sampling(7, 4096), [Figure("gdp-growth", 0.9) with { Deviation = 0.001 }]));
        Assert.StartsWith("actuals.yaml:3:5: gdp-growth 2022Q1 was 0.9, ", refusal.Problems[0], StringComparison.Ordinal);
        Assert.Contains("standard deviations", refusal.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_says_what_each_figure_costs_and_which_to_leave_out()
    {
        RefusedException refusal = await Assert.ThrowsAsync<RefusedException>(() => Ask(new Sampling(7, 4096),
            [Figure("investment-growth", 0.1), Figure("gdp-growth", 0.9) with { Deviation = 0.001 }, Figure("income-growth", 0.02)]));
        string told = refusal.Problems[0];
        Assert.Contains("; effective draws without one figure: gdp-growth 2022Q1 ", told, StringComparison.Ordinal);
        Assert.Contains("; enough are left without gdp-growth 2022Q1: expected ", told, StringComparison.Ordinal);
        string left = told.Split("without one figure: gdp-growth 2022Q1 ")[1].Split(',')[0];
        ConditionAnswer without = await Ask(new Sampling(7, 4096), [Figure("investment-growth", 0.1), Figure("income-growth", 0.02)]);
        Assert.True(int.Parse(left, CultureInfo.InvariantCulture) > WeightedDraws.EnoughDraws, told);
        Assert.True(without.EffectiveSampleSize >= WeightedDraws.EnoughDraws);
        string chinese = RefusalWords.InChinese(told);
        Assert.Contains("；去掉一个数之后的有效抽样：gdp-growth 2022Q1 ", chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("draws", chinese, StringComparison.Ordinal);
    }

    // 53 of 262,144 weigh alike and the rest nothing: 400 take 262,144 × 400/53 = 1,978,445.
    [Fact]
    public void The_draws_that_enough_would_take_follow_from_the_share_that_is_left()
    {
        double[] evidence = new double[262_144];
        Array.Fill(evidence, double.NegativeInfinity, 53, evidence.Length - 53);
        Assert.Equal(2_000_000, TooFewDraws.DrawsFor(ImportanceWeights.Of(evidence), 400));
        Array.Fill(evidence, 0, 0, 160);
        Assert.Equal(660_000, TooFewDraws.DrawsFor(ImportanceWeights.Of(evidence), 400));
        Assert.Equal("要有效 400 次约须 660000 次抽样，至多只抽 262144 次",
            RefusalWords.InChinese("400 would take some 660000 draws, and at most 262144 are made"));
    }

    [Fact]
    public async Task Each_condition_is_kept_as_a_release_and_reads_back_as_it_was_known()
    {
        string folder = Path.Combine(Path.GetTempPath(), $"releases-{Guid.NewGuid():N}");
        try
        {
            var actuals = new KnownActuals(First, [Figure("gdp-growth", 0.058)], [Fact("smc-2", ProjectStage.Completed, 0)]);
            ConditionAnswer answer = await ConditionQuestion.Ask(_evaluator, Plan, new ConditionRequest(actuals, new Sampling(7, 1024)), Cancellation);
            ReleaseFolder.Keep(folder, Plan, actuals, answer);
            ReleaseFolder.Keep(folder, Plan, actuals, answer);
            ReleaseFolder.Keep(folder, Plan, actuals with { Facts = [] }, answer);
            IReadOnlyList<KeptRelease> kept = ReleaseFolder.Read(folder);
            Assert.Equal([1, 2], kept.Select(one => one.Number));
            Assert.Equal(actuals.Observations, kept[0].Actuals().Observations);
            Assert.Equal(actuals.Facts, kept[0].Actuals().Facts);
            RefusedException other = Assert.Throws<RefusedException>(() => ReleaseFolder.Keep(folder, Beichen.Open("combined-push").Plan, actuals, answer));
            Assert.Contains("holds releases of baseline", other.Problems[0], StringComparison.Ordinal);
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private static Observation Figure(string indicator, double value)
    {
        PublishedIndicator known = PublishedIndicator.All.Single(one => one.Id == indicator);
        return new Observation(known, First, 3, value, known.Rounding, known.DeviationOf(value), "actuals.yaml:3:5");
    }

    private static KnownFact Fact(string project, ProjectStage stage, int quarter) =>
        new(project, new ProjectFact(quarter, stage, stage), stage.ToString().ToLowerInvariant(), "actuals.yaml:9:5");

    private Task<ConditionAnswer> Ask(Sampling sampling, Observation[]? figures = null, KnownFact[]? facts = null) =>
        ConditionQuestion.Ask(_evaluator, Plan, new ConditionRequest(new KnownActuals(First, figures ?? [], facts ?? []), sampling), Cancellation);
}
