using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;
using static Beichen.Sim.Kernel.Tests.Projects.SingleProject;

namespace Beichen.Sim.Kernel.Tests.Projects;

/// <summary>
/// Dates that a scenario asks of a project, by hand: talks 1, approval 1, construction
/// 4, commissioning ½, so signed at 1, begun at 2, built at 6, in use at 6½.
/// </summary>
public sealed class ProjectDateTests
{
    private static readonly int[] DateColumns =
        [ProjectOutput.SigningDate, ProjectOutput.StartDate, ProjectOutput.CompletionDate, ProjectOutput.ProductionDate];

    public static TheoryData<ProjectStage, DateRule, double, double[]> Courses => new()
    {
        // Everything up to the stage is half as long again; what follows it stays as it was.
        { ProjectStage.Signed, DateRule.Fixed, 1.5, [1.5, 2.5, 6.5, 7] },
        { ProjectStage.Building, DateRule.Fixed, 3, [1.5, 3, 7, 7.5] },
        { ProjectStage.Completed, DateRule.Fixed, 9, [1.5, 3, 9, 9.5] },
        { ProjectStage.Producing, DateRule.Fixed, 9.75, [1.5, 3, 9, 9.75] },
        { ProjectStage.Producing, DateRule.Fixed, 3.25, [0.5, 1, 3, 3.25] },
        // A later date waits before anything is done, an earlier one makes haste up to the stage.
        { ProjectStage.Producing, DateRule.Shift, 1.5, [2.5, 3.5, 7.5, 8] },
        { ProjectStage.Building, DateRule.Shift, 1, [2, 3, 7, 7.5] },
        { ProjectStage.Producing, DateRule.Shift, -3.25, [0.5, 1, 3, 3.25] },
        { ProjectStage.Signed, DateRule.Shift, -0.5, [0.5, 1.5, 5.5, 6] },
        // Not nearer than a quarter of a quarter.
        { ProjectStage.Signed, DateRule.Shift, -8, [0.25, 1.25, 5.25, 5.75] },
    };

    [Theory]
    [MemberData(nameof(Courses))]
    public void A_date_is_met_to_the_last_digits_and_what_follows_counts_from_it(ProjectStage stage, DateRule rule, double quarters, double[] expected)
    {
        DistrictRun run = Run(Talking with { Date = new ProjectDate(stage, rule, quarters) });
        for (int i = 0; i < expected.Length; i++) Assert.All(Each(run.Blocks.Projects[0], DateColumns[i]), day => Assert.Equal(expected[i], day, 1e-9));
    }

    [Theory]
    [InlineData(ProjectStage.Completed, 5.75, ProjectOutput.CompletionDate)]
    [InlineData(ProjectStage.Producing, 8.3, ProjectOutput.ProductionDate)]
    public void Winter_is_counted_in(ProjectStage stage, double quarters, int column)
    {
        DistrictRun run = Run(Talking with { WorkPace = [0.4, 1.2, 1.3, 1.1], Date = new ProjectDate(stage, DateRule.Fixed, quarters) });
        Assert.All(Each(run.Blocks.Projects[0], column), day => Assert.Equal(quarters, day, 1e-9));
    }

    [Fact]
    public void A_slip_of_a_lever_comes_on_top()
    {
        DistrictRun run = Run(Talking with { SlipQuarters = 1, Date = new ProjectDate(ProjectStage.Producing, DateRule.Fixed, 9.75) });
        Assert.Equal(10.75, run.Project(0, ProjectOutput.ProductionDate), 1e-9);
    }

    [Fact]
    public void A_stage_that_lies_behind_is_left_alone()
    {
        ProjectParameters plant = Plant("half-built", ProjectStage.Building) with { InitialProgress = Certain(0.25) };
        DistrictRun plain = Run(plant), dated = Run(plant with { Date = new ProjectDate(ProjectStage.Signed, DateRule.Fixed, 2) });
        DistrictRun.AssertSameBits(plain, dated);
    }

    [Theory]
    [InlineData(ProjectStage.Signed, ProjectOutput.SigningDate, 0, 1, 1)]
    [InlineData(ProjectStage.Building, ProjectOutput.StartDate, 0, 0, 1)]
    [InlineData(ProjectStage.Completed, ProjectOutput.CompletionDate, 0, 0, 0)]
    public void A_project_of_a_fixed_date_does_not_fail_before_it(ProjectStage stage, int column, double signs, double begins, double completes)
    {
        ProjectParameters doomed = Talking with
        {
            SigningProbability = Certain(signs),
            StartProbability = Certain(begins),
            CompletionProbability = Certain(completes),
        };
        Assert.Equal(ProjectOutput.Never, Run(doomed).Project(0, column));
        DistrictRun run = Run(doomed with { Date = new ProjectDate(stage, DateRule.Fixed, 4) });
        Assert.All(Each(run.Blocks.Projects[0], column), day => Assert.Equal(4, day, 1e-9));
    }

