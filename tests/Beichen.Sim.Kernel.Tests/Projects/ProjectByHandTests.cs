using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;
using static Beichen.Sim.Kernel.Tests.Projects.SingleProject;

namespace Beichen.Sim.Kernel.Tests.Projects;

/// <summary>Certain projects whose dates, money and output are worked out by hand.</summary>
public sealed class ProjectByHandTests
{
    // 62.5 % of four quarters are done: 1.5 quarters of work are left, then half a quarter of commissioning.
    [Fact]
    public void A_building_under_way_is_completed_in_mid_quarter_and_produces_from_the_next()
    {
        DistrictRun run = Run(Plant("half-built", ProjectStage.Building) with { InitialProgress = Certain(0.625) });
        double[] investment = [2, 1, 0, 0];
        double[] progress = [0.875, 1, 1, 1];
        double[] output = [0, 0, 3 * 0.9 * Ramp(0, 1, 2), 3 * 0.9 * Ramp(1, 2, 2)];
        ProjectStage[] stages = [ProjectStage.Building, ProjectStage.Producing, ProjectStage.Producing, ProjectStage.Producing];
        for (int quarter = 0; quarter < 4; quarter++)
        {
            run.Step();
            Assert.Equal(stages[quarter], run.Stage(0));
            Assert.All(Each(run.Blocks.Projects[0], ProjectOutput.Investment), i => Assert.Equal(investment[quarter], i, 1e-12));
            Assert.Equal(progress[quarter], run.Project(0, ProjectOutput.Progress), 1e-12);
            Assert.Equal(5 + investment.Take(quarter + 1).Sum(), run.Project(0, ProjectOutput.InPlace), 1e-12);
            Assert.All(Each(run.Blocks.Projects[0], ProjectOutput.GrossOutput), o => Assert.Equal(output[quarter], o, 1e-12));
            Assert.Equal(-2.5, run.Project(0, ProjectOutput.StartDate), 1e-12);
            Assert.Equal(1.5, run.Project(0, ProjectOutput.CompletionDate), 1e-12);
            Assert.Equal(2, run.Project(0, ProjectOutput.ProductionDate), 1e-12);
        }

        // τ = 2: at capacity from the age of 6 quarters.
        Assert.Equal(ProjectStage.Producing, Last(run.Step(3)));
        Assert.Equal(ProjectStage.AtCapacity, Last(run.Step()));
        Assert.Equal(100 * 0.9 * (1 - Math.Exp(-3)), run.Project(0, ProjectOutput.Jobs), 1e-10);

        static ProjectStage Last(DistrictRun run) => run.Stage(0);
    }

    // Signing at 0.8, approval until 2.1, four quarters of building until 6.1, production from 6.6.
    [Fact]
    public void A_negotiation_goes_through_every_gate_on_its_own_date()
    {
        ProjectParameters plant = Plant("from-scratch", ProjectStage.Negotiating) with { Negotiation = Lasting(0.8), Approval = Lasting(1.3) };
        DistrictRun run = Run(plant);
        ProjectStage[] stages =
        [
            ProjectStage.Signed, ProjectStage.Signed, ProjectStage.Building, ProjectStage.Building,
            ProjectStage.Building, ProjectStage.Building, ProjectStage.Producing,
        ];
        double[] investment = [0, 0, 1.8, 2, 2, 2, 0.2];
        for (int quarter = 0; quarter < stages.Length; quarter++)
        {
            run.Step();
            Assert.Equal(stages[quarter], run.Stage(0));
            Assert.Equal(investment[quarter], run.Project(0, ProjectOutput.Investment), 1e-12);
            Assert.Equal(0.8, run.Project(0, ProjectOutput.SigningDate), 1e-12);
            Assert.Equal(2.1, run.Project(0, ProjectOutput.StartDate), 1e-12);
            Assert.Equal(6.1, run.Project(0, ProjectOutput.CompletionDate), 1e-12);
            Assert.Equal(6.6, run.Project(0, ProjectOutput.ProductionDate), 1e-12);
        }

        Assert.Equal(3 * 0.9 * Ramp(0, 0.4, 2), run.Project(0, ProjectOutput.GrossOutput), 1e-12);
    }

