using Beichen.Sim.Analysis.Lateness;
using Beichen.Sim.Experiments.Achieving;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Variants;
using Beichen.Sim.Wording;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Achieving;

/// <summary>The cheapest levers that reach a chance, on a district of ten levers that are on or off.</summary>
public sealed class AchieveQuestionTests
{
    private const string Target = "fixed-asset-investment";
    private static readonly string[] Levers =
        ["attraction-effort", "approval-pace", "project-acceleration", "project-punctuality", "chain-completeness", "smart-manufacturing",
            "certification-drive", "talent-programme"];

    private static readonly Scenario Few = FewProjects.Open(["smc-2", "metro-4-north", "siemens"]);
    private static readonly Sampling Draws = new(11, 256);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_settings_are_the_cheapest_of_all_1024_and_their_chance_holds_on_a_third_seed()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        IReadOnlyList<Ladder> ladders = LeverLadders.Of(Few.Plan, Levers, 1);
        Assert.Equal(10, ladders.Count);
        (int[] Set, double Cost, int Hits)[] all = await Every(evaluator, ladders);
        int wanted = all.Select(one => one.Hits).Order().ElementAt(all.Length * 3 / 4);
        double probability = Math.Round(ExactProportion.Low(wanted, Draws.Draws), 3) - 0.001;
        double cheapest = all.Where(one => ExactProportion.Low(one.Hits, Draws.Draws) >= probability).Min(one => one.Cost);
        Assert.True(cheapest > 0, "the scenario itself reaches it: it shows nothing");

        AchieveReport report = await AchieveQuestion.Ask(evaluator, Few, new AchieveRequest([Target], probability, Draws) { Levers = Levers, Steps = 1 }, null,
            Cancellation);
        Assert.True(report.Feasible, report.ToString());
        Assert.True(report.IsExact);
        Assert.Equal(cheapest, report.Cost, 9);
        Assert.True(report.LowerBoundCost <= report.Cost);
        Assert.Equal(report.Cost, report.Settings.Sum(setting => setting.Cost), 9);
        Assert.True(report.Probability >= probability);

        Variant chosen = new() { Levers = [.. report.Settings.Select(setting => new LeverChoice(setting.Lever, [setting.On], setting.Value))] };
        TargetMargins third = await evaluator.Margins(Few.Compile(chosen), new Sampling(77, report.FreshDraws), Cancellation);
        int hits = third.Of(Target).Count(margin => margin >= 0);

        // Few samples of one chance: each lies within the other's interval widened by its own.
        Assert.InRange((double)hits / report.FreshDraws, report.Low - ((report.High - report.Low) / 2), report.High + ((report.High - report.Low) / 2));
    }

    [Fact]
    public async Task Out_of_reach_is_an_answer_with_the_nearest_miss_and_what_binds()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        var request = new AchieveRequest([Target], 0.995, new Sampling(11, 128)) { Levers = ["approval-pace", "attraction-effort"], Steps = 1 };
        AchieveReport report = await AchieveQuestion.Ask(evaluator, Few, request, null, Cancellation);
        Assert.False(report.Feasible);
        Assert.Equal("levers", report.BindingLimit);
        Assert.NotNull(report.WithEverything);
        Assert.Null(report.LowerBoundCost);
        IReadOnlyList<Bilingual> sentences = AchieveSentences.Of(report, [Few.Plan.ScoredTarget(Target)]);
        Assert.Contains("out of reach", sentences[0].En, StringComparison.Ordinal);
        Assert.Contains("levers themselves bind", sentences[2].En, StringComparison.Ordinal);

        // What the search missed and the fresh draws make is not out of reach, and a gap below zero flatters nobody.
        sentences = AchieveSentences.Of(report with { Asked = report.Probability, OptimismGap = -0.01 }, [Few.Plan.ScoredTarget(Target)]);
        Assert.Contains("the draws do not tell", sentences[0].En, StringComparison.Ordinal);
        Assert.Contains("did not flatter it", sentences[1].En, StringComparison.Ordinal);
        Assert.Contains("--draws", sentences[2].En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_budget_that_binds_is_named_and_one_that_is_enough_is_kept()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        var free = new AchieveRequest([Target], 0.01, new Sampling(11, 128)) { Levers = ["attraction-effort", "project-punctuality"], Steps = 1 };
        double asked = (await Every(evaluator, LeverLadders.Of(Few.Plan, free.Levers, 1), free.Sampling)).Max(one => ExactProportion.Low(one.Hits, 128)) - 0.02;
        AchieveReport enough = await AchieveQuestion.Ask(evaluator, Few, free with { Probability = asked, Budget = 100 }, null, Cancellation);
        Assert.InRange(enough.Cost, 0.01, 100);
        AchieveReport poor = await AchieveQuestion.Ask(evaluator, Few, free with { Probability = asked, Budget = 0 }, null, Cancellation);
        Assert.False(poor.Feasible);
        Assert.Equal("budget", poor.BindingLimit);
        Assert.Equal(0, poor.Cost);
    }

    [Fact]
    public async Task A_line_of_cost_against_chance_rises_in_both()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        AchieveReport report = await AchieveQuestion.Ask(evaluator, Few,
            new AchieveRequest([Target], 0.9, new Sampling(11, 128)) { Levers = ["attraction-effort", "project-punctuality", "approval-pace"] }, null,
            Cancellation);
        Assert.True(report.Line.Count > 1);
        Assert.All(report.Line.Zip(report.Line.Skip(1)),
            pair => Assert.True(pair.First.Cost <= pair.Second.Cost && pair.First.Probability < pair.Second.Probability));
    }

    [Theory]
    [InlineData("probability")]
    [InlineData("budget")]
    [InlineData("levers")]
    [InlineData("target")]
    [InlineData("hold")]
    public async Task What_cannot_be_asked_is_refused_by_name(string subject)
    {
        var request = new AchieveRequest([Target], 0.5, Draws);
        request = subject switch
        {
            "probability" => request with { Probability = 1.2 },
            "budget" => request with { Budget = -1 },
            "levers" => request with { Levers = ["project-slip"] },
            "target" => request with { Targets = ["growth"] },
            _ => request with { Holds = [new HeldTarget("gdp", 2)] },
        };
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        RefusedException refusal = await Assert.ThrowsAsync<RefusedException>(() => AchieveQuestion.Ask(evaluator, Few, request, null, Cancellation));
        Assert.Equal(subject, refusal.Subject);
    }

    private static async Task<(int[] Set, double Cost, int Hits)[]> Every(Evaluator evaluator, IReadOnlyList<Ladder> ladders, Sampling? sampling = null)
    {
        int[][] sets = [.. Enumerable.Range(0, 1 << ladders.Count).Select(bits => ladders.Select((_, i) => (bits >> i) & 1).ToArray())];
        var hits = new List<int>();
        foreach (int[][] some in sets.Chunk(64))
        {
            CompiledPlan[] plans =
                Array.ConvertAll(some,
                    set => Few.Compile(new Variant { Levers = [.. set.Select((step, i) => ladders[i].LeverAt(step)).OfType<LeverChoice>()] }));
            hits.AddRange((await evaluator.Margins(plans, sampling ?? Draws, Target, Cancellation)).Select(margins => margins.Count(margin => margin >= 0)));
        }

        return [.. sets.Zip(hits, (set, count) => (set, set.Select((step, i) => ladders[i].Costs[step]).Sum(), count))];
    }
}
