using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Columns;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Xunit;

namespace Beichen.Sim.Results.Tests.Scores;

public sealed class RunScoringTests
{
    [Fact]
    public void A_target_is_scored_over_the_draws_of_the_run_alone()
    {
        // 70 draws: growth 6.5 % in the first 50, 6.45 % in the rest; the padded lanes hold 1e9.
        TargetScore gdp = new ExampleRun(70).Outcome("gdp", draw => draw < 50 ? 0.065 : 0.0645).Summary().Targets[0];
        Assert.Equal(50 / 70.0, gdp.Probability);
        Assert.Equal(1, gdp.ProbabilityPublished);
        Assert.Equal(0.065, gdp.P90);
        Assert.Equal(0.0645, gdp.P10);
        Assert.False(gdp.IsPace);
        Assert.Equal("2022Q4", gdp.Due);
    }

    [Fact]
    public void An_ambition_without_a_number_has_an_outcome_and_no_chance()
    {
        TargetScore energy = new ExampleRun(64).Outcome("energy", draw => draw / 1000.0).Summary().Targets.Single(target => target.Id == "energy");
        Assert.Null(energy.Probability);
        Assert.Null(energy.ProbabilityPublished);
        Assert.Null(energy.Low);
        Assert.Equal(0.0315, energy.P50, 12);
    }

    [Fact]
    public void A_target_that_an_input_was_set_from_is_shown_and_not_scored()
    {
        ExampleRun run = AllMet(100).Outcome("gdp", draw => draw < 60 ? 0.07 : 0);
        RunSummary sound = run.Summary();
        var plan = run.Plan with { Targets = [.. run.Plan.Targets.Select(target => target with { SetFromTarget = target.Id == "gdp" })] };
        RunSummary summary = RunScoring.Score(new RunFrames(run.Layout, plan, run.Draws, [.. run.Blocks]));
        TargetScore gdp = summary.Targets[0];
        Assert.True(gdp.SetFromTarget);
        Assert.Null(gdp.Probability);
        Assert.Null(gdp.ProbabilityPublished);
        Assert.Equal(0.07, gdp.P50);
        Assert.Equal(0.065, gdp.Value);
        Assert.Equal((0.6, 1.0), (sound.JointProbability, summary.JointProbability));
        Assert.Null(summary.BindingTarget);
    }

    [Fact]
    public void A_target_due_later_shows_its_pace_and_has_no_part_in_the_joint_chance()
    {
        RunSummary summary = AllMet(64).Outcome("jobs", draw => draw < 16 ? 20_000 : 0).Summary();
        TargetScore jobs = summary.Targets.Single(target => target.Id == "jobs");
        Assert.True(jobs.IsPace);
        Assert.Equal(20_000, jobs.PaceValue);
        Assert.Equal(0.25, jobs.Probability);
        Assert.Equal(1, summary.JointProbability);
        Assert.Null(summary.BindingTarget);
        Assert.Equal("2022Q4", jobs.Quarter);
        Assert.Equal("2026Q4", jobs.Due);
    }

    [Fact]
    public void A_target_due_within_the_run_is_read_when_it_is_due()
    {
        TargetScore gdp = new ExampleRun(64, quarters: 8).Set(EntityKind.District, "gdp", "Outcome", (quarter, _) => quarter / 100.0).Summary().Targets[0];
        Assert.Equal(0.03, gdp.P50);
        Assert.Equal("2022Q4", gdp.Quarter);
    }

    [Fact]
    public void All_together_is_counted_draw_by_draw()
    {
        RunSummary summary = AllMet(100).Outcome("gdp", draw => draw < 60 ? 0.07 : 0).Outcome("budget-revenue", draw => draw < 20 ? 0 : 0.06).Summary();
        Assert.Equal(0.4, summary.JointProbability);
        Assert.Equal(0.4, summary.JointLeast!.Value, 12);
        Assert.Equal(0.6, summary.JointMost);
        Assert.Equal("gdp", summary.BindingTarget);
        Assert.InRange(0.4, summary.JointLow!.Value, summary.JointHigh!.Value);
    }

