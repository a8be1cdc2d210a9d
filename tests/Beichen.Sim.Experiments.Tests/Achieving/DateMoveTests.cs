using Beichen.Sim.Analysis.Lateness;
using Beichen.Sim.Experiments.Achieving;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Variants;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Achieving;

/// <summary>Dates among the moves of a search, on a small district whose team can do less than all that would help.</summary>
public sealed class DateMoveTests
{
    private const string Target = "fixed-asset-investment";
    private const double Effort = 0.3;
    private static readonly string[] Kept = ["smc-2", "metro-4-north", "siemens", "jing-bin-beichen-station"];
    private static readonly string[] Levers = ["attraction-effort", "project-acceleration"];
    private const string Changes = """
        changes:
          - {path: district/promotion-effort-budget, value: {value: 0.3, unit: ratio, basis: assumed, confidence: low, source: a test}}
          - {path: targets/fixed-asset-investment/value, value: {value: -0.15, unit: fraction, basis: assumed, confidence: low, source: a test}}

        """;

    private static readonly Scenario Few = FewProjects.Open([.. Kept], Changes);
    private static readonly Sampling Draws = new(11, 256);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_cheapest_dates_and_levers_are_those_of_trying_every_set_within_the_effort(bool effortDecides)
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        var request = new AchieveRequest([Target], 0.5, Draws) { Levers = Levers, Dates = ["all"], Steps = 1, Quarters = 1 };
        Tried[] all = await Every(evaluator, MoveSet.Of(Few.Plan, request).Ladders), carried = [.. all.Where(one => one.Effort <= Effort + 1e-9)];
        double probability = Chance(
            all, carried.Max(one => one.Low), p => effortDecides ? Cheapest(all, p).Cost < Cheapest(carried, p).Cost - 1e-9 : Cheapest(carried, p).HasDate);
        AchieveReport report = await AchieveQuestion.Ask(evaluator, Few, request with { Probability = probability }, null, Cancellation);
        Assert.True(report.IsExact);
        Assert.Equal(Cheapest(carried, probability).Cost, report.Cost, 9);
        Assert.Equal(report.Cost, report.Settings.Sum(setting => setting.Cost), 9);
        Assert.InRange(report.Effort, 0, Effort + 1e-9);
        Assert.Equal(Effort, report.EffortBudget, 9);
        if (!effortDecides) Assert.Contains(report.Settings, setting => setting is { Lever: "dates", Value: -1 or 1 });
    }

    [Fact]
    public async Task Out_of_reach_for_want_of_effort_alone_is_said_so()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        var request = new AchieveRequest([Target], 0.5, Draws) { Levers = ["none"], Dates = ["all"] };
        Tried[] all = await Every(evaluator, MoveSet.Of(Few.Plan, request).Ladders);
        double within = all.Where(one => one.Effort <= Effort).Max(one => one.Low), beyond = all.Max(one => one.Low);
        Assert.True(within < beyond - 0.01, $"{within} within the effort and {beyond} beyond: it shows nothing");
        AchieveReport report = await AchieveQuestion.Ask(evaluator, Few, request with { Probability = (within + beyond) / 2 }, null, Cancellation);
        Assert.Equal((false, "effort"), (report.Feasible, report.BindingLimit));
    }

    [Fact]
    public async Task The_answer_as_a_scenario_is_the_variant_that_was_judged()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        var request = new AchieveRequest([Target], 0.5, Draws) { Levers = ["approval-pace"], Dates = ["smc-2", "metro-4-north"] };
        var moves = MoveSet.Of(Beichen.Baseline.Plan, request);
        int[] set = [.. moves.Ladders.Select(ladder => ladder.IsLater && ladder.On is "smc-2" ? 0 : ladder.End)];
        set[^2] = 0;
        AchieveReport report = (await AchieveQuestion.Ask(evaluator, Beichen.Baseline, request, null, Cancellation)) with { Settings = moves.Settings(set) };
        Assert.Contains(report.Settings, setting => setting is { Lever: "dates", Value: > 0 });
        Assert.Contains(report.Settings, setting => setting is { Lever: "dates", Value: < 0 });
        DirectoryInfo folder = Directory.CreateTempSubdirectory("beichen-achieved-");
        try
        {
            foreach (string file in Beichen.Baseline.Plan.Files) File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            string own = Path.Combine(folder.FullName, AchievedScenario.FileName);
            await File.WriteAllTextAsync(own, AchievedScenario.Yaml(report, isStress: false), Cancellation);
            CompiledPlan filed = Scenario.Open(own, seedsFolder: Beichen.Baseline.Plan.SeedsFolder).Plan;
            Assert.Equal((await evaluator.Run(Beichen.Baseline.Compile(moves.Variant(set)), Draws, null, Cancellation)).ResultFingerprint,
                (await evaluator.Run(filed, Draws, null, Cancellation)).ResultFingerprint);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void An_earlier_date_takes_the_pace_that_all_that_is_left_would_have_to_take()
    {
        IReadOnlyList<Ladder> ladders = DateLadders.Of(Beichen.Baseline.Plan, ["metro-4-north"], 8);
        Ladder earlier = Assert.Single(ladders, ladder => !ladder.IsLater), later = Assert.Single(ladders, ladder => ladder.IsLater);
        double pace = 1 + earlier.Efforts[1], left = pace / (pace - 1);
        Assert.Equal(left / (left - 2), 1 + earlier.Efforts[2], 9);
        Assert.Equal(earlier.Efforts, earlier.Costs);
        Assert.InRange(1 + earlier.Efforts[^1], 1, 1.5);
        Assert.True(left / (left - earlier.End - 1) > 1.5 || earlier.End == 8);
        Assert.Equal(8 * 0.12, later.Costs[8], 9);
        Assert.All(later.Efforts, effort => Assert.Equal(0, effort));
    }

    [Fact]
    public void A_date_that_the_scenario_asks_for_and_a_project_in_use_are_not_moved()
    {
        Scenario dated = FewProjects.Open([.. Kept], "dates: [{project: smc-2, quarter: 2023Q1}]\n");
        Assert.DoesNotContain(DateLadders.Of(dated.Plan, ["all"], 2), ladder => ladder.On is "smc-2");
        Assert.Contains(DateLadders.Of(Few.Plan, ["all"], 2), ladder => ladder.On is "smc-2");
        Assert.Equal("dates", Assert.Throws<RefusedException>(() => DateLadders.Of(Few.Plan, ["smc-9"], 2)).Subject);
    }

    private static Tried Cheapest(Tried[] sets, double probability) => sets.Where(one => one.Low >= probability).MinBy(one => one.Cost)!;

    // The middle one of the chances at which something shows; a test that shows nothing fails here.
    private static double Chance(Tried[] sets, double most, Func<double, bool> shows)
    {
        double[] chances = [.. sets.Select(one => one.Low - 1e-6).Where(p => p > 0 && p < most).Distinct().Order().Where(shows)];
        Assert.NotEmpty(chances);
        return chances[chances.Length / 2];
    }

    private static async Task<Tried[]> Every(Evaluator evaluator, IReadOnlyList<Ladder> ladders)
    {
        IEnumerable<int[]> every = ladders.Aggregate<Ladder, IEnumerable<int[]>>([[]], (sets, ladder) =>
            sets.SelectMany(set => Enumerable.Range(0, ladder.End + 1).Select(step => (int[])[.. set, step])));
        int[][] sets = [.. every.Where(set => Kept.All(project => set.Where((step, i) => step > 0 && ladders[i].On == project).Count() <= 1))];
        var tried = new List<Tried>();
        foreach (int[][] some in sets.Chunk(64))
        {
            CompiledPlan[] plans = Array.ConvertAll(some, set => Few.Compile(new Variant
            {
                Levers = [.. set.Select((step, i) => ladders[i].LeverAt(step)).OfType<LeverChoice>()],
                Dates = [.. set.Select((step, i) => ladders[i].DateAt(step)).OfType<DateChoice>()],
            }));
            IReadOnlyList<double[]> margins = await evaluator.Margins(plans, Draws, Target, Cancellation);
            tried.AddRange(some.Zip(margins, (set, one) => new Tried(
                set.Select((step, i) => ladders[i].Costs[step]).Sum(), set.Select((step, i) => ladders[i].Efforts[step]).Sum(),
                ExactProportion.Low(one.Count(margin => margin >= 0), Draws.Draws), set.Where((step, i) => step > 0 && ladders[i].IsDate).Any())));
        }

        return [.. tried];
    }

    private sealed record Tried(double Cost, double Effort, double Low, bool HasDate);
}
