using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Xunit;

namespace Beichen.Sim.Acceptance.Tests.Scenarios;

/// <summary>Every scenario of the repository, through one year and five. An accounting identity that does not hold in a draw throws.</summary>
public sealed class EveryScenarioTests
{
    public static TheoryData<string, int> Runs()
    {
        var runs = new TheoryData<string, int>();
        foreach (string scenario in District.ScenarioIds)
        {
            foreach (int quarters in new[] { 4, 20 }) runs.Add(scenario, quarters);
        }

        return runs;
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void A_scenario_runs_with_every_identity_kept_and_every_number_finite(string scenario, int quarters)
    {
        RunFrames run = District.Run(District.Plan(scenario, quarters), 64);
        Assert.Equal(quarters, run.Quarters);
        var values = new double[run.Draws];
        for (int quarter = 0; quarter < quarters; quarter++)
        {
            for (int column = 0; column < run.Layout.Indicators.Count; column++)
            {
                run.Read(quarter, column, values);
                Assert.True(Array.TrueForAll(values, double.IsFinite), $"{run.Layout.Indicators[column]} in quarter {quarter}");
            }
        }
    }

    [Fact]
    public void A_stress_lowers_what_it_strikes()
    {
        RunSummary baseline = Score("baseline");
        Assert.True(Median(Score("omicron-q1"), "gdp") < Median(baseline, "gdp"));
        RunSummary refund = Score("vat-refund");
        Assert.True(Median(refund, "budget-revenue") < Median(baseline, "budget-revenue"));
        TargetScore revenue = refund.Targets.Single(target => target.Id == "budget-revenue");
        Assert.True(revenue.ProbabilityBeforeRefunds > revenue.Probability);
    }

    [Fact]
    public void The_combined_push_does_no_worse_than_the_baseline_on_any_growth_target()
    {
        RunSummary baseline = Score("baseline");
        RunSummary push = Score("combined-push");
        Assert.All(new[] { "gdp", "fixed-asset-investment", "beijing-projects", "high-tech-firms", "jobs" },
            target => Assert.True(Median(push, target) >= Median(baseline, target), target));
    }

    private static RunSummary Score(string scenario) => RunScoring.Score(District.Run(District.Plan(scenario), 256));

    private static double Median(RunSummary summary, string target) => summary.Targets.Single(t => t.Id == target).P50;
}
