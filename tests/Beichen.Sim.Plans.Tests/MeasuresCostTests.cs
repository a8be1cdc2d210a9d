using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;
using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>What measures cost, worked out by hand from the book of levers.</summary>
public sealed class MeasuresCostTests
{
    [Theory]
    [InlineData("levers:\n  - {lever: approval-pace, value: 1.5}", 0.15)]
    [InlineData("levers:\n  - {lever: approval-pace, value: 0.5}", 0.15)]
    [InlineData("levers:\n  - {lever: chain-completeness, on: all, value: 0.02}\n  - {lever: talent-programme, value: 1000}", 1.2)]
    [InlineData("levers:\n  - {lever: project-acceleration, on: [smc-2, siemens], value: 1.2}", 0.4)]
    [InlineData("levers:\n  - {lever: project-slip, on: smc-2, value: 1.5}", 0.18)]
    [InlineData("levers: []", 0)]
    public void A_setting_costs_its_distance_from_the_default_at_each_place(string scenario, double cost) => Assert.Equal(cost, CostOf(scenario)!.Value, 12);

    // The nine levers of the combined push, in its file's order; approval pace at 1.4 costs 0.12, at 1.2 it costs 0.06, and the 1.4 is not paid for.
    [Theory]
    [InlineData("levers: []", 0.9 + 1.0 + 0.12 + 0.36 + 1.1 + 9.9 + 0.3 + 0.15 + 0.1)]
    [InlineData("levers:\n  - {lever: approval-pace, value: 1.2}", 0.9 + 1.0 + 0.06 + 0.36 + 1.1 + 9.9 + 0.3 + 0.15 + 0.1)]
    public void What_is_not_in_force_is_not_paid_for(string scenario, double cost)
    {
        using var seeds = new SeedCopy();
        seeds.Scenario(scenario).Edit("scenarios/test.yaml", "extends: baseline", "extends: combined-push");
        Assert.Equal(cost, MeasuresCost.Of(seeds.Compile("test").Accept())!.Value, 9);
    }

    [Fact]
    public void Of_several_quarters_the_dearest_is_paid_for() => Assert.Equal(
        0.15, CostOf("levers:\n  - {lever: approval-pace, value: 1.5, to: 2022Q2}\n  - {lever: approval-pace, value: 1.2, from: 2022Q3}")!.Value, 12);

    // 0.12 a project and quarter: one quarter of every project that does not produce yet, two more of one.
    [Fact]
    public void A_place_of_its_own_is_in_force_before_all()
    {
        using var seeds = new SeedCopy();
        CompiledPlan plan = Compiled(seeds, "levers:\n  - {lever: project-slip, on: smc-2, value: 3}\n  - {lever: project-slip, on: all, value: 1}");
        int moving = plan.Plan.Projects.Count(project => project.InitialStage.Likeliest < (int)ProjectStage.Producing);
        Assert.Equal(0.12 * (moving + 2), MeasuresCost.Of(plan)!.Value, 9);
    }

    [Fact]
    public void A_part_of_what_is_priced_as_a_whole_has_no_cost() =>
        Assert.Null(CostOf("levers:\n  - {lever: chain-completeness, on: auto-parts, value: 0.02}"));

    // n quarters of D at a pace of D/(D − n): effort n/(D − n), at 1 亿元 a unit of acceleration; 0.12 a quarter later.
    [Fact]
    public void A_date_costs_the_haste_that_it_takes_and_a_later_one_the_slip()
    {
        using var seeds = new SeedCopy();
        CompiledPlan earlier = Compiled(seeds, "dates:\n  - {project: smc-2, shift: -1}");
        int place = earlier.Plan.Projects.ToList().FindIndex(project => project.Name.Id is "smc-2");
        double left = DateMedians.Medians(earlier.Plan, place).Before;
        Assert.InRange(left, 3, 20);
        Assert.Equal(1 / (left - 1), MeasuresCost.Of(earlier)!.Value, 12);
        Assert.Equal((MeasuresCost.Dates, "smc-2"), (MeasuresCost.Each(earlier)[0].Lever, MeasuresCost.Each(earlier)[0].On));
        Assert.Equal(0.24, CostOf("dates:\n  - {project: smc-2, shift: 2}")!.Value, 12);
    }

    [Fact]
    public void A_median_that_is_asked_for_costs_as_the_shift_that_it_is()
    {
        using var seeds = new SeedCopy();
        CompiledPlan plan = Compiled(seeds, "dates:\n  - {project: smc-2, quarter: 2022Q4}");
        (double before, double after) = DateMedians.Medians(plan.Plan, plan.Plan.Projects.ToList().FindIndex(project => project.Name.Id is "smc-2"));
        Assert.Equal(3.5, after, 6);
        double expected = before > after ? (before / after) - 1 : 0.12 * (after - before);
        Assert.Equal(before / after > 1.5 ? null : expected, MeasuresCost.Of(plan));
    }

    // The highest pace that has a price is 1.5: no cost can be told of more.
    [Fact]
    public void A_haste_beyond_the_highest_pace_has_no_cost() => Assert.Null(CostOf("dates:\n  - {project: smc-2, shift: -8}"));

    private static double? CostOf(string scenario)
    {
        using var seeds = new SeedCopy();
        return MeasuresCost.Of(Compiled(seeds, scenario));
    }

    private static CompiledPlan Compiled(SeedCopy seeds, string scenario)
    {
        PlanCompilation compilation = seeds.Scenario(scenario).Compile("test");
        Assert.Empty(compilation.Problems);
        return compilation.Compiled!;
    }
}
