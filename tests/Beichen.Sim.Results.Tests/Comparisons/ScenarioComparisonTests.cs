using Beichen.Sim.Results.Comparisons;
using Xunit;

namespace Beichen.Sim.Results.Tests.Comparisons;

public sealed class ScenarioComparisonTests
{
    [Fact]
    public void The_same_lift_in_every_draw_is_certain_though_the_draws_spread_wide()
    {
        ExampleRun slow = Met(100).Outcome("gdp", draw => draw / 1000.0);
        ExampleRun fast = Met(100).Outcome("gdp", draw => (draw + 10) / 1000.0);
        ScenarioComparison comparison = ScenarioComparison.Of([Named("slow", slow), Named("fast", fast)]);
        Assert.Equal("slow", comparison.Reference);
        TargetDifference gdp = comparison.Scenarios[0].Targets[0];
        Assert.Equal("gdp", gdp.Target);
        Assert.Equal(0.01, gdp.MeanDifference, 12);
        Assert.Equal(0.01, gdp.MeanLow, 9);
        Assert.Equal(0.01, gdp.MedianDifference, 12);
        Assert.True(gdp.OutcomeDiffers);
        Assert.Equal(0.45, gdp.Probability); // draws 55 to 99
        Assert.Equal(0.1, gdp.ProbabilityDifference!.Value, 12);
        Assert.True(gdp.ChanceDiffers); // ten draws, all one way: 2 × 2⁻¹⁰
        Assert.Equal(0.001953125, gdp.SignificanceLevel!.Value, 12);
        Assert.Equal(0.1, comparison.Scenarios[0].JointDifference!.Value, 12);
        Assert.Equal(0.45, comparison.Scenarios[0].JointProbability);
        Assert.True(comparison.Scenarios[0].JointDiffers);
    }

    [Fact]
    public void A_chance_before_is_the_reference_s_own_to_the_bit_where_the_difference_taken_off_is_another()
    {
        ScenarioRun reference = Named("a", Met(200).Outcome("gdp", draw => draw < 57 ? 0.07 : 0)),
            scenario = Named("b", Met(200).Outcome("gdp", draw => draw < 1 ? 0.071 : 0));
        ScenarioDifference difference = ScenarioComparison.Of([reference, scenario]).Scenarios[0];
        TargetDifference gdp = difference.Targets[0];
        Assert.Equal(0.285, gdp.ProbabilityBefore);
        Assert.Equal(0.285, difference.JointBefore);
        Assert.NotEqual(0.285, gdp.Probability - gdp.ProbabilityDifference);
        Assert.Equal(reference.Summary.Targets[0].P50, gdp.MedianBefore);
    }

    [Fact]
    public void A_scenario_against_itself_differs_in_nothing()
    {
        ExampleRun run = new ExampleRun(100).Scatter(1);
        ScenarioDifference difference = ScenarioComparison.Of([Named("a", run), Named("b", run)]).Scenarios[0];
        Assert.All(difference.Targets, target =>
        {
            Assert.Equal(0, target.MeanDifference);
            Assert.False(target.OutcomeDiffers);
            Assert.False(target.ChanceDiffers);
        });
        Assert.Equal(0, difference.JointDifference);
        Assert.False(difference.JointDiffers);
    }

    [Fact]
    public void An_unscored_target_is_compared_by_its_outcome_alone()
    {
        TargetDifference energy = ScenarioComparison.Of([Named("a", Met(64)), Named("b", Met(64).Outcome("energy", _ => 0.02))]).Scenarios[0].Targets[^1];
        Assert.Equal("energy", energy.Target);
        Assert.Null(energy.Probability);
        Assert.Null(energy.ProbabilityDifference);
        Assert.True(energy.OutcomeDiffers);
    }

    [Fact]
    public void Runs_that_share_no_draws_cannot_be_paired()
    {
        ScenarioRun reference = Named("a", Met(64));
        Assert.Throws<ArgumentException>(() => ScenarioComparison.Of([reference, Named("b", Met(128))]));
        Assert.Throws<ArgumentException>(() => ScenarioComparison.Of([reference, Named("b", Met(64)) with { Seed = 2 }]));
        Assert.Throws<ArgumentException>(() => ScenarioComparison.Of([reference, Named("b", new ExampleRun(64, quarters: 8))]));
        Assert.Throws<ArgumentException>(() => ScenarioComparison.Of([]));
    }

    private static ScenarioRun Named(string scenario, ExampleRun run) => new(scenario, scenario, scenario, 1, run.Summary(), run.Frames);

    private static ExampleRun Met(int draws) =>
        new ExampleRun(draws).Outcome("gdp", _ => 0.07).Outcome("budget-revenue", _ => 0.05).Outcome("beijing-projects", _ => 100);
}