    // A chance of nought at a gate that lies behind excludes no date; at one that lies ahead it excludes them all.
    [Theory]
    [InlineData(ProjectStage.Negotiating, true, true)]
    [InlineData(ProjectStage.Signed, false, true)]
    [InlineData(ProjectStage.Approved, false, false)]
    [InlineData(ProjectStage.Building, false, false)]
    [InlineData(ProjectStage.Completed, false, false)]
    [InlineData(ProjectStage.Producing, false, false)]
    public void A_gate_that_is_passed_fails_nobody(ProjectStage stage, bool needsSignature, bool needsStart)
    {
        ProjectParameters plant =
            Plant("begun", stage) with { Negotiation = Lasting(2), Approval = Lasting(3), InitialAge = Certain(stage == ProjectStage.Producing ? 2 : 0) };
        Same(plant with { SigningProbability = Certain(0) }, needsSignature);
        Same(plant with { StartProbability = Certain(0) }, needsStart);
        Same(plant with { CompletionProbability = Certain(0) }, stage <= ProjectStage.Building);

        static void Same(ProjectParameters plant, bool never)
        {
            DistrictRun run = Run(plant).Step();
            Assert.All(Each(run.Blocks.Projects[0], ProjectOutput.ProductionDate), date => Assert.Equal(never, date == ProjectOutput.Never));
            Assert.All(Each(run.Blocks.Projects[0], ProjectOutput.CompletionDate), date => Assert.Equal(never, date == ProjectOutput.Never));
        }
    }

    // Approval takes 3, building 4, commissioning a half: what lies behind the first day took that long.
    [Theory]
    [InlineData(ProjectStage.Signed, 0, 3, 7, 7.5)]
    [InlineData(ProjectStage.Approved, -3, 0, 4, 4.5)]
    [InlineData(ProjectStage.Building, -4, -1, 3, 3.5)]
    [InlineData(ProjectStage.Completed, -7, -4, 0, 0.5)]
    [InlineData(ProjectStage.Producing, -9.5, -6.5, -2.5, -2)]
    public void Dates_stand_in_order_whatever_the_first_day_finds(ProjectStage stage, double signing, double start, double completion, double production)
    {
        DistrictRun run = Run(Plant("found", stage) with { Approval = Lasting(3), InitialProgress = Certain(0.25), InitialAge = Certain(2) });
        for (int quarter = 0; quarter < 9; quarter++)
        {
            run.Step();
            Assert.Equal(signing, run.Project(0, ProjectOutput.SigningDate), 1e-12);
            Assert.Equal(start, run.Project(0, ProjectOutput.StartDate), 1e-12);
            Assert.Equal(completion, run.Project(0, ProjectOutput.CompletionDate), 1e-12);
            Assert.Equal(production, run.Project(0, ProjectOutput.ProductionDate), 1e-12);
        }
    }

    [Theory]
    [InlineData(ProjectStage.Negotiating)]
    [InlineData(ProjectStage.Signed)]
    [InlineData(ProjectStage.Approved)]
    [InlineData(ProjectStage.Building)]
    [InlineData(ProjectStage.Completed)]
    public void A_slip_of_a_quarter_moves_every_later_date_by_a_quarter(ProjectStage stage)
    {
        ProjectParameters plant = Plant("slipping", stage) with { Negotiation = Lasting(0.8), Approval = Lasting(1.3), InitialProgress = Certain(0.25) };
        DistrictRun plain = Run(plant);
        DistrictRun slipped = Run(plant with { SlipQuarters = 1 });
        plain.Step();
        slipped.Step();
        for (int quarter = 1; quarter < 10; quarter++)
        {
            double investment = plain.Project(0, ProjectOutput.Investment);
            double output = plain.Project(0, ProjectOutput.GrossOutput);
            ProjectStage was = plain.Stage(0);
            plain.Step();
            slipped.Step();
            Assert.Equal(investment, slipped.Project(0, ProjectOutput.Investment), 1e-12);
            Assert.Equal(output, slipped.Project(0, ProjectOutput.GrossOutput), 1e-12);
            Assert.Equal(was, slipped.Stage(0));
        }

        (int Column, ProjectStage Reached)[] dates =
        [
            (ProjectOutput.SigningDate, ProjectStage.Signed), (ProjectOutput.StartDate, ProjectStage.Building),
            (ProjectOutput.CompletionDate, ProjectStage.Completed), (ProjectOutput.ProductionDate, ProjectStage.Producing),
        ];
        foreach ((int column, ProjectStage reached) in dates)
        {
            double later = reached > stage ? 1 : 0;
            Assert.Equal(plain.Project(0, column) + later, slipped.Project(0, column), 1e-12);
        }
    }