    [Fact]
    public void Revenue_is_scored_before_refunds_too()
    {
        TargetScore revenue = new ExampleRun(64).Outcome("budget-revenue", _ => 0.01)
            .Set(EntityKind.District, "hexi", "RevenueGrowthBeforeRefunds", (_, draw) => draw < 32 ? 0.05 : 0.04).Summary().Targets[1];
        Assert.Equal(0, revenue.Probability);
        Assert.Equal(0.5, revenue.ProbabilityBeforeRefunds);
    }

    // 240 eaglets asked: the stock reaches them in 48 of 64 draws, the year's passes in 16.
    [Theory]
    [InlineData(true, 0.25, 0.75)]
    [InlineData(false, 0.75, 0.25)]
    public void Both_readings_of_a_count_are_shown(bool countsFlow, double read, double other)
    {
        ExampleRun run = AllMet(64).Set(EntityKind.District, "hexi", "EagletFirms", (_, draw) => draw < 48 ? 300 : 200)
            .Set(EntityKind.District, "hexi", "EagletsThisYear", (_, draw) => draw < 16 ? 250 : 100)
            .Outcome("gdp", draw => draw < (countsFlow ? 16 : 48) ? 240 : 0);
        var plan = run.Plan with
        {
            Targets = [run.Plan.Targets[0] with { Measure = TargetMeasure.EagletFirms, CountsFlow = countsFlow, Value = 240, Unit = "家" }]
        };
        RunSummary summary = RunScoring.Score(new RunFrames(run.Layout, plan, run.Draws, [.. run.Blocks]));
        TargetScore eaglets = summary.Targets[0];
        Assert.Equal(read, eaglets.Probability);
        Assert.Equal((!countsFlow, countsFlow ? 300 : 100, other),
            (eaglets.OtherReading!.CountsFlow, eaglets.OtherReading.P50, eaglets.OtherReading.Probability));
        Assert.Equal(countsFlow ? "read as the stock at year end" : "read as the year's passes", eaglets.OtherReading.En);
    }

    [Theory]
    [InlineData(4, 2, "2022Q3")]
    [InlineData(2, 1, "2022Q2")]
    public void Growth_needed_is_taken_at_the_last_quarter_that_is_not_a_years_last(int quarters, int after, string named)
    {
        TargetScore gdp = new ExampleRun(64, quarters).Set(EntityKind.District, "hexi", "GdpGrowthNeeded", (quarter, _) => quarter).Summary().Targets[0];
        Assert.Equal(after, gdp.GrowthNeeded);
        Assert.Equal(named, gdp.GrowthNeededAfter);
    }

    [Fact]
    public void A_milestone_is_reached_by_a_later_stage_and_not_by_a_lost_project()
    {
        // Stages at the end of 2022Q3: building, producing, at capacity, lost, a quarter each.
        double[] stages = [3, 5, 6, 7];
        RunSummary summary = new ExampleRun(100)
            .Set(EntityKind.Project, "mill", "Stage", (quarter, draw) => quarter == 2 ? stages[draw % 4] : 0)
            .Set(EntityKind.Project, "mill", "ProductionDate", (_, draw) => draw % 4 == 3 ? 999 : 2.5 + (draw % 4)).Summary();
        MilestoneScore open = summary.Milestones[0];
        Assert.Equal(0.5, open.Probability);
        Assert.Equal("2022Q3", open.Due);
        Assert.Equal(3, open.DueDate);
        Assert.Equal("producing", open.Stage);
        Assert.Equal(2.5, open.P10);
        Assert.Equal(3.5, open.P50);
        Assert.Null(open.P90);
        Assert.False(open.IsPace);
    }

    [Fact]
    public void A_milestone_due_later_is_judged_by_its_expected_date_at_the_end_and_marked()
    {
        // Due by the end of the tenth quarter: a quarter of the draws is expected there, half later, a quarter never.
        MilestoneScore open = new ExampleRun(64)
            .Set(EntityKind.Project, "mall", "Stage", (_, _) => 1)
            .Set(EntityKind.Project, "mall", "ProductionDate", (quarter, draw) => quarter < 3 ? 0 : draw < 16 ? 10 : draw < 48 ? 10.5 : 999)
            .Summary().Milestones[2];
        Assert.True(open.IsPace);
        Assert.Equal(0.25, open.Probability);
        Assert.Equal("2022Q4", open.Quarter);
        Assert.Equal("2024Q2", open.Due);
    }

