using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Experiments.Spread;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Scores;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Spread;

/// <summary>Where the spread of the targets comes from.</summary>
public sealed class SpreadQuestionTests
{
    private static readonly Sampling Draws = new(Sampling.DefaultSeed, 128);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // A number that stood in no group, or a new one that nobody grouped, would keep its value here.
    [Theory]
    [InlineData("baseline")]
    [InlineData("omicron-q1")]
    [InlineData("vat-refund")]
    public async Task The_groups_together_are_all_that_is_random(string scenario)
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        CompiledPlan plan = Beichen.Open(scenario).Plan;
        TargetMargins anew = await evaluator.Margins(plan, Draws with { Seed = 7 }, Cancellation);
        foreach (IReadOnlyList<SpreadGroup> groups in new[] { RandomNames.ByCause(plan), RandomNames.ByConfidence(plan) })
        {
            TargetMargins together = await evaluator.Margins(plan, Draws, new Reseeding(7, groups.SelectMany(group => group.Names)), Cancellation);
            for (int target = 0; target < plan.Plan.Targets.Length; target++) Assert.Equal(anew.Outcomes(target), together.Outcomes(target));
        }
    }

    // A part of the plan that nobody thought of would be counted as structure.
    [Fact]
    public void Only_parts_of_the_plan_that_are_structure_are_counted_as_such()
    {
        HashSet<string> structure = ["accounts", "activities", "budget", "chains",
            "commerce", "commercial-districts", "energy", "households", "parks", "towns"];
        foreach (string scenario in Directory.EnumerateFiles(Path.Combine(Beichen.Root, "scenarios"), "*.yaml").Select(Path.GetFileNameWithoutExtension)!)
        {
            CompiledPlan plan = Beichen.Open(scenario).Plan;
            HashSet<(uint, Purpose)> counted = [.. RandomNames.ByCause(plan).Single(group => group.Id == "structure").Names];
            string[] strangers = [.. UncertainInput.From(plan.Ledger, plan.Plan).Where(input => counted.Contains((input.Entity, input.Purpose)))
                .Select(input => input.Path).Where(path => !structure.Contains(path.Split('/')[0]))];
            Assert.True(strangers.Length == 0, $"{scenario}: {string.Join(", ", strangers)}");
        }
    }

    [Theory]
    [InlineData("omicron-q1", "outbreaks")]
    [InlineData("vat-refund", "fiscal")]
    public void What_a_scenario_s_shock_leaves_open_counts_to_its_own_cause(string scenario, string cause)
    {
        CompiledPlan plan = Beichen.Open(scenario).Plan;
        UncertainInput shock = UncertainInput.From(plan.Ledger, plan.Plan).Single(input => input.Path.StartsWith("scenario/shocks/", StringComparison.Ordinal));
        Assert.Contains((shock.Entity, shock.Purpose), RandomNames.ByCause(plan).Single(group => group.Id == cause).Names);
    }

    [Fact]
    public void No_number_stands_in_two_groups()
    {
        foreach (IReadOnlyList<SpreadGroup> groups in new[] { RandomNames.ByCause(Beichen.Baseline.Plan), RandomNames.ByConfidence(Beichen.Baseline.Plan) })
        {
            (uint, Purpose)[] names = [.. groups.SelectMany(group => group.Names)];
            Assert.Equal(names.Length, names.Distinct().Count());
        }
    }

    [Fact]
    public async Task An_empty_group_leaves_every_draw_as_it_was()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        TargetMargins plain = await evaluator.Margins(Beichen.Baseline.Plan, Draws, Cancellation),
            same = await evaluator.Margins(Beichen.Baseline.Plan, Draws, new Reseeding(7, []), Cancellation);
        for (int target = 0; target < plain.Targets.Count; target++) Assert.Equal(plain.Outcomes(target), same.Outcomes(target));
    }

    [Fact]
    public async Task Certificates_are_decided_by_certification_alone_and_growth_mostly_by_the_city()
    {
        await using var evaluator = new Evaluator(new EvaluatorOptions { Threads = 2 }, Cancellation);
        RunSpread spread = (await SpreadQuestion.Ask(evaluator, Beichen.Baseline.Plan, Draws with { Draws = 1024 }, Cancellation))!;
        Assert.All(Of(spread.ByFactor, "eaglet-firms").Where(part => part.Id != "firms"), part => Assert.Equal(0, part.Total));
        SpreadPart[] growth = [.. Of(spread.ByFactor, "gdp")];
        Assert.Equal("city", growth.MaxBy(part => part.Share)!.Id);
        double ofCity = growth.Where(part => part.Id is "city" or "outbreaks").Sum(part => part.Share);
        Assert.InRange(ofCity, 0.40, 0.65);
        Assert.InRange(growth.Sum(part => part.Share), 0.9, 1.1);
        Assert.Equal(1024, spread.Draws);
    }

    [Fact]
    public async Task One_draw_has_no_spread() =>
        Assert.Null(await SpreadQuestion.Ask(new Evaluator(new EvaluatorOptions(), Cancellation), Beichen.Baseline.Plan, new Sampling(1, 1), Cancellation));

    private static IReadOnlyList<SpreadPart> Of(IReadOnlyList<TargetSpread> spread, string target) => spread.Single(one => one.Target == target).Parts;
}
