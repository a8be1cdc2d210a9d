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
    public static TheoryData<ProjectStage, int> StagesAndQuarters =>
        [.. from stage in Enum.GetValues<ProjectStage>() from quarter in new[] { 0, 2 } select new TheoryDataRow<ProjectStage, int>(stage, quarter)];

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
                double[] dates = [output[ProjectOutput.SigningDate, draw], output[ProjectOutput.StartDate, draw],
                    output[ProjectOutput.CompletionDate, draw], output[ProjectOutput.ProductionDate, draw]];
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
        foreach (((string name, LaneBlock expected), (string _, LaneBlock found)) in plain.All().Zip(known.All()))
            Assert.True(expected.Values.AsSpan().SequenceEqual(found.Values), name);
    }

    // Of 8 亿元 a quarter of the work is 2: the quarter's flow is what was worked in it, whatever the plant had to be corrected by.
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.95)]
    public void Progress_that_is_known_corrects_what_stood_on_the_first_day_and_not_the_money_of_the_quarter(double progress)
    {
        DistrictRun run = Run(Plant("half-built", ProjectStage.Building) with
        {
            InitialProgress = Certain(0.625),
            Facts = [new ProjectFact(0, ProjectStage.Building, ProjectStage.Building) { Progress = progress }]
        });
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
        ProjectParameters plant = Plant("in-talks", ProjectStage.Negotiating) with
        {
            Negotiation = Lasting(3),
            Facts = [new ProjectFact(1, ProjectStage.Building, ProjectStage.Building) { Progress = 0.25 }]
        };
        DistrictRun run = Run(plant).Step(2);
        Assert.All(Each(run.Blocks.Projects[0], ProjectOutput.Investment), flow => Assert.Equal(2, flow, 1e-12));
    }

    [Fact]
    public void A_stage_reached_on_a_day_is_reached_on_it_and_what_follows_counts_from_it()
    {
        ProjectParameters plant = Plant("half-built", ProjectStage.Building) with
        {
            InitialProgress = Certain(0.1),
            Facts = [new ProjectFact(0, ProjectStage.Completed, ProjectStage.Completed) { Reached = 0.75 }]
        };
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
        plan = plan with
        {
            Projects = [.. plan.Projects.Select(project =>
            project with { Facts = [new ProjectFact(3, ProjectStage.Negotiating, ProjectStage.Completed) { MayBeLost = true }] })]
        };
        var run = new DistrictRun(plan, draws: 256);
        run.Step(4);
        foreach (LaneBlock output in run.Blocks.Projects)
        {
            for (int draw = 0; draw < 256; draw++)
                Assert.False(output[ProjectOutput.Stage, draw] is >= (double)ProjectStage.Producing and < (double)ProjectStage.Lost);
        }
    }

    // Talks 1, approval 1, construction 4, commissioning ½: without a fact signed at 1, begun at 2, built at 6, in use at 6½. What lies before a day that is
    // known took what it takes at normal pace; what follows counts from it.
    [Theory]
    [InlineData(ProjectStage.Signed, 0.25, 0.25, 1.25, 5.25, 5.75)]
    [InlineData(ProjectStage.Building, 0.5, -0.5, 0.5, 4.5, 5)]
    [InlineData(ProjectStage.Completed, 0.75, -4.25, -3.25, 0.75, 1.25)]
    [InlineData(ProjectStage.Producing, 0.6, -4.9, -3.9, 0.1, 0.6)]
    public void The_dates_before_and_after_a_day_that_is_known_stand_in_order_of_the_work_between_them(
        ProjectStage stage, double reached, double signing, double start, double completion, double production)
    {
        DistrictRun run = Long(Talking with { Facts = [new ProjectFact(0, stage, stage) { Reached = reached }] }).Step();
        if (stage == ProjectStage.Producing) Assert.All(EachOf(run, ProjectOutput.Utilisation), used => Assert.Equal(0.9 * Ramp(0, 0.4, 2), used, 1e-12));
        run.Step(7);
        double[] expected = [signing, start, completion, production];
        int[] columns = [ProjectOutput.SigningDate, ProjectOutput.StartDate, ProjectOutput.CompletionDate, ProjectOutput.ProductionDate];
        for (int i = 0; i < columns.Length; i++) Assert.All(EachOf(run, columns[i]), day => Assert.Equal(expected[i], day, 1e-9));
    }

    // A quarter's work is a quarter of the construction: whoever was further on has so much still to do, evenly drawn.
    [Fact]
    public void A_draw_that_has_come_too_far_is_put_into_the_last_quarter_of_the_stage()
    {
        ProjectParameters plant = Plant("nearly", ProjectStage.Building) with
        {
            Park = -1,
            InitialProgress = Certain(0.9),
            Facts = [new ProjectFact(0, ProjectStage.Building, ProjectStage.Building)],
        };
        double[] progress = [.. EachOf(Long(plant).Step(), ProjectOutput.Progress)];
        Assert.All(progress, z => Assert.InRange(z, 0.75, 1));
        Assert.InRange(progress.Average(), 0.875 - 0.02, 0.875 + 0.02);
        Assert.True(progress.Max() - progress.Min() > 0.2);
    }

    [Theory]
    [InlineData(0, 0, 0.25)]
    [InlineData(2, 0, 0.5)]
    [InlineData(3, -1, 1.0)]
    public void A_draw_that_has_come_less_far_has_begun_since_the_last_that_was_known(int quarter, int before, double most)
    {
        ProjectFact[] facts = before < 0 || before == quarter ? [] : [new ProjectFact(before, ProjectStage.Negotiating, ProjectStage.Negotiating)];
        ProjectParameters plant = Talking with
        {
            Negotiation = Lasting(9),
            Facts = [.. facts, new ProjectFact(quarter, ProjectStage.Building, ProjectStage.Building)],
        };
        DistrictRun run = Long(plant).Step(quarter + 1);
        double[] progress = [.. EachOf(run, ProjectOutput.Progress)];
        Assert.All(progress, z => Assert.InRange(z, 0, most));
        Assert.InRange(progress.Average(), (most / 2) - (most * 0.06), (most / 2) + (most * 0.06));

        // It began when so much was done of it.
        for (int draw = 0; draw < progress.Length; draw++)
            Assert.Equal(quarter + 1 - (4 * progress[draw]), run.Project(0, ProjectOutput.StartDate, draw), 1e-9);
    }

    // Signed it still fails to begin; begun it is still given up, but for the draws
    // that have come past where it would have been, a quarter of them; built it lives.
    [Theory]
    [InlineData(ProjectStage.Signed, 0, 0)]
    [InlineData(ProjectStage.Building, 0.2, 0.3)]
    [InlineData(ProjectStage.Completed, 1, 1)]
    public void Fates_that_a_fact_refutes_are_taken_back_and_the_others_stay(ProjectStage known, double fewest, double most)
    {
        ProjectParameters doomed = Talking with { SigningProbability = Certain(0), StartProbability = Certain(0), CompletionProbability = Certain(0) };
        DistrictRun run = Long(doomed with { Facts = [new ProjectFact(1, known, known)] }).Step(2);
        Assert.All(EachOf(run, ProjectOutput.Stage), stage => Assert.Equal((double)known, stage));
        run.Step(12);
        Assert.InRange(EachOf(run, ProjectOutput.Stage).Count(stage => stage < (double)ProjectStage.Lost) / 512.0, fewest, most);
        DistrictRun missed = Long(doomed with { Facts = [new ProjectFact(1, known, known) { MayBeLost = true }] }).Step(2);
        Assert.All(EachOf(missed, ProjectOutput.Stage), stage => Assert.Equal((double)ProjectStage.Lost, stage));
    }

    [Fact]
    public void A_loss_that_is_known_ends_it_in_every_draw()
    {
        ProjectParameters plant = Plant("half-built", ProjectStage.Building) with
        {
            Park = -1,
            InitialProgress = Certain(0.25),
            Facts = [new ProjectFact(1, ProjectStage.Lost, ProjectStage.Lost)],
        };
        DistrictRun run = Long(plant).Step(2);
        Assert.All(EachOf(run, ProjectOutput.Stage), stage => Assert.Equal((double)ProjectStage.Lost, stage));
        run.Step();
        Assert.All(EachOf(run, ProjectOutput.Investment), flow => Assert.Equal(0, flow));
        Assert.All(EachOf(run, ProjectOutput.ProductionDate), day => Assert.Equal(ProjectOutput.Never, day));
    }

    private static ProjectParameters Talking => Plant("plant", ProjectStage.Negotiating) with { Park = -1, Negotiation = Lasting(1), Approval = Lasting(1) };

    private static DistrictRun Long(ProjectParameters project) => new(District(project) with { Quarters = 16 }, draws: 512);

    private static IEnumerable<double> EachOf(DistrictRun run, int column) => Enumerable.Range(0, 512).Select(draw => run.Project(0, column, draw));

    [Fact]
    public void A_fact_has_the_same_bits_at_every_width()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        plan = plan with
        {
            Projects = [.. plan.Projects.Select(project =>
            project with { Facts = [new ProjectFact(1, ProjectStage.Building, ProjectStage.Building)] })]
        };
        LaneBlock[][] runs = [.. new[] { 1, 2, 4, 8 }.Select(width => new DistrictRun(plan, width: width).Step(3).Blocks.Projects)];
        foreach (LaneBlock[] other in runs[1..])
        {
            for (int project = 0; project < other.Length; project++) Assert.True(runs[0][project].Values.AsSpan().SequenceEqual(other[project].Values));
        }
    }
}
