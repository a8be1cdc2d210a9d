using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;
using static Beichen.Sim.Kernel.Tests.Projects.SingleProject;

namespace Beichen.Sim.Kernel.Tests.Projects;

/// <summary>What is known of a project, put into its state.</summary>
public sealed class ProjectFactsTests
{
    public static TheoryData<ProjectStage, int> StagesAndQuarters => [.. from stage in Enum.GetValues<ProjectStage>() from quarter in new[] { 0, 2 } select new TheoryDataRow<ProjectStage, int>(stage, quarter)];

    // Closing a quarter checks every accounting identity in every draw.
    [Theory]
    [MemberData(nameof(StagesAndQuarters))]
    public void A_stage_that_is_known_holds_in_every_draw_and_the_accounts_stay_whole(ProjectStage stage, int quarter)
    {
        ProjectStage most = stage == ProjectStage.Producing ? ProjectStage.AtCapacity : stage;
        DistrictPlan plan = InventedDistrict.Plan();
        plan = plan with { Projects = [.. plan.Projects.Select(project => project with { Facts = [new ProjectFact(quarter, stage, most)] })] };
        var run = new DistrictRun(plan, draws: 256);
        run.Step(quarter + 1);
        for (int project = 0; project < plan.Projects.Length; project++)
        {
            LaneBlock output = run.Blocks.Projects[project];
            for (int draw = 0; draw < 256; draw++)
            {
                // What is at capacity at the end of the quarter was put there as producing at most a moment before.
                Assert.InRange(output[ProjectOutput.Stage, draw], (double)stage, (double)most);
                double[] dates = [output[ProjectOutput.SigningDate, draw], output[ProjectOutput.StartDate, draw], output[ProjectOutput.CompletionDate, draw], output[ProjectOutput.ProductionDate, draw]];
                Assert.Equal(dates.Order(), dates);
            }
        }

        run.Step(3 - quarter);
    }

    [Fact]
    public void A_draw_of_which_it_holds_already_keeps_its_bits()
    {
        ProjectParameters plant = Plant("half-built", ProjectStage.Building) with { InitialProgress = Certain(0.625) };
        DistrictRun plain = Run(plant).Step(2), known = Run(plant with { Facts = [new ProjectFact(0, ProjectStage.Building, ProjectStage.Building)] }).Step(2);
        foreach (((string name, LaneBlock expected), (string _, LaneBlock found)) in plain.All().Zip(known.All())) Assert.True(expected.Values.AsSpan().SequenceEqual(found.Values), name);
    }

    // Of 8 亿元 a quarter of the work is 2: the quarter's flow is what was worked in it, whatever the plant had to be corrected by.
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public void Progress_that_is_known_corrects_what_stood_on_the_first_day_and_not_the_money_of_the_quarter(double progress)
    {
        DistrictRun run = Run(Plant("half-built", ProjectStage.Building) with { InitialProgress = Certain(0.625), Facts = [new ProjectFact(0, ProjectStage.Building, ProjectStage.Building) { Progress = progress }] });
        run.Step();
        Assert.All(Each(run.Blocks.Projects[0], ProjectOutput.Progress), z => Assert.Equal(progress, z, 1e-15));
        Assert.All(Each(run.Blocks.Projects[0], ProjectOutput.InPlace), money => Assert.Equal(8 * progress, money, 1e-12));
        Assert.All(Each(run.Blocks.Projects[0], ProjectOutput.Investment), flow => Assert.Equal(2, flow, 1e-12));
        run.Step();
        Assert.Equal(Math.Min(2, 8 * (1 - progress)), run.Project(0, ProjectOutput.Investment), 1e-12);
    }

    [Fact]
    public void Money_of_a_project_that_began_in_the_year_is_the_year_s()
    {
        ProjectParameters plant = Plant("in-talks", ProjectStage.Negotiating) with { Negotiation = Lasting(3), Facts = [new ProjectFact(1, ProjectStage.Building, ProjectStage.Building) { Progress = 0.25 }] };
        DistrictRun run = Run(plant).Step(2);
        Assert.All(Each(run.Blocks.Projects[0], ProjectOutput.Investment), flow => Assert.Equal(2, flow, 1e-12));
    }

    [Fact]
    public void A_stage_reached_on_a_day_is_reached_on_it_and_what_follows_counts_from_it()
    {
        ProjectParameters plant = Plant("half-built", ProjectStage.Building) with { InitialProgress = Certain(0.1), Facts = [new ProjectFact(0, ProjectStage.Completed, ProjectStage.Completed) { Reached = 0.75 }] };
        DistrictRun run = Run(plant).Step();
        Assert.Equal(ProjectStage.Completed, run.Stage(0));
        Assert.All(Each(run.Blocks.Projects[0], ProjectOutput.CompletionDate), day => Assert.Equal(0.75, day));
        Assert.Equal(1.25, run.Project(0, ProjectOutput.ProductionDate), 1e-12);
        Assert.Equal(ProjectStage.Producing, run.Step().Stage(0));
    }

    [Fact]
    public void An_opening_that_was_missed_is_missed_in_every_draw_and_a_loss_keeps_to_it()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        plan = plan with { Projects = [.. plan.Projects.Select(project => project with { Facts = [new ProjectFact(3, ProjectStage.Negotiating, ProjectStage.Completed) { MayBeLost = true }] })] };
        var run = new DistrictRun(plan, draws: 256);
        run.Step(4);
        foreach (LaneBlock output in run.Blocks.Projects)
        {
            for (int draw = 0; draw < 256; draw++) Assert.False(output[ProjectOutput.Stage, draw] is >= (double)ProjectStage.Producing and < (double)ProjectStage.Lost);
        }
    }

    [Fact]
    public void A_fact_has_the_same_bits_at_every_width()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        plan = plan with { Projects = [.. plan.Projects.Select(project => project with { Facts = [new ProjectFact(1, ProjectStage.Building, ProjectStage.Building)] })] };
        LaneBlock[][] runs = [.. new[] { 1, 2, 4, 8 }.Select(width => new DistrictRun(plan, width: width).Step(3).Blocks.Projects)];
        foreach (LaneBlock[] other in runs[1..])
        {
            for (int project = 0; project < other.Length; project++) Assert.True(runs[0][project].Values.AsSpan().SequenceEqual(other[project].Values));
        }
    }
}