    [Fact]
    public void An_approved_project_that_idles_is_neither_admitted_nor_shown_as_building()
    {
        DistrictRun run = Run(Plant("idle", ProjectStage.Approved) with { SlipQuarters = 1.5, Park = 0, Land = 5 }).Step();
        Assert.Equal(ProjectStage.Approved, run.Stage(0));
        Assert.Equal(0, run.Blocks.ProjectAsks[0][ProjectAsk.Asking, 0]);
        run.Step();
        Assert.Equal(ProjectStage.Building, run.Stage(0));
        Assert.Equal(1.5, run.Project(0, ProjectOutput.StartDate), 1e-12);
        Assert.Equal(1, run.Project(0, ProjectOutput.Investment), 1e-12);
    }

    [Fact]
    public void Punctuality_of_one_prevents_every_overrun_setback_and_exit()
    {
        ProjectParameters risky = Plant("risky", ProjectStage.Negotiating) with
        {
            Negotiation = Lasting(0.8, 1.4, 2),
            Approval = Lasting(1, 1.3, 2),
            Construction = Lasting(3, 1.2, 1.9),
            Commissioning = Lasting(0.5, 1, 1.2),
            SigningProbability = Certain(0.5),
            StartProbability = Certain(0.5),
            CompletionProbability = Certain(0.5),
            SetbackProbability = Certain(1),
            SetbackQuarters = Certain(2),
            DelayCorrelation = 0.4,
        };
        DistrictRun punctual = Run(risky with { Punctuality = 1 }).Step(8);
        DistrictRun careless = Run(risky).Step(8);
        Assert.All(Each(punctual.Blocks.Projects[0], ProjectOutput.ProductionDate), date => Assert.InRange(date, 0.25, 5.3 + 1e-12));
        Assert.Contains(Each(punctual.Blocks.Projects[0], ProjectOutput.ProductionDate), date => Math.Abs(date - 5.3) < 1e-9);
        Assert.InRange(Each(careless.Blocks.Projects[0], ProjectOutput.ProductionDate).Count(date => date == ProjectOutput.Never), 40, 64);
    }

    [Theory]
    [InlineData(ProjectStage.Negotiating)]
    [InlineData(ProjectStage.Signed)]
    [InlineData(ProjectStage.Approved)]
    [InlineData(ProjectStage.Building)]
    [InlineData(ProjectStage.Completed)]
    public void A_certain_setback_costs_its_quarters_whatever_the_stage(ProjectStage stage)
    {
        ProjectParameters plant = Plant("set-back", stage) with { Negotiation = Lasting(0.8), Approval = Lasting(1.3), InitialProgress = Certain(0.25) };
        DistrictRun plain = Run(plant).Step();
        DistrictRun struck = Run(plant with { SetbackProbability = Certain(1), SetbackQuarters = Certain(1.25) }).Step();
        Assert.Equal(plain.Project(0, ProjectOutput.ProductionDate) + 1.25, struck.Project(0, ProjectOutput.ProductionDate), 1e-12);
    }

    // Progress 0.5 of 4 quarters: 2 a quarter is put in place, before the first day too.
    [Theory]
    [InlineData(0, new double[] { 2, 2, 0, 0, 0 }, 4)]
    [InlineData(1, new double[] { 2, 2, 2, 0, 0 }, 2)]
    [InlineData(2, new double[] { 2, 2, 2, 2, 0 }, 0)]
    public void Money_in_place_enters_the_statistics_after_the_lag(int lag, double[] recorded, double baseYear)
    {
        DistrictRun run = Run(Plant("lagging", ProjectStage.Building) with { InitialProgress = Certain(0.5), StatisticsLag = lag });
        for (int quarter = 0; quarter < recorded.Length; quarter++)
        {
            run.Step();
            Assert.Equal(recorded[quarter], run.Project(0, ProjectOutput.Investment), 1e-12);
            Assert.Equal(baseYear, run.Project(0, ProjectOutput.BaseYearInvestment), 1e-12);
            Assert.Equal(0, run.Project(0, ProjectOutput.InvestmentGap), 1e-12);
        }
    }