    [Fact]
    public void A_median_date_is_the_median_and_spreads_as_the_days_did()
    {
        ProjectParameters slow = Talking with
        {
            Negotiation = Lasting(1, 1.1, 1.6),
            Approval = Lasting(1, 1.1, 1.5),
            Construction = Lasting(4, 1.1, 1.4),
            Date = new ProjectDate(ProjectStage.Producing, DateRule.Median, 5),
        };
        DistrictPlan plan = Long(slow);
        (double before, double after) = DateMedians.Medians(plan, 0);
        Assert.InRange(before, 6.5, 8);
        Assert.Equal(5, after, 1e-9);
        double[] days = [.. Days(plan)], plain = [.. Days(Long(slow with { Date = null }))];
        Assert.InRange(days[days.Length / 2], 4.8, 5.2);
        Assert.Equal(5 / before, days[^100] / plain[^100], 0.02);
        Assert.Equal((before, before + 1), DateMedians.Medians(Long(slow with { Date = new ProjectDate(ProjectStage.Producing, DateRule.Shift, 1) }), 0));
        Assert.Throws<ArgumentException>(() => DateMedians.Medians(Long(slow with { Date = null }), 0));
    }

    [Fact]
    public void A_median_date_counts_the_draws_that_get_there_alone()
    {
        ProjectParameters risky = Talking with
        {
            SigningProbability = Certain(0.7),
            StartProbability = Certain(0.8),
            CompletionProbability = Certain(0.9),
            Date = new ProjectDate(ProjectStage.Producing, DateRule.Median, 13),
        };
        Assert.Equal((6.5, 13.0), DateMedians.Medians(Long(risky), 0));
        DistrictRun run = new DistrictRun(Long(risky), draws: 1024).Step(16);
        int there = Enumerable.Range(0, 1024).Count(draw => Math.Abs(run.Project(0, ProjectOutput.ProductionDate, draw) - 13) < 1e-9);
        Assert.InRange(there, 460, 570);
    }

    [Fact]
    public void A_date_that_lies_behind_in_most_draws_scales_nothing()
    {
        ProjectParameters open = Plant("open", ProjectStage.Producing) with { Date = new ProjectDate(ProjectStage.Completed, DateRule.Median, 3) };
        Assert.Equal((-1.0, -1.0), DateMedians.Medians(Long(open), 0));
    }

    [Theory]
    [InlineData(ProjectStage.Negotiating, 0)]
    [InlineData(ProjectStage.Signed, 1)]
    [InlineData(ProjectStage.Building, 2)]
    [InlineData(ProjectStage.Producing, 0)]
    public void What_an_ordinary_year_counts_on_is_the_same_at_central_values(ProjectStage stage, int lag)
    {
        ProjectParameters plant = Talking with
        {
            InitialStage = stage,
            InitialProgress = Certain(0.375),
            StatisticsLag = lag,
            EntersStatistics = true,
            WorkPace = [0.4, 1.2, 1.3, 1.1],
        };
        DistrictPlan plan = Long(plant);
        var run = new DistrictRun(plan);
        double[] course = CountedCourse.AtMedians(plant, plan.Season(0), plan.Quarters);
        for (int quarter = 0; quarter < plan.Quarters; quarter++) Assert.Equal(course[quarter], run.Step().Project(0, ProjectOutput.CountedOn), 1e-9);
        Assert.Equal(stage == ProjectStage.Producing, course.Sum() == 0);
    }

    private static ProjectParameters Talking => Plant("plant", ProjectStage.Negotiating) with
    {
        Park = -1,
        Negotiation = Lasting(1),
        Approval = Lasting(1),
        WorkPace = [1, 1, 1, 1],
    };

    private static DistrictPlan Long(ProjectParameters project) => District(project) with { Quarters = 16 };

    private static DistrictRun Run(ProjectParameters project) => new DistrictRun(Long(project), width: 2).Step(16);

    private static IEnumerable<double> Days(DistrictPlan plan)
    {
        DistrictRun run = new DistrictRun(plan, draws: 2048).Step(16);
        return Enumerable.Range(0, 2048).Select(draw => run.Project(0, ProjectOutput.ProductionDate, draw)).Where(day => day < ProjectOutput.Never).Order();
    }
}
