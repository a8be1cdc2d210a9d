using Beichen.Sim.Experiments.Sayings;
using Beichen.Sim.Results.Scores;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Sayings;

/// <summary>What the draws of a run say.</summary>
public sealed class SayingQuestionTests
{
    private static readonly Sampling Draws = new(Sampling.DefaultSeed, 192);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_quarter_later_is_the_scenario_of_that_name_on_the_same_draws()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        ScoredRun run = await evaluator.Run(Beichen.Baseline.Plan, Draws, null, Cancellation);
        RunSayings sayings = await SayingQuestion.Ask(evaluator, Beichen.Baseline, new SayingRequest(run, Draws), Cancellation);
        ScoredRun later = await evaluator.Run(Beichen.Open("projects-slip-1q").Plan, Draws, null, Cancellation);
        TargetScore[] scored = [.. run.Summary.Targets.Where(target => target.Probability is not null)];
        Assert.Equal(scored.Select(target => (target.Id, target.Probability, later.Summary.Targets.Single(other => other.Id == target.Id).Probability)),
            sayings.TimingEffects!.Select(effect => (effect.Target, (double?)effect.ProbabilityBefore, (double?)effect.ProbabilityAfter)));
        TimingEffect investment = sayings.TimingEffects!.Single(effect => effect.Target == "fixed-asset-investment");
        Assert.True(investment.High < 0, investment.ToString());
    }

    [Fact]
    public async Task Bands_hold_every_draw_and_together_the_chance_of_the_scoreboard()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        ScoredRun run = await evaluator.Run(Beichen.Baseline.Plan, Draws, null, Cancellation);
        RunSayings sayings = await SayingQuestion.Ask(evaluator, Beichen.Baseline, new SayingRequest(run, Draws), Cancellation);
        Assert.Equal(5, sayings.Conditional.Count);
        Assert.Equal(Draws.Draws, sayings.Conditional.Sum(band => band.Draws));
        for (int i = 0; i < sayings.Conditional[0].Targets.Count; i++)
        {
            TargetScore score = run.Summary.Target(sayings.Conditional[0].Targets[i].Id);
            Assert.Equal(score.Probability!.Value, sayings.Conditional.Sum(band => band.Targets[i].Probability * band.Draws) / Draws.Draws, 12);
        }

        Assert.Equal(sayings.TimingEffects!.Select(effect => effect.Target), sayings.EvenGrowth.Select(even => even.Target), StringComparer.Ordinal);
        Assert.Equal(1, sayings.EvenGrowth.Single(even => even.Target == "gdp").Leaning);
        Assert.Equal("亿元", sayings.Margins.Single(margin => margin.Target == "fixed-asset-investment").Unit);
    }

    [Fact]
    public async Task Figures_as_reported_change_no_bit_of_the_run_and_add_the_draws_just_short_of_the_target()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        ScoredRun run = await evaluator.Run(Beichen.Baseline.Plan, Draws, null, Cancellation);
        RunSayings plain = await SayingQuestion.Ask(evaluator, Beichen.Baseline, new SayingRequest(run, Draws), Cancellation);
        RunSayings asked = await SayingQuestion.Ask(evaluator, Beichen.Baseline, new SayingRequest(run, Draws) { AsReported = true }, Cancellation);
        Assert.Null(plain.AsReported);
        ReportedChance gdp = Assert.Single(asked.AsReported!);
        Assert.Equal("gdp", gdp.Target);
        Assert.Equal(run.Summary.Target("gdp").Probability!.Value, gdp.Made);
        Assert.Equal(gdp.Made + gdp.Moved, gdp.Probability, 12);
        var growth = new double[run.Columns.Draws];
        TargetHits.ReadOutcome(run.Columns.Plan.Targets.Single(target => target.Id == "gdp"), run.Columns, growth);
        Assert.InRange(gdp.Moved * growth.Length, 1, growth.Count(outcome => outcome is >= 0.055 and < 0.065));
        Assert.DoesNotContain(Beichen.Baseline.Plan.Ledger.Entries,
            entry => entry.Path.Contains("reporting", StringComparison.Ordinal) && entry.UncertaintyKey is not null);
        Assert.Equal(2, Beichen.Baseline.Plan.Ledger.Entries.Count(entry => entry.Path.StartsWith("targets/gdp/reporting/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Where_projects_slip_already_each_slips_one_quarter_more()
    {
        Assert.All(SayingQuestion.Later(Beichen.Open("projects-slip-2q"))!.Plan.Projects, project => Assert.Equal(3, project.SlipQuarters.At(0)));
        Assert.All(SayingQuestion.Later(Beichen.Baseline)!.Plan.Projects, project => Assert.Equal(1, project.SlipQuarters.At(0)));
    }
}
