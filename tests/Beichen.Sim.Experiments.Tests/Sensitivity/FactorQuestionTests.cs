using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Experiments.Sensitivity;
using Beichen.Sim.Plans.Problems;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Sensitivity;

/// <summary>Any uncertain value, group or lever as a factor, all targets in one pass.</summary>
public sealed class FactorQuestionTests
{
    private static readonly Sampling Draws = new(Sampling.DefaultSeed, 512);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Causes_share_out_the_whole_spread_and_each_target_has_its_own()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        IReadOnlyList<FactorReport> reports = await FactorQuestion.Ask(
            evaluator, Beichen.Baseline.Plan, new FactorRequest(["gdp", "high-tech-firms"], Draws, ["causes"]), null, Cancellation);
        Assert.Equal("gdp", reports[0].Target);
        Assert.Contains(reports[0].Factors.Take(2), row => row.Id == "city");
        Assert.Equal("firms", reports[1].Factors[0].Id);
        Assert.All(reports, report => Assert.InRange(report.Factors.Sum(row => row.Index.First), 0.75, 1.25));
        Assert.All(reports,
            report => Assert.All(report.Factors, row => Assert.True(row.Index.FirstLow <= row.Index.First && row.Index.First <= row.Index.FirstHigh)));
    }

    [Fact]
    public async Task A_value_an_entity_and_a_lever_are_factors_and_what_does_nothing_to_a_target_has_no_share()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        FactorReport report = (await FactorQuestion.Ask(evaluator, Beichen.Baseline.Plan,
            new FactorRequest(["high-tech-firms"], Draws, ["firms/high-tech/district-share", "projects/smc-2", "certification-drive"]) { SecondOrder = true },
            null, Cancellation))[0];
        FactorShare Of(string id) => report.Factors.First(row => row.Id == id);
        Assert.True(Of("certification-drive").Index.TotalLow > 0.1, report.ToString());
        Assert.True(Of("firms/high-tech/district-share").Index.TotalLow > 0.1, report.ToString());
        Assert.Equal(0, Of("projects/smc-2").Index.Total, 1e-12);
        Assert.Equal(2 + 3 + 3, report.Runs);
    }

    [Fact]
    public async Task It_says_when_it_has_not_converged_and_goes_on_until_it_has()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        FactorReport few = (await FactorQuestion.Ask(
            evaluator, Beichen.Baseline.Plan, new FactorRequest(["gdp"], Draws with { Draws = 64 }, ["city", "district"]), null, Cancellation))[0];
        Assert.False(few.Converged);
        FactorReport enough = (await FactorQuestion.Ask(evaluator, Beichen.Baseline.Plan,
            new FactorRequest(["gdp"], Draws with { Draws = 64 }, ["city", "district"]) { Until = 0.12 }, null, Cancellation))[0];
        Assert.True(enough is { Converged: true, Draws: > 64, WidestHalfWidth: <= 0.12 }, enough.ToString());
    }

    [Fact]
    public async Task Names_that_stand_for_nothing_or_share_values_are_refused()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 1 }, Cancellation);
        Task<IReadOnlyList<FactorReport>> Ask(params string[] factors) =>
            FactorQuestion.Ask(evaluator, Beichen.Baseline.Plan, new FactorRequest(["gdp"], Draws, factors), null, Cancellation);
        await Assert.ThrowsAsync<RefusedException>(() => Ask("nothing-of-the-kind"));
        Assert.Contains("share none", (await Assert.ThrowsAsync<RefusedException>(() => Ask("projects", "projects/smc-2"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_targets_in_one_pass_are_what_each_is_by_itself()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        var few = new Sampling(Sampling.DefaultSeed, 64);
        Plans.Scenario scenario = Beichen.Open("consumption-push");
        IReadOnlyList<AttributionReport> both = await AttributionQuestion.AskAll(
            evaluator, scenario, new AttributionRequest("gdp", few), ["gdp", "jobs"], null, Cancellation);
        AttributionReport alone = await AttributionQuestion.Ask(evaluator, scenario, new AttributionRequest("jobs", few), null, Cancellation);
        Assert.Equal(alone.Changes, both[1].Changes);
        IReadOnlyList<SensitivityReport> levers = await SensitivityQuestion.AskAll(evaluator, Beichen.Baseline,
            new SensitivityRequest("gdp", few) { Size = 2, Levers = ["talent-programme", "duty-free"] }, ["gdp", "jobs"], null, Cancellation);
        SensitivityReport one = await SensitivityQuestion.Ask(
            evaluator, Beichen.Baseline, new SensitivityRequest("jobs", few) { Size = 2, Levers = ["talent-programme", "duty-free"] }, null, Cancellation);
        Assert.Equal(one.Levers, levers[1].Levers);
    }
}
