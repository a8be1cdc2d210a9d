using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Variants;
using Xunit;

namespace Beichen.Sim.Experiments.Tests;

/// <summary>Plans that differ in their levers alone share luck, kernel and workspaces: none of that may show in a single bit.</summary>
public sealed class RelevelledPlanTests
{
    private const string Target = "gdp";
    private static readonly Sampling Draws = new(Sampling.DefaultSeed, 48);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Levers => [.. Beichen.Baseline.Plan.Seeds.Levers.Select(lever => lever.Id)];

    [Theory]
    [MemberData(nameof(Levers))]
    public async Task A_lever_set_by_draw_gives_each_draw_what_it_has_when_the_lever_is_set_so_for_all(string id)
    {
        LeverText lever = Beichen.Baseline.Plan.Seeds.Levers.Single(known => known.Id == id);
        IReadOnlyList<string> on = On(lever);
        double[] column = [.. Enumerable.Range(0, Draws.Draws).Select(draw => draw % 2 == 0 ? lever.Low : lever.High)];
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        CompiledPlan low = Beichen.Baseline.Compile(Variant.Setting(new LeverChoice(id, on, lever.Low))),
            high = Beichen.Baseline.Compile(Variant.Setting(new LeverChoice(id, on, lever.High)));
        CompiledPlan mixed = Beichen.Baseline.Plan.ByDraw(new LeverColumn(id, on, column));

        TargetMargins[] margins = [await evaluator.Margins(low, Draws, Cancellation),
            await evaluator.Margins(high, Draws, Cancellation), await evaluator.Margins(mixed, Draws, Cancellation)];
        for (int target = 0; target < margins[0].Targets.Count; target++)
        {
            for (int draw = 0; draw < Draws.Draws; draw++) Assert.Equal(margins[draw % 2].Outcomes(target)[draw], margins[2].Outcomes(target)[draw]);
        }
    }

    [Fact]
    public async Task Many_plans_together_have_the_margins_that_each_has_by_itself_with_a_kernel_of_its_own()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        CompiledPlan[] plans = [.. Enumerable.Range(0, 40).Select(Mix).Select(Beichen.Baseline.Compile)];
        IReadOnlyList<double[]> together = await evaluator.Margins(plans, Draws, Target, Cancellation);
        for (int i = 0; i < plans.Length; i++)
        {
            await using var fresh = new Evaluator(new EvaluatorOptions { Threads = 1 }, Cancellation);
            var run = await fresh.Run(plans[i], Draws, null, Cancellation);
            double[] margin = new double[Draws.Draws];
            Results.Scores.TargetHits.ReadMargins(plans[i].ScoredTarget(Target), run.Columns, margin);
            Assert.Equal(margin, together[i]);
        }
    }

    // Half of the levers each time, anywhere in their ranges: two sequences that fill the square evenly (Roberts 2018).
    private static Variant Mix(int number)
    {
        var choices = new List<LeverChoice>();
        foreach ((int i, LeverText lever) in Beichen.Baseline.Plan.Seeds.Levers.Index())
        {
            int at = (number * Beichen.Baseline.Plan.Seeds.Levers.Count) + i + 1;
            if (at * 0.7548776662466927 % 1 < 0.5)
                choices.Add(new LeverChoice(lever.Id, On(lever), lever.Low + (at * 0.5698402909980532 % 1 * (lever.High - lever.Low))));
        }

        return Variant.Setting(choices);
    }

    private static IReadOnlyList<string> On(LeverText lever)
    {
        string? kind = lever.Id switch
        {
            "project-acceleration" =>
            "project",
            "park-land" or "park-floor-area" or "park-power" => "park",
            "duty-free" => "commercial district",
            _ => null
        };
        return kind is null ? ["all"] : [.. Beichen.Baseline.Plan.Seeds.Entities.Where(entity => entity.Kind == kind).Select(entity => entity.Id)];
    }
}