    [Fact]
    public void All_of_a_projects_money_is_recorded_in_the_end_with_its_overrun_and_local_share()
    {
        ProjectParameters plant = Plant("overrunning", ProjectStage.Approved) with
        {
            OverrunMean = Certain(0.25),
            LocalInvestmentShare = Certain(0.4),
            StatisticsLag = 2,
            Curve = new InvestmentCurve(InvestmentCurveFamily.Rayleigh, 0.4, 0),
            WorkPace = [0.5, 1.5, 1, 1],
        };
        DistrictRun run = Run(plant);
        double sum = 0;
        for (int quarter = 0; quarter < 8; quarter++) sum += run.Step().Project(0, ProjectOutput.Investment);
        Assert.Equal(8 * 1.25 * 0.4, sum, 1e-12);
    }

    [Fact]
    public void A_project_outside_the_statistics_builds_but_records_nothing()
    {
        DistrictRun run = Run(Plant("unseen", ProjectStage.Building) with { InitialProgress = Certain(0.5), EntersStatistics = false }).Step();
        Assert.Equal(0, run.Project(0, ProjectOutput.Investment));
        Assert.Equal(0, run.Project(0, ProjectOutput.BaseYearInvestment));
        Assert.Equal(6, run.Project(0, ProjectOutput.InPlace), 1e-12);
    }

    // The year's mean pace is 1, so 0.4 of 2.6 stands for 0.4 × 4 / 2.6; the run starts in the third quarter.
    [Fact]
    public void Winter_slows_building_and_the_year_as_a_whole_does_not()
    {
        DistrictRun run = Run(Plant("wintry", ProjectStage.Approved) with { Construction = Lasting(8), WorkPace = [0.2, 1, 1, 0.4] });
        double[] pace = [1 * 4 / 2.6, 0.4 * 4 / 2.6, 0.2 * 4 / 2.6, 1 * 4 / 2.6];
        foreach (double of in pace)
        {
            run.Step();
            Assert.Equal(8 * of / 8, run.Project(0, ProjectOutput.Investment), 1e-12);
        }

        Assert.Equal(0.5, run.Project(0, ProjectOutput.Progress), 1e-12);
    }

    [Fact]
    public void A_lockdown_lets_only_its_share_of_building_go_on()
    {
        DistrictPlan plan = District(Plant("locked", ProjectStage.Building) with { InitialProgress = Certain(0.25), ConstructionPace = ByQuarter(1, 1, 1, 2) });
        var run = new DistrictRun(plan with { Accounts = plan.Accounts with { ConstructionActivity = ByQuarter(0.3, 0, 1, 1) } });
        double[] investment = [0.6, 0, 2, 3.4];
        foreach (double expected in investment) Assert.Equal(expected, run.Step().Project(0, ProjectOutput.Investment), 1e-12);
        Assert.Equal(3.85, run.Project(0, ProjectOutput.CompletionDate), 1e-12);
    }

    [Fact]
    public void What_is_given_up_in_mid_building_stops_at_its_progress_and_never_produces()
    {
        DistrictRun run = Run(Plant("given-up", ProjectStage.Building) with { InitialProgress = Certain(0.25), CompletionProbability = Certain(0) });
        double[] ends = [.. Each(run.Blocks.ProjectStates[0], ProjectState.GivenUpAt)];
        Assert.All(ends, end => Assert.InRange(end, 0.25, 1));
        run.Step(6);
        for (int draw = 0; draw < 64; draw++)
        {
            Assert.Equal(ProjectStage.Lost, run.Stage(0, draw));
            Assert.Equal(8 * ends[draw], run.Project(0, ProjectOutput.InPlace, draw), 1e-9);
            Assert.Equal(0, run.Project(0, ProjectOutput.GrossOutput, draw));
            Assert.Equal(ProjectOutput.Never, run.Project(0, ProjectOutput.CompletionDate, draw));
            Assert.Equal(ProjectOutput.Never, run.Project(0, ProjectOutput.ProductionDate, draw));
            Assert.Equal(-1, run.Project(0, ProjectOutput.StartDate, draw), 1e-12);
        }
    }

