using Beichen.Sim.Analysis.Audit;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Projects;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Audit;

public sealed class PlanAuditTests
{
    private static readonly TargetParameters Gdp = InventedPlan.Target(TargetMeasure.GdpGrowth, 0.065);
    private static readonly TargetParameters Revenue = InventedPlan.Target(TargetMeasure.RevenueGrowth, 0.05);
    private static readonly TargetParameters Investment = InventedPlan.Target(TargetMeasure.InvestmentGrowth, 0.065);

    [Fact]
    public void The_implied_capital_ratio_is_planned_investment_over_the_increase_of_GDP()
    {
        AuditReport report = PlanAudit.Examine(InventedPlan.Create(Gdp, Investment));
        Assert.Equal(6.5, Value(report, "gdp-increase"), 9);
        Assert.Equal(42.6 / 6.5, Value(report, "implied-icor"), 9);
        Assert.Equal(AuditVerdict.Stretched, report["implied-icor"].Verdict); // at the city's 5 % the same money gives 8
    }

    [Fact]
    public void The_implied_buoyancy_is_revenue_growth_over_real_growth_plus_prices()
    {
        AuditReport report = PlanAudit.Examine(InventedPlan.Create(Gdp, Revenue));
        Assert.Equal(0.05 / 0.085, Value(report, "implied-buoyancy"), 9);
        Assert.Equal((0.6 * ((0.75 * 0.085) + (0.25 * 0.03))) + (0.4 * 0.02), Value(report, "revenue-at-planned-growth"), 9);
        Assert.Equal(AuditVerdict.Holds, report["implied-buoyancy"].Verdict);
    }

    [Fact]
    public void Investment_needed_less_what_goes_on_and_what_is_named_is_left_to_the_pipeline()
    {
        DistrictPlan plan = InventedPlan.Create(Investment);
        plan = plan with { Attraction = plan.Attraction with { Streams = [InventedPlan.Stream(false)] } };
        AuditReport report = PlanAudit.Examine(plan);
        Assert.Equal(42.6, Value(report, "investment-needed"), 9);

        // Of 40 a year spent evenly over eight quarters 27.5 go on and 12.5 are started in
        // the year, with the city 5 % more; an ordinary year counts on five of one 亿元 each.
        Assert.Equal(27.5 + (12.5 * 1.05) - 5, Value(report, "investment-background"), 9);
        Assert.Equal(6.975, Value(report, "investment-gap"), 9);
        Assert.Equal(6.975, Value(report, "projects-to-fill-gap"), 9);
        Assert.Equal(AuditVerdict.Stretched, report["projects-to-fill-gap"].Verdict);

        AuditReport named = PlanAudit.Examine(plan with { Projects = [InventedPlan.Plant("plant")] });
        Assert.Equal(8, Value(named, "investment-named"), 9);
        Assert.Equal(6.975, Value(named, "investment-gap"), 9); // its eight are counted on, so that its name closes no gap
    }

    [Fact]
    public void Land_asked_is_held_against_what_the_park_can_give_with_its_reserve_kept()
    {
        DistrictPlan plan = InventedPlan.Create(Investment) with { Projects = [InventedPlan.Plant("plant", 60)], Parks = [InventedPlan.Park(100, 0)] };
        AuditReport report = PlanAudit.Examine(plan);
        Assert.Equal(60 / 90.0, Value(report, "park-land/park"), 9);
        Assert.Equal(AuditVerdict.Holds, report["park-land/park"].Verdict);
        Assert.Equal(7.5, Value(report, "land-per-investment"), 9);
        Assert.Equal(0.5, Value(report, "approval-load/park"), 9);
        AuditReport full = PlanAudit.Examine(plan with { Parks = [InventedPlan.Park(50, 0)] });
        Assert.Equal(AuditVerdict.Broken, full["park-land/park"].Verdict);
    }

    [Fact]
    public void A_stock_of_530_needs_80_new_certificates()
    {
        Assert.Equal(80, new HighTechArithmetic(480, 120, 0.75).NewNeeded(530), 9);
        AuditReport report = PlanAudit.Examine(InventedPlan.Create(InventedPlan.Target(TargetMeasure.HighTechFirms, 530)));
        Assert.Equal(80, Value(report, "high-tech-new-needed"), 9);
        Assert.Equal(AuditVerdict.Holds, report["high-tech-new-needed"].Verdict);
        Assert.True(report.IsFeasible);
    }

    [Theory]
    [InlineData(RelocationCountRule.Signed, AuditVerdict.Holds)]
    [InlineData(RelocationCountRule.CarriedOut, AuditVerdict.Stretched)]
    public void Relocations_are_paced_by_the_count_rule(RelocationCountRule rule, AuditVerdict verdict)
    {
        DistrictPlan plan = InventedPlan.Create(InventedPlan.Target(TargetMeasure.BeijingProjects, 8));
        AuditReport report = PlanAudit.Examine(
            plan with { Attraction = new AttractionParameters(InventedPlan.Name("pipeline"), [InventedPlan.Stream(true)], rule) });
        Assert.Equal(2, Value(report, "relocations-pace"), 9);
        Assert.Equal(verdict, report["relocations-pace"].Verdict);
    }

