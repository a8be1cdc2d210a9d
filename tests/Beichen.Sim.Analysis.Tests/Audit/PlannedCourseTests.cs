using Beichen.Sim.Analysis.Audit;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Audit;

public sealed class PlannedCourseTests
{
    [Theory]
    [InlineData(ProjectStage.Negotiating, 0.0, 0, true)]
    [InlineData(ProjectStage.Signed, 0.5, 1, true)]
    [InlineData(ProjectStage.Approved, 0.0, 2, false)]
    [InlineData(ProjectStage.Building, 1.0, 0, true)]
    [InlineData(ProjectStage.Completed, 0.25, 0, true)]
    [InlineData(ProjectStage.Producing, 0.0, 0, true)]
    public void Plan_timing_is_the_kernels_course_when_nothing_slips(ProjectStage stage, double slip, int lag, bool enters) =>
        IsTheKernels(Plant(stage, slip) with { StatisticsLag = lag, EntersStatistics = enters });

    [Theory]
    [InlineData(ProjectStage.Negotiating, ProjectStage.Producing, DateRule.Shift, 2)]
    [InlineData(ProjectStage.Negotiating, ProjectStage.Signed, DateRule.Fixed, 0.4)]
    [InlineData(ProjectStage.Negotiating, ProjectStage.Building, DateRule.Fixed, 1.2)]
    [InlineData(ProjectStage.Signed, ProjectStage.Producing, DateRule.Shift, -1)]
    [InlineData(ProjectStage.Signed, ProjectStage.Building, DateRule.Fixed, 2.5)]
    [InlineData(ProjectStage.Signed, ProjectStage.Completed, DateRule.Fixed, 3.5)]
    [InlineData(ProjectStage.Building, ProjectStage.Producing, DateRule.Fixed, 1.75)]
    [InlineData(ProjectStage.Completed, ProjectStage.Producing, DateRule.Shift, 1)]
    [InlineData(ProjectStage.Producing, ProjectStage.Producing, DateRule.Shift, 1)]
    public void A_date_moves_it_as_it_moves_the_kernels(ProjectStage stage, ProjectStage dated, DateRule rule, double quarters) =>
        IsTheKernels(Plant(stage, 0.5) with { Date = new ProjectDate(dated, rule, quarters) });

    [Fact]
    public void Even_work_puts_a_quarter_of_the_money_in_place_each_quarter()
    {
        ProjectParameters plant = InventedPlan.Plant("plant");
        PlannedCourse course = PlannedCourse.Of(plant, InventedPlan.Create());
        Assert.All(course.Investment, money => Assert.Equal(2, money, 9));
        Assert.Equal(ProjectStage.Completed, course.Stage[3]);
    }

    private static ProjectParameters Plant(ProjectStage stage, double slip) => InventedPlan.Plant("plant") with
    {
        InitialStage = stage,
        InitialProgress = InventedPlan.F(0.3),
        InitialAge = InventedPlan.F(stage == ProjectStage.Producing ? 1.5 : 0),
        SlipQuarters = slip,
        Curve = new InvestmentCurve(InvestmentCurveFamily.Beta, 2, 2.5),
        WorkPace = [0.6, 1.1, 1.2, 1.1],
        Negotiation = InventedPlan.Certain(1.3),
        Approval = InventedPlan.Certain(0.8),
        Construction = InventedPlan.Certain(3.7),
        Commissioning = InventedPlan.Certain(0.6),
        Displacement = InventedPlan.F(0.2),
        ApprovalPace = InventedPlan.Path(1.25),
        ConstructionPace = new QuarterPath([1, 1.2, 1.5]),
    };

    private static void IsTheKernels(ProjectParameters project)
    {
        DistrictPlan plan = InventedPlan.Create() with { Quarters = 12, Projects = [project] };
        PlannedCourse course = PlannedCourse.Of(project, plan);
        double[][] kernel = Kernel(project, plan);
        for (int q = 0; q < plan.Quarters; q++)
        {
            Assert.Equal(kernel[q][ProjectOutput.Investment], course.Investment[q], 9);
            Assert.Equal(kernel[q][ProjectOutput.GrossOutput], course.GrossOutput[q], 9);
            Assert.Equal(kernel[q][ProjectOutput.Utilisation], course.Utilisation[q], 9);
            Assert.Equal(kernel[q][ProjectOutput.BaseYearInvestment], course.BaseYearInvestment, 9);
            Assert.Equal((ProjectStage)(int)kernel[q][ProjectOutput.Stage], course.Stage[q]);
        }
    }

    private static double[][] Kernel(ProjectParameters project, DistrictPlan plan)
    {
        double[] state = new double[ProjectState.Count * Tile.Draws];
        double[] ask = new double[ProjectAsk.Count * Tile.Draws];
        double[] output = new double[ProjectOutput.Count * Tile.Draws];
        double[] ones = new double[Tile.Draws];
        Array.Fill(ones, 1);
        var tables = new ProjectTables(project, new CurveTable(project.Curve), plan.Season(0), plan.Quarters);
        ProjectStart.Initialise<Lanes1>(
            project, tables, DelayFamily.LogNormal, plan.Factors, plan.Name.Key, new QuarterContext(0, 0, 1, 0), new Tile(ref state[0]));
        double[][] quarters = new double[plan.Quarters][];
        for (int q = 0; q < plan.Quarters; q++)
        {
            var context = new QuarterContext(q, plan.Season(q), 1, 0);
            ProjectStep.PassGates<Lanes1>(project, context, new Tile(ref state[0]), new Tile(ref ask[0]));
            ProjectStep.Invest<Lanes1>(
                project, tables, context, new Tile(ref ones[0]), new Tile(ref state[0]), new Tile(ref ones[0]), new Tile(ref ones[0]), new Tile(ref output[0]));
            quarters[q] = [.. Enumerable.Range(0, ProjectOutput.Count).Select(column => output[column * Tile.Draws])];
        }

        return quarters;
    }
}