    [Fact]
    public void A_negotiation_or_approval_that_fails_is_lost_on_the_day_it_is_decided()
    {
        ProjectParameters plant = Plant("failing", ProjectStage.Negotiating) with { Negotiation = Lasting(0.8), Approval = Lasting(1.3) };
        DistrictRun unsigned = Run(plant with { SigningProbability = Certain(0) }).Step();
        Assert.Equal(ProjectStage.Lost, unsigned.Stage(0));
        Assert.Equal(ProjectOutput.Never, unsigned.Project(0, ProjectOutput.SigningDate));
        DistrictRun unstarted = Run(plant with { StartProbability = Certain(0) }).Step(2);
        Assert.Equal(ProjectStage.Signed, unstarted.Stage(0));
        Assert.Equal(ProjectStage.Lost, unstarted.Step().Stage(0));
        Assert.Equal(0.8, unstarted.Project(0, ProjectOutput.SigningDate), 1e-12);
        Assert.Equal(ProjectOutput.Never, unstarted.Project(0, ProjectOutput.StartDate));
    }

    // Three quarters old on the first day: it stood still in the first quarter of the base year and ramped up in the other three.
    [Fact]
    public void A_plant_that_produced_before_adds_what_it_makes_beyond_the_same_quarter_of_the_base_year()
    {
        DistrictRun run = Run(Plant("older", ProjectStage.Producing) with { InitialAge = Certain(3), OwnEnergy = Certain(8) });
        for (int quarter = 0; quarter < 10; quarter++)
        {
            run.Step();
            int season = quarter % 4;
            double before = season == 0 ? 0 : Ramp(season - 1, season, 2);
            double gain = 0.9 * (Ramp(3 + quarter, 4 + quarter, 2) - before);
            Assert.All(Each(run.Blocks.Projects[0], ProjectOutput.GrossOutput), output => Assert.Equal(3 * gain, output, 1e-12));
            Assert.Equal(2 * gain, run.Project(0, ProjectOutput.Energy), 1e-12);
            Assert.Equal(90 * (Math.Exp(-1.5) - Math.Exp(-(4 + quarter) / 2.0)), run.Project(0, ProjectOutput.Jobs), 1e-10);
            Assert.Equal(-3, run.Project(0, ProjectOutput.ProductionDate));
        }
    }

    // One that has long been at capacity made as much in the base year.
    [Fact]
    public void A_plant_long_at_capacity_adds_nothing()
    {
        DistrictRun run = Run(Plant("old", ProjectStage.AtCapacity) with { InitialAge = Certain(200) }).Step(6);
        Assert.Equal(0, run.Project(0, ProjectOutput.GrossOutput), 1e-12);
        Assert.Equal(0, run.Project(0, ProjectOutput.Jobs), 1e-12);
    }

    [Fact]
    public void Builders_of_the_district_get_their_share_now_and_had_it_in_the_base_year()
    {
        DistrictRun run = Run(Plant("ordering",
            ProjectStage.Building) with
        { InitialProgress = Certain(0.25), ConstructionShare = Certain(0.6), LocalConstructionShare = Certain(0.5) }).Step();
        Assert.Equal(2, run.Project(0, ProjectOutput.BaseYearInvestment), 1e-12);
        Assert.Equal(2 * 0.3, run.Project(0, ProjectOutput.ConstructionOrders), 1e-12);
        Assert.Equal(2 * 0.3, run.Project(0, ProjectOutput.BaseYearOrders), 1e-12);
    }