    [Fact]
    public void Jobs_count_every_source_at_capacity()
    {
        DistrictPlan plan = InventedPlan.Create(InventedPlan.Target(TargetMeasure.NewJobs, 2000, 7)) with { Projects = [InventedPlan.Plant("plant")] };
        AuditReport report = PlanAudit.Examine(plan);
        Assert.Equal(2000 + 90, Value(report, "jobs-implied"), 9);
        Assert.Equal(AuditVerdict.Holds, report["jobs-implied"].Verdict);
    }

    [Fact]
    public void A_milestone_that_planned_durations_miss_is_stretched()
    {
        ProjectParameters plant = InventedPlan.Plant("plant") with
        {
            Milestones = [new Milestone("done", "竣工", "Completed", ProjectStage.Completed, 3),
                new Milestone("open", "投产", "Producing", ProjectStage.Producing, 3)],
        };
        AuditReport report = PlanAudit.Examine(InventedPlan.Create() with { Projects = [plant] });
        Assert.Equal(AuditVerdict.Holds, report["milestone/done"].Verdict);
        Assert.Equal(AuditVerdict.Stretched, report["milestone/open"].Verdict);
        Assert.Null(report["milestone/open"].Value);
    }

    [Fact]
    public void Acceleration_is_held_against_the_teams_effort()
    {
        ProjectParameters plant = InventedPlan.Plant("plant") with { ConstructionPace = InventedPlan.Path(1.4) };
        DistrictPlan plan = InventedPlan.Create() with { Projects = [plant] };
        Assert.Equal(0.4, Value(PlanAudit.Examine(plan), "team-effort"), 9);
        Assert.Equal(AuditVerdict.Holds, PlanAudit.Examine(plan, new AuditOptions { EffortBudget = 1 })["team-effort"].Verdict);
        Assert.Equal(AuditVerdict.Stretched, PlanAudit.Examine(plan, new AuditOptions { EffortBudget = 0.4 })["team-effort"].Verdict);
    }

    // Two quarters of permits, four of works, one of commissioning: seven as planned.
    [Theory]
    [InlineData(8, 7.0 / 8, AuditVerdict.Holds, "asked for in 2023Q4, 2023Q3 at planned durations")]
    [InlineData(7, 1, AuditVerdict.Holds, "asked for in 2023Q3, 2023Q3 at planned durations")]
    [InlineData(5, 7.0 / 5, AuditVerdict.Stretched, "asked for in 2023Q1, 2023Q3 at planned durations")]
    [InlineData(2, 7.0 / 2, AuditVerdict.Broken, "asked for in 2022Q2, while talks and permits alone take until 2022Q2 at planned durations")]
    [InlineData(1.5, 7.0 / 1.5, AuditVerdict.Broken, "asked for in 2022Q2, while talks and permits alone take until 2022Q2 at planned durations")]
    public void A_date_is_held_against_the_planned_durations_and_against_the_permits(double day, double pace, AuditVerdict verdict, string why)
    {
        ProjectParameters plant = InventedPlan.Plant("plant") with { InitialStage = ProjectStage.Signed, Approval = InventedPlan.Certain(2) };
        AuditReport report = PlanAudit.Examine(
            InventedPlan.Create() with { Projects = [plant with { Date = new ProjectDate(ProjectStage.Producing, DateRule.Fixed, day) }] });
        Assert.Equal(pace, Value(report, "date/plant"), 9);
        Assert.Equal(verdict, report["date/plant"].Verdict);
        Assert.Equal(why, report["date/plant"].Why.En);
        Assert.DoesNotContain(PlanAudit.Examine(InventedPlan.Create() with { Projects = [plant] }).Rows, row => row.Id is "date/plant");
    }

    [Fact]
    public void A_shift_to_later_waits_and_asks_for_no_pace()
    {
        ProjectParameters plant = InventedPlan.Plant("plant") with { Date = new ProjectDate(ProjectStage.Producing, DateRule.Shift, 2) };
        AuditReport report = PlanAudit.Examine(InventedPlan.Create() with { Projects = [plant] });
        Assert.Equal((1.0, AuditVerdict.Holds), (Value(report, "date/plant"), report["date/plant"].Verdict));
        Assert.Equal(4, PlannedCourse.Of(plant, InventedPlan.Create()).Investment.Sum(), 9);
    }

    [Fact]
    public void A_plan_shorter_than_a_year_or_a_band_without_inside_is_refused()
    {
        Assert.Throws<ArgumentException>(() => PlanAudit.Examine(InventedPlan.Create() with { Quarters = 3 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => PlanAudit.Examine(InventedPlan.Create(), new AuditOptions { Tail = 0.5 }));
    }

    private static double Value(AuditReport report, string id) => report[id].Value ?? double.NaN;
}
