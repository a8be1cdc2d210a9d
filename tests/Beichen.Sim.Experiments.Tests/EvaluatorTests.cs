using Beichen.Sim.Grains.Batches;
using Beichen.Sim.Grains.Hosting;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Variants;
using Beichen.Sim.Results.Scores;
using Xunit;

namespace Beichen.Sim.Experiments.Tests;

/// <summary>The one entry point of every face.</summary>
public sealed class EvaluatorTests
{
    private static readonly Sampling Draws = new(Sampling.DefaultSeed, 96);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData(HostKind.World)]
    [InlineData(HostKind.Batch)]
    public async Task Eight_callers_at_once_each_get_the_fingerprint_that_they_get_alone(HostKind? host)
    {
        CompiledPlan[] plans = [.. Enumerable.Range(0, 8)
            .Select(i => Beichen.Baseline.Compile(Variant.Setting(new LeverChoice("approval-pace", ["all"], 1 + (0.1 * i)))))];
        var alone = new List<string>();
        await using (var one = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation))
        {
            foreach (CompiledPlan plan in plans) alone.Add((await one.Run(plan, Draws, null, Cancellation)).ResultFingerprint);
        }

        Assert.Equal(8, alone.Distinct(StringComparer.Ordinal).Count());
        await using var shared = new Evaluator(new EvaluatorOptions { Host = host, Threads = 2 }, Cancellation);
        ScoredRun[] together = await Task.WhenAll(plans.Select(plan => Task.Run(() => shared.Run(plan, Draws, null, Cancellation))));
        Assert.Equal(alone, together.Select(run => run.ResultFingerprint), StringComparer.Ordinal);
        Assert.Equal(plans.Select(plan => plan.Fingerprint), together.Select(run => run.Identity.PlanFingerprint), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(HostKind.Batch)]
    public async Task What_gives_way_ends_after_what_is_waited_for_with_the_same_bits_and_goes_on_though_somebody_always_waits(HostKind? host)
    {
        var many = new Sampling(Sampling.DefaultSeed, 64 * 64);
        var way = new RightOfWay();
        await using var hand = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        await using var patient = new Evaluator(new EvaluatorOptions { Host = host, Threads = 2, Before = way }, Cancellation);
        await patient.Run(Beichen.Baseline.Plan, Draws, null, Cancellation);
        using IDisposable hold = way.Take();
        Task<ScoredRun> given = patient.Run(Beichen.Baseline.Plan, many, null, Cancellation),
            waited = hand.Run(Beichen.Baseline.Plan, many, null, Cancellation);
        Assert.Same(waited, await Task.WhenAny(given, waited));
        Assert.Equal((await waited).ResultFingerprint, (await given).ResultFingerprint);
    }

    [Fact]
    public async Task Scores_are_those_of_the_run_with_every_column_whatever_was_asked_before_them_and_beside_them()
    {
        Scenario[] scenarios = [Beichen.Baseline, Beichen.Open("projects-slip-1q"), Beichen.Open("baseline", new Kernel.Time.Quarter(2023, 2))];
        (CompiledPlan Plan, Sampling Sampling)[] asked = [.. scenarios.SelectMany(scenario => Moves(scenario.Plan).Select(scenario.Compile)
            .SelectMany(plan =>
                new[] { (plan, Draws), (plan, Draws with { Seed = 7 }), (plan, new Sampling(Sampling.DefaultSeed, 1100) { FirstDraw = 64 }) }))];
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        var whole = new List<string>();
        foreach ((CompiledPlan plan, Sampling sampling) in asked) whole.Add(Said(await evaluator.Run(plan, sampling, null, Cancellation)));
        Assert.Equal(asked.Length, whole.Distinct(StringComparer.Ordinal).Count());
        for (int time = 0; time < 2; time++)
        {
            string[] scores = await Task.WhenAll(asked.Select(one => Task.Run(() => evaluator.Scores(one.Plan, one.Sampling, Said, Cancellation))));
            Assert.Equal(whole, scores, StringComparer.Ordinal);
        }

        static IEnumerable<Variant> Moves(CompiledPlan plan) =>
        [
            new(), Variant.Setting(new LeverChoice("approval-pace", ["all"], 1.3)), Variant.Setting(new LeverChoice("project-punctuality", ["all"], 0.9)),
            new() { Dates = [new DateChoice(plan.Plan.Projects[0].Name.Id, 1)] }, Variant.Setting(new LeverChoice("attraction-effort", ["all"], 0.7))
        ];

        static string Said(ScoredRun run) => System.Text.Json.JsonSerializer.Serialize(new
        {
            run.ResultFingerprint,
            run.Summary,
            Outcomes = run.Plan.Plan.Targets.Select(target =>
            {
                double[] outcome = new double[run.Columns.Draws];
                TargetHits.ReadOutcome(target, run.Columns, outcome);
                return outcome;
            })
        });
    }

    [Fact]
    public async Task Margins_are_the_outcomes_of_the_run_and_their_chances_those_of_its_scoreboard()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        CompiledPlan plan = Beichen.Baseline.Compile(Variant.Setting(new LeverChoice("attraction-effort", ["all"], 1.5)));
        ScoredRun run = await evaluator.Run(plan, Draws, null, Cancellation);
        TargetMargins margins = await evaluator.Margins(plan, Draws, Cancellation);
        TargetChances chances = margins.Score();

        double[] outcome = new double[Draws.Draws];
        for (int target = 0; target < margins.Targets.Count; target++)
        {
            TargetHits.ReadOutcome(margins.Targets[target], run.Columns, outcome);
            Assert.Equal(outcome, margins.Outcomes(target).ToArray());
            TargetScore score = run.Summary.Targets[target];
            Assert.Equal((score.P10, score.P50, score.P90, score.Probability, score.Low), (chances.Targets[target].P10, chances.Targets[target].P50,
                chances.Targets[target].P90, chances.Targets[target].Hits?.Value, chances.Targets[target].Hits?.Wilson.Low));
            if (score.Probability is { } chance) Assert.Equal(chance, margins.Of(score.Id).Count(TargetMargins.IsHit) / (double)Draws.Draws);
        }

        Assert.Equal(run.Summary.JointProbability, chances.Joint?.All.Value);
        Assert.Equal(run.Summary.BindingTarget, chances.Binding);
    }

    [Fact]
    public async Task Draws_are_the_same_worlds_wherever_a_sampling_begins()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        double[] all = (await evaluator.Margins(Beichen.Baseline.Plan, new Sampling(7, 160), Cancellation)).Of("gdp");
        double[] later = (await evaluator.Margins(Beichen.Baseline.Plan, new Sampling(7, 96) { FirstDraw = 64 }, Cancellation)).Of("gdp");
        Assert.Equal(all[64..], later);
    }

    [Fact]
    public async Task Live_runs_are_asked_until_they_are_disposed_each_for_itself_while_others_run()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Host = HostKind.World, Threads = 2 }, Cancellation);
        await using LiveRun next = await evaluator.Live(Beichen.Baseline.Plan, Draws, null, Cancellation);
        LaneBlock beside = await next.Ask("smc-2", 1, Cancellation);
        await using (LiveRun live = await evaluator.Live(Beichen.Baseline.Plan, Draws with { Seed = 5 }, null, Cancellation))
        {
            LaneBlock before = await live.Ask("smc-2", 1, Cancellation);
            await evaluator.Run(Beichen.Baseline.Plan, new Sampling(5, 64), null, Cancellation);
            Assert.Equal(before.Values, (await live.Ask("smc-2", 1, Cancellation)).Values);
            Assert.NotEqual(beside.Values, before.Values);
            await Assert.ThrowsAsync<KeyNotFoundException>(() => live.Ask("nowhere", 1, Cancellation));
        }

        Assert.Equal(beside.Values, (await next.Ask("smc-2", 1, Cancellation)).Values);
        Assert.Equal(next.Run.ResultFingerprint, (await evaluator.Run(Beichen.Baseline.Plan, Draws, null, Cancellation)).ResultFingerprint);
    }

    [Fact]
    public async Task A_caller_who_stops_stops_his_own_run_alone()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        using var mine = new CancellationTokenSource();
        Task<ScoredRun> stopped = evaluator.Run(Beichen.Baseline.Plan, new Sampling(1, 4096), null, mine.Token);
        Task<ScoredRun> other = evaluator.Run(Beichen.Baseline.Plan, Draws, null, Cancellation);
        await mine.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
        Assert.Equal(Draws.Draws, (await other).Summary.Draws);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_before_anything_runs()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions(), Cancellation);
        RefusedException draws = await Assert.ThrowsAsync<RefusedException>(() => evaluator.Run(Beichen.Baseline.Plan, new Sampling(1, 0), null, Cancellation));
        Assert.Equal("draws", draws.Subject);
        await Assert.ThrowsAsync<RefusedException>(() => evaluator.Margins(Beichen.Baseline.Plan, new Sampling(1, 64) { FirstDraw = 3 }, Cancellation));
        await Assert.ThrowsAsync<RefusedException>(() => evaluator.Margins([Beichen.Baseline.Plan], Draws, "fruit", Cancellation));
    }
}