    // Signing at 2.8, approval until 4.1, four quarters of building until 8.1, production from 8.6: known as expected dates from the first quarter on.
    [Fact]
    public void A_negotiation_that_goes_on_is_expected_to_pass_every_gate()
    {
        DistrictRun run = Run(Plant("talking", ProjectStage.Negotiating) with { Negotiation = Lasting(2.8), Approval = Lasting(1.3) }).Step();
        Assert.Equal(ProjectStage.Negotiating, run.Stage(0));
        Assert.Equal(2.8, run.Project(0, ProjectOutput.SigningDate), 1e-12);
        Assert.Equal(4.1, run.Project(0, ProjectOutput.StartDate), 1e-12);
        Assert.Equal(8.1, run.Project(0, ProjectOutput.CompletionDate), 1e-12);
        Assert.Equal(8.6, run.Project(0, ProjectOutput.ProductionDate), 1e-12);
    }

    // Six of eight quarters are done, an 亿元 each: the base year recorded four of them, and what the lag holds back comes first.
    [Theory]
    [InlineData(0, new double[] { 1, 1, 0, 0, 0 })]
    [InlineData(1, new double[] { 1, 1, 1, 0, 0 })]
    [InlineData(2, new double[] { 1, 1, 1, 1, 0 })]
    public void The_base_year_recorded_four_quarters_of_a_long_building(int lag, double[] recorded)
    {
        DistrictRun run = Run(Plant("long", ProjectStage.Building) with { Construction = Lasting(8), InitialProgress = Certain(0.75), StatisticsLag = lag });
        foreach (double expected in recorded)
        {
            run.Step();
            Assert.Equal(expected, run.Project(0, ProjectOutput.Investment), 1e-12);
            Assert.Equal(4, run.Project(0, ProjectOutput.BaseYearInvestment), 1e-12);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void What_was_completed_before_the_first_day_records_no_more(int lag)
    {
        DistrictRun run = Run(Plant("finished", ProjectStage.Completed) with { StatisticsLag = lag });
        for (int quarter = 0; quarter < 4; quarter++)
        {
            run.Step();
            Assert.Equal(0, run.Project(0, ProjectOutput.Investment), 1e-12);
            Assert.Equal(0, run.Project(0, ProjectOutput.BaseYearInvestment), 1e-12);
            Assert.Equal(0, run.Project(0, ProjectOutput.InvestmentGap), 1e-12);
        }
    }

    // Three quarters of approval at twice the pace, then four of building.
    [Fact]
    public void Quicker_approval_brings_every_later_date_forward()
    {
        DistrictRun run = Run(Plant("hurried", ProjectStage.Signed) with { Approval = Lasting(3), ApprovalPace = Always(2) }).Step(3);
        Assert.Equal(1.5, run.Project(0, ProjectOutput.StartDate), 1e-12);
        Assert.Equal(5.5, run.Project(0, ProjectOutput.CompletionDate), 1e-12);
    }

    // With a correlation of one the projects of a group share one luck.
    [Fact]
    public void Fully_correlated_delays_are_the_same_delay()
    {
        ProjectParameters plant = Plant("one", ProjectStage.Approved) with { Construction = Lasting(4, 1.1, 1.6), DelayCorrelation = 1 };
        DistrictRun run = Run(plant, plant with { Name = Name("other") });
        double[] one = [.. Each(run.Blocks.ProjectStates[0], ProjectState.ConstructionWork)],
            other = [.. Each(run.Blocks.ProjectStates[1], ProjectState.ConstructionWork)];
        Assert.Equal(one, other);
        Assert.Equal(64, one.Distinct().Count());
    }

    // Each standard deviation of delay costs a tenth more: the later the building, the dearer, and the middle draw costs what was planned.
    [Fact]
    public void A_building_that_takes_longer_costs_more()
    {
        DistrictRun run =
            Run(Plant("dear", ProjectStage.Approved) with { Construction = Lasting(4, 1.1, 1.6), OverrunPerDelayScore = Certain(0.1), DelayCorrelation = 0.3 });
        double[] work = [.. Each(run.Blocks.ProjectStates[0], ProjectState.ConstructionWork)],
            money = [.. Each(run.Blocks.ProjectStates[0], ProjectState.Investment)];
        Array.Sort(work, money);
        Assert.Equal(money.Order(), money);
        Assert.Equal(8, money.Average(), 5 * 0.8 / 8);
        Assert.InRange(Math.Sqrt(money.Average(m => Math.Pow((m / 8) - 1, 2))), 0.06, 0.14);
    }
}
