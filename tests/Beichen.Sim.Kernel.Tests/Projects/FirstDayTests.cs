using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Projects;

/// <summary>Where a project stands on the first day is drawn: stage, progress, and how late its money enters the statistics.</summary>
public sealed class FirstDayTests
{
    private const int Draws = 1280;

    [Theory]
    [InlineData(0.05, 1)]
    [InlineData(0.2999, 1)]
    [InlineData(0.3001, 3)]
    [InlineData(0.79, 3)]
    [InlineData(0.81, 4)]
    [InlineData(0.9999999999999999, 4)]
    public void The_number_is_the_least_whose_chance_with_those_before_it_passes_the_uniform(double uniform, double expected) =>
        Assert.Equal(expected, new Chances([0, 0.3, 0, 0.5, 0.2, 0, 0]).At(new Lanes1(uniform)).Value);

    // 0.1 + 0.2 + 0.7 falls short of 1 in the last bit, and no draw may land behind it.
    [Fact]
    public void No_number_without_a_chance_is_drawn()
    {
        Assert.Equal(2, new Chances([0.1, 0.2, 0.7, 0, 0]).At(new Lanes1(1 - 1.1102230246251565e-16)).Value);
        Assert.Equal(0, default(Chances).At(new Lanes1(0.999)).Value);
        Assert.Equal(3, ((Chances)ProjectStage.Building).At(new Lanes1(0.001)).Value);
    }

    [Theory]
    [InlineData(new double[] { 0, 0.05, 0.12, 0.75, 0.08, 0, 0 }, 3, 4, false)]
    [InlineData(new double[] { 0.5, 0.5 }, 0, 1, false)]
    [InlineData(new double[] { 0, 0, 1 }, 2, 2, true)]
    public void What_is_likeliest_greatest_and_certain_is_told(double[] shares, int likeliest, int greatest, bool certain)
    {
        var chances = new Chances([.. shares]);
        Assert.Equal((likeliest, greatest, certain), (chances.Likeliest, chances.Greatest, chances.IsCertain));
    }

    [Fact]
    public void Stages_come_in_their_shares_and_progress_where_it_builds_alone()
    {
        double[] shares = [0.1, 0.15, 0.2, 0.4, 0.1, 0.05, 0];
        DistrictRun run = Run(Plant("somewhere") with
        {
            InitialStage = new Chances([.. shares]),
            InitialProgress = Between("somewhere.progress", 0.2, 0.8),
            InitialAge = Certain(2)
        });
        for (int stage = 0; stage < shares.Length; stage++)
        {
            int[] there = [.. Enumerable.Range(0, Draws).Where(draw => State(run, ProjectState.InitialStage, draw) == stage)];
            Assert.Equal(shares[stage], there.Length / (double)Draws, 4 * Math.Sqrt(shares[stage] * (1 - shares[stage]) / Draws));
            Assert.All(there, draw =>
            {
                double progress = State(run, ProjectState.Progress, draw);
                if (stage == 3) Assert.InRange(progress, 0.2, 0.8);
                else Assert.Equal(stage < 3 ? 0 : 1, progress);
                Assert.Equal(stage >= 5 ? 2 : 0, State(run, ProjectState.Age, draw));
                Assert.Equal(stage == 0, State(run, ProjectState.SigningTime, draw) == ProjectOutput.Never);
                Assert.Equal(stage < 3, State(run, ProjectState.StartTime, draw) == ProjectOutput.Never);
                Assert.Equal(stage < 4, State(run, ProjectState.CompletionTime, draw) == ProjectOutput.Never);
                Assert.Equal(stage < 5, State(run, ProjectState.ProductionTime, draw) == ProjectOutput.Never);
            });
        }
    }

    // A draw that stands at a stage goes on as a project that stands there for certain, to the last bit of everything it publishes.
    [Fact]
    public void A_draw_at_a_stage_is_the_draw_of_a_project_that_stands_there_for_certain()
    {
        ProjectParameters open = Plant("open") with
        {
            InitialStage = new Chances([0.1, 0.2, 0.1, 0.4, 0.1, 0.1, 0]),
            InitialProgress = Between("open.progress", 0.1, 0.9),
            InitialAge = Certain(3),
            StatisticsLag = new Chances([0.4, 0.3, 0.3]),
            StatisticsKey = 77
        };
        DistrictRun run = Run(open);
        double[] lags = [.. Enumerable.Range(0, Draws).Select(draw => State(run, ProjectState.StatisticsLag, draw))];
        double[] stages = [.. Enumerable.Range(0, Draws).Select(draw => State(run, ProjectState.InitialStage, draw))];
        run.Step(6);
        for (int stage = 0; stage < 6; stage++)
        {
            for (int lag = 0; lag < 3; lag++)
            {
                DistrictRun certain = Run(open with { InitialStage = Chances.Certain(stage), StatisticsLag = lag }).Step(6);
                int[] same = [.. Enumerable.Range(0, Draws).Where(draw => stages[draw] == stage && lags[draw] == lag)];
                Assert.NotEmpty(same);
                Assert.All(same, draw =>
                {
                    for (int column = 0; column < ProjectOutput.Count; column++) Assert.Equal(certain.Project(0, column, draw), run.Project(0, column, draw));
                });
            }
        }
    }

    // Late works were late before the first day: with the whole delay in common, the draws of greatest delay stand at the earliest stage.
    [Fact]
    public void What_makes_a_group_late_holds_it_back_on_the_first_day_too()
    {
        ProjectParameters half =
            Plant("half") with { InitialStage = new Chances([0, 0.5, 0, 0.5, 0, 0, 0]), DelayCorrelation = 1, Construction = Lasting(4, 1, 1.4) };
        DistrictRun run = Run(half);
        double[] early = [.. Work(run, 1)], late = [.. Work(run, 3)];
        Assert.True(early.Min() >= late.Max());
        DistrictRun apart = Run(half with { DelayCorrelation = 0 });
        Assert.True(Work(apart, 1).Min() < Work(apart, 3).Max());
    }

    // One practice of entry: two projects have the same lag in every draw, whatever their chances of it are alike.
    [Fact]
    public void All_projects_enter_the_statistics_by_one_luck()
    {
        var lag = new Chances([0.5, 0.35, 0.15]);
        ProjectParameters one = Plant("one") with { StatisticsLag = lag, StatisticsKey = 9 },
            two = Plant("two") with { StatisticsLag = lag, StatisticsKey = 9 };
        DistrictRun run = new(SingleProject.District([one, two]), Draws);
        double[] drawn = [.. Enumerable.Range(0, Draws).Select(draw => run.Blocks.ProjectStates[0][ProjectState.StatisticsLag, draw])];
        Assert.Equal(drawn, Enumerable.Range(0, Draws).Select(draw => run.Blocks.ProjectStates[1][ProjectState.StatisticsLag, draw]));
        for (int k = 0; k < 3; k++) Assert.Equal(lag.Shares[k], drawn.Count(value => value == k) / (double)Draws, 4 * Math.Sqrt(0.25 / Draws));
    }

    private static ProjectParameters Plant(string id) => SingleProject.Plant(id, ProjectStage.Building);

    private static DistrictRun Run(ProjectParameters project) => new(SingleProject.District([project]), Draws);

    private static double State(DistrictRun run, int column, int draw) => run.Blocks.ProjectStates[0][column, draw];

    private static IEnumerable<double> Work(DistrictRun run, int stage) =>
        Enumerable.Range(0, Draws).Where(draw => State(run, ProjectState.InitialStage, draw) == stage)
            .Select(draw => State(run, ProjectState.ConstructionWork, draw));
}