    [Fact]
    public void A_projects_dates_are_those_known_at_the_end()
    {
        ProjectScore mill = new ExampleRun(11)
            .Set(EntityKind.Project, "mill", "ProductionDate", (quarter, draw) => quarter == 3 ? draw : 500)
            .Set(EntityKind.Project, "mill", "StartDate", (_, _) => -2)
            .Set(EntityKind.Project, "mill", "SigningDate", (_, _) => 999)
            .Set(EntityKind.Project, "mill", "Stage", (_, draw) => draw < 5 ? 5 : 4).Summary().Projects[0];
        Assert.Equal(1, mill.ProductionP10);
        Assert.Equal(5, mill.ProductionP50);
        Assert.Equal(9, mill.ProductionP90);
        Assert.Equal(-2, mill.Start);
        Assert.Null(mill.Signing);
        Assert.Equal(5 / 11.0, mill.Probability);
        Assert.Equal("building", mill.InitialStage);
    }

    [Fact]
    public void Bands_hold_seven_quantiles_a_quarter()
    {
        RunSummary summary = new ExampleRun(101).Set(EntityKind.District, "hexi", "GdpGrowthYearToDate", (quarter, draw) => quarter + (draw / 100.0)).Summary();
        Assert.Equal(["2022Q1", "2022Q2", "2022Q3", "2022Q4"], summary.GdpGrowth.Select(band => band.Quarter));
        Assert.Equal([1.05, 1.20, 1.35, 1.50, 1.65, 1.80, 1.95], summary.GdpGrowth[1].Values.Select(value => Math.Round(value, 10)));
    }

    [Fact]
    public void Outcomes_alone_still_give_the_growth_band_and_leave_out_what_was_not_kept()
    {
        RunSummary summary = new ExampleRun(64, full: false).Outcome("gdp", _ => 0.05).Summary();
        Assert.Equal(0.05, summary.GdpGrowth[0].Values[3]);
        Assert.Empty(summary.InvestmentYearToDate);
        Assert.Empty(summary.CityGrowth);
        Assert.Null(summary.Targets[1].ProbabilityBeforeRefunds);
        Assert.Null(summary.Targets[0].GrowthNeeded);
        Assert.Null(summary.Projects[0].Signing);
        Assert.Equal(0, summary.Projects[0].ProductionP50);
    }

    [Fact]
    public void Batches_join_into_the_run_they_were_cut_from()
    {
        ExampleRun run = new ExampleRun(200).Scatter(3);
        RunFrames joined = RunFrames.Join(run.Layout, run.Plan, [(128, run.Batch(0, 128)), (72, run.Batch(128, 72))]);
        Assert.Equal(200, joined.Draws);
        for (int column = 0; column < run.Layout.Indicators.Count; column++) Assert.Equal(run.Frames.Column(3, column), joined.Column(3, column));
        Assert.Throws<ArgumentException>(() => RunFrames.Join(run.Layout, run.Plan, [(100, run.Batch(0, 128)), (64, run.Batch(128, 64))]));
    }

    [Fact]
    public void Blocks_of_another_shape_are_refused()
    {
        ExampleRun run = new(64);
        Assert.Throws<ArgumentException>(() => new RunFrames(run.Layout, run.Plan, 65, [.. run.Blocks]));
        Assert.Throws<ArgumentException>(() => new RunFrames(ResultLayout.Outcomes(run.Plan), run.Plan, 64, [.. run.Blocks]));
        Assert.Throws<ArgumentException>(() => new RunFrames(run.Layout, run.Plan, 64, []));
    }

    private static ExampleRun AllMet(int draws) =>
        new ExampleRun(draws).Outcome("gdp", _ => 0.07).Outcome("budget-revenue", _ => 0.05).Outcome("beijing-projects", _ => 100);
}
