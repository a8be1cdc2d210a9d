using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Tests.Projects;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Parks;

public sealed class ParkAdmissionTests
{
    [Fact]
    public void A_full_park_keeps_a_project_waiting_until_land_is_released()
    {
        DistrictRun run = Run(Park() with { LandRelease = ByQuarter(0, 0, 6) }, Asking("waiting", 90));
        double[] queue = [1, 1, 0];
        ProjectStage[] stages = [ProjectStage.Approved, ProjectStage.Approved, ProjectStage.Building];
        double[] free = [85, 85, 1];
        for (int quarter = 0; quarter < 3; quarter++)
        {
            run.Step();
            Assert.Equal(stages[quarter], run.Stage(0));
            Assert.Equal(queue[quarter], run.Blocks.Parks[0][ParkOutput.Queue, 5]);
            Assert.Equal(free[quarter], run.Blocks.Parks[0][ParkOutput.LandFree, 5], 1e-12);
            Assert.Equal(0, run.Blocks.Parks[0][ParkOutput.LandGap, 5], 1e-12);
        }

        Assert.Equal(2, run.Project(0, ProjectOutput.StartDate), 1e-12);
        Assert.Equal(2, run.Project(0, ProjectOutput.Investment), 1e-12);
    }

    // Completed at the end of the second quarter, heard in the third: the park that
    // it opens has 5 亩 more, another none, and it lends its pace to all once in use.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_development_that_is_finished_opens_its_park_in_the_quarter_after(int opens, int waiting)
    {
        ProjectParameters works = Asking("works", 0) with
        {
            Park = -1,
            Construction = Lasting(2),
            Commissioning = Lasting(1),
            Opens = opens,
            ReleasedLand = Certain(6),
            ReleasedFloorArea = Certain(2),
            ApprovalGain = Certain(0.25),
            CompletionProbability = Certain(1)
        };
        DistrictPlan plan = SingleProject.District(Asking("waiting", 90), works);
        ParkParameters park = Park();
        var run = new DistrictRun(plan with
        {
            Parks = [park with { Projects = [0], Servants = [1] }, park with { Projects = [], Servants = [1] }],
            Attraction = plan.Attraction with { Streams = [] }
        });
        ProjectStage[] stages = [ProjectStage.Approved, ProjectStage.Approved,
            waiting == 0 ? ProjectStage.Approved : ProjectStage.Building, waiting == 0 ? ProjectStage.Approved : ProjectStage.Building];
        double[] paces = [1, 1, 1, 1.25];
        for (int quarter = 0; quarter < 4; quarter++)
        {
            run.Step();
            Assert.Equal(stages[quarter], run.Stage(0));
            Assert.Equal(paces[quarter], run.Blocks.Parks[1][ParkOutput.DeskPace, 5], 0.02);
            Assert.Equal(0, run.Blocks.Parks[0][ParkOutput.LandGap, 5], 1e-12);
        }
    }

    // What was finished on the first day the limits of that day hold.
    [Fact]
    public void A_development_that_stood_on_the_first_day_opens_nothing()
    {
        ProjectParameters works = SingleProject.Plant("works", ProjectStage.Completed) with { Opens = 0, ReleasedLand = Certain(6) };
        DistrictPlan plan = SingleProject.District(Asking("waiting", 90), works);
        DistrictRun run = new DistrictRun(
            plan with { Parks = [Park() with { Projects = [0], Servants = [1] }], Attraction = plan.Attraction with { Streams = [] } }).Step(3);
        Assert.Equal(ProjectStage.Approved, run.Stage(0));
    }

    // 85 of land: the first in the park's order is served first, whatever its place in the plan; what then fits goes on.
    [Fact]
    public void A_park_admits_in_its_own_order_and_lets_a_smaller_one_pass()
    {
        ProjectParameters[] projects = [Asking("third", 30), Asking("second", 50), Asking("first", 60)];
        DistrictPlan plan = SingleProject.District(projects);
        var run = new DistrictRun(plan with { Parks = [Park() with { Projects = [2, 1, 0] }], Attraction = plan.Attraction with { Streams = [] } });
        run.Step();
        Assert.Equal([ProjectStage.Approved, ProjectStage.Approved, ProjectStage.Building], Enumerable.Range(0, 3).Select(p => run.Stage(p)));
        Assert.Equal(2, run.Blocks.Parks[0][ParkOutput.Queue, 0]);
        Assert.Equal(60, run.Blocks.Parks[0][ParkOutput.LandUsed, 0]);

        projects = [Asking("third", 20), Asking("second", 50), Asking("first", 60)];
        plan = SingleProject.District(projects);
        run = new DistrictRun(plan with { Parks = [Park() with { Projects = [2, 1, 0] }], Attraction = plan.Attraction with { Streams = [] } }).Step();
        Assert.Equal([ProjectStage.Building, ProjectStage.Approved, ProjectStage.Building], Enumerable.Range(0, 3).Select(p => run.Stage(p)));
        Assert.Equal(80, run.Blocks.Parks[0][ParkOutput.LandUsed, 0]);
    }

    [Theory]
    [InlineData(0, 11, 0)]
    [InlineData(0, 0, 51)]
    [InlineData(86, 0, 0)]
    public void Each_resource_alone_can_keep_a_project_out(double land, double floor, double power)
    {
        DistrictRun run = Run(Park(), Asking("too-large", land) with { FloorArea = floor, Power = power }).Step();
        Assert.Equal(ProjectStage.Approved, run.Stage(0));
        run = Run(Park(), Asking("fitting", Math.Max(0, land - 1)) with { FloorArea = Math.Max(0, floor - 1), Power = Math.Max(0, power - 1) }).Step();
        Assert.Equal(ProjectStage.Building, run.Stage(0));
    }

    // 0.1 + 0.2 is more than 0.3 in binary: a limit that is met exactly is met, whichever resource it is of.
    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(0, 1, 0)]
    [InlineData(0, 0, 1)]
    public void A_limit_met_exactly_is_met(double land, double floor, double power)
    {
        ParkParameters park = Park() with { Reserve = 0, Land = Certain(0.3), FloorArea = Certain(0.3), Power = Certain(0.3) };
        ProjectParameters Part(string id, double share) => Asking(id, land * share) with { FloorArea = floor * share, Power = power * share };
        DistrictRun run = Run(park, Part("first", 0.1), Part("second", 0.2), Part("third", 1e-6)).Step();
        Assert.Equal([ProjectStage.Building, ProjectStage.Building, ProjectStage.Approved], Enumerable.Range(0, 3).Select(p => run.Stage(p)));
    }

    // Newcomers fill the park to a rounding beyond its limit in some draws; who asks for none of its land gets in all the same.
    [Fact]
    public void A_project_that_needs_no_land_gets_into_a_park_without_land()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        ProjectParameters late = SingleProject.Plant("late", ProjectStage.Signed) with { Park = 0, Approval = Lasting(6.5), FloorArea = 1 };
        DistrictPlan full = SingleProject.District(late);
        DistrictRun run = new DistrictRun(full with
        {
            Attraction = plan.Attraction,
            Parks = [Park() with { Projects = [0], Land = Between("narrow", 30, 60), Reserve = 0.13, PipelineShare = 0.9 }]
        }, draws: 4096).Step(8);
        int beyond = Enumerable.Range(0, 4096).Count(draw => run.Blocks.Parks[0][ParkOutput.LandGap, draw] < 0);
        Assert.True(beyond > 0, "no draw went a rounding beyond its limit");
        Assert.All(Enumerable.Range(0, 4096), draw => Assert.Equal(0, run.Blocks.Parks[0][ParkOutput.Queue, draw]));
    }

    // One unit too much of one resource, which the park releases in the third quarter.
    [Theory]
    [InlineData(86, 0, 0)]
    [InlineData(0, 11, 0)]
    [InlineData(0, 0, 51)]
    public void What_a_park_releases_lets_in_what_waited_for_it(double land, double floor, double power)
    {
        ParkParameters park = Park() with { LandRelease = ByQuarter(0, 0, 1), FloorAreaRelease = ByQuarter(0, 0, 1), PowerRelease = ByQuarter(0, 0, 1) };
        DistrictRun run = Run(park, Asking("waiting", land) with { FloorArea = floor, Power = power }).Step(2);
        Assert.Equal(ProjectStage.Approved, run.Stage(0));
        Assert.Equal(ProjectStage.Building, run.Step().Stage(0));
    }

    [Fact]
    public void A_project_without_a_park_starts_at_once()
    {
        DistrictRun run = new DistrictRun(SingleProject.District(SingleProject.Plant("free", ProjectStage.Approved) with { Land = 1e9 })).Step();
        Assert.Equal(ProjectStage.Building, run.Stage(0));
        Assert.Equal(0, run.Project(0, ProjectOutput.StartDate));
    }

    [Fact]
    public void Files_on_the_desks_slow_approvals_and_quicker_desks_undo_it()
    {
        ProjectParameters[] files = [.. Enumerable.Range(0, 4)
            .Select(i => SingleProject.Plant("file-" + i, ProjectStage.Signed) with { Park = 0, Approval = Lasting(3) })];
        ParkParameters park = Park() with { Desks = 1, FilesPerDesk = Certain(10), BackgroundFiles = Certain(5) };
        double normal = 1 + (0.5 / (1 - 0.5) / 10);
        double now = 1 + (0.9 / (1 - 0.9) / 10);
        Assert.Equal(normal / now, Run(park, files).Step().Blocks.Parks[0][ParkOutput.DeskPace, 3], 1e-12);
        double quick = 1 + (0.45 / (1 - 0.45) / 20);
        Assert.Equal(Math.Min(1, normal / quick), Run(park with { ApprovalPace = Always(2) }, files).Step().Blocks.Parks[0][ParkOutput.DeskPace, 3], 1e-12);
        DistrictRun slow = Run(park, files).Step(2);
        Assert.Equal(3 - 1 - (normal / now), slow.Blocks.ProjectStates[0][ProjectState.Remaining, 0], 1e-12);
    }

    // 85 of land: the first takes 60 and is given up at some progress of four quarters; the second needs 50 and gets in the quarter after.
    [Fact]
    public void Land_of_a_project_that_is_given_up_comes_free_in_the_next_quarter()
    {
        DistrictRun run = Run(Park(), Asking("given-up", 60) with { CompletionProbability = Certain(0), FloorArea = 7, Power = 40 },
            Asking("next", 50) with { FloorArea = 8, Power = 45 });
        var lost = new int[64];
        for (int quarter = 0; quarter < 6; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 64; draw++)
            {
                bool free = lost[draw] > 0;
                Assert.Equal(free ? 50 : 60, run.Blocks.Parks[0][ParkOutput.LandUsed, draw], 1e-12);
                Assert.Equal(free ? 35 : 25, run.Blocks.Parks[0][ParkOutput.LandFree, draw], 1e-12);
                Assert.Equal(0, run.Blocks.Parks[0][ParkOutput.LandGap, draw], 1e-12);
                Assert.Equal(free, run.Stage(1, draw) != ProjectStage.Approved);
                if (run.Stage(0, draw) == ProjectStage.Lost) lost[draw]++;
            }
        }

        Assert.DoesNotContain(0, lost);
        Assert.True(lost.Distinct().Count() > 2);
    }

    // It stood on 40 of land that the 85 free on the first day do not count; once it is given up, 100 fit in and 25 are left.
    [Fact]
    public void Land_of_a_project_that_stood_on_the_first_day_and_is_given_up_adds_to_what_is_free()
    {
        ProjectParameters standing =
            Asking("standing", 40) with { InitialStage = ProjectStage.Building, InitialProgress = Certain(0.5), CompletionProbability = Certain(0) };
        DistrictRun run = Run(Park(), standing, Asking("large", 100)).Step();
        Assert.All(Enumerable.Range(0, 64), draw => Assert.Equal(85, run.Blocks.Parks[0][ParkOutput.LandFree, draw], 1e-12));
        Assert.All(Enumerable.Range(0, 64), draw => Assert.Equal(ProjectStage.Approved, run.Stage(1, draw)));
        run.Step(3);
        Assert.All(Enumerable.Range(0, 64), draw => Assert.Equal(25, run.Blocks.Parks[0][ParkOutput.LandFree, draw], 1e-12));
        Assert.All(Enumerable.Range(0, 64), draw => Assert.Equal(60, run.Blocks.Parks[0][ParkOutput.LandUsed, draw], 1e-12));
        Assert.All(Enumerable.Range(0, 64), draw => Assert.Equal(ProjectStage.Building, run.Stage(1, draw)));
    }

    // 10 of floor area and 50 of power: the first to be admitted goes on holding 7 and 40, so that another 7 or 40 do not fit beside it.
    [Theory]
    [InlineData(7, 0)]
    [InlineData(0, 40)]
    public void A_building_site_keeps_its_floor_area_and_power_from_the_next(double floor, double power)
    {
        DistrictRun run = Run(Park(), Asking("holding", 1) with { FloorArea = floor, Power = power },
            Asking("next", 1) with { FloorArea = floor, Power = power });
        for (int quarter = 0; quarter < 3; quarter++)
        {
            run.Step();
            Assert.Equal((ProjectStage.Building, ProjectStage.Approved), (run.Stage(0), run.Stage(1)));
        }
    }

    // A park that takes four tenths of the newcomers gives them four tenths of the land they ask for, for good, until it is full.
    [Fact]
    public void Newcomers_take_their_share_of_land_for_good()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        DistrictRun run = new(plan with
        {
            Projects = [],
            Chains = [.. plan.Chains.Select(chain => chain with { Projects = [] })],
            CommercialDistricts = [],
            Parks = [Park() with { Projects = [], Land = Certain(200), Reserve = 0, PipelineShare = 0.4 }],
        });
        double[] used = new double[64];
        int full = 0;
        for (int quarter = 0; quarter < 12; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 64; draw++)
            {
                double wanted = 0.4 * run.Blocks.PipelineAsk[0, draw], taken = Math.Min(wanted, 200 - used[draw]);
                used[draw] += taken;
                full += taken < wanted ? 1 : 0;
                Assert.Equal(used[draw], run.Blocks.Parks[0][ParkOutput.LandUsed, draw], 1e-9);
                Assert.Equal(200 - used[draw], run.Blocks.Parks[0][ParkOutput.LandFree, draw], 1e-9);
                Assert.Equal(wanted == 0 ? 1 : taken / wanted, run.Blocks.Parks[0][ParkOutput.PipelineAdmitted, draw], 1e-9);
            }
        }

        Assert.True(full > 0 && used.Min() < 200);
    }

    // Two desks that do ten files a quarter: beyond nineteen they cannot be fuller, whether forty files come or four hundred.
    [Fact]
    public void Desks_that_are_full_get_no_slower_with_more_files()
    {
        ProjectParameters[] files = [SingleProject.Plant("file", ProjectStage.Signed) with { Park = 0, Approval = Lasting(3) }];
        ParkParameters park = Park() with { Desks = 2, FilesPerDesk = Certain(10), BackgroundFiles = Certain(18.5) };
        double expected = (1 + (Waiting(1.85) / 10)) / (1 + (Waiting(1.9) / 10));
        DistrictRun some = Run(park with { ApprovalPace = Always(1) },
            [.. Enumerable.Range(0, 22).Select(i => files[0] with { Name = Name("file-" + i) })]).Step();
        DistrictRun many = Run(park, [.. Enumerable.Range(0, 60).Select(i => files[0] with { Name = Name("file-" + i) })]).Step();
        Assert.Equal(expected, some.Blocks.Parks[0][ParkOutput.DeskPace, 3], 1e-9);
        Assert.Equal(expected, many.Blocks.Parks[0][ParkOutput.DeskPace, 3], 1e-9);

        // Mean wait of an M/M/2 queue in service times: ρ² / (1 − ρ²) with ρ the load a desk.
        static double Waiting(double load) => load * load / 4 / (1 - (load * load / 4));
    }

    private static ProjectParameters Asking(string id, double land) => SingleProject.Plant(id, ProjectStage.Approved) with { Park = 0, Land = land };

    private static ParkParameters Park() => InventedDistrict.Plan().Parks[0] with
    {
        Land = Certain(100),
        FloorArea = Certain(10 / 0.85),
        Power = Certain(50 / 0.85),
        Reserve = 0.15,
        LandRelease = Always(0),
        FloorAreaRelease = Always(0),
        PowerRelease = Always(0),
        ApprovalPace = Always(1),
    };

    private static DistrictRun Run(ParkParameters park, params ProjectParameters[] projects)
    {
        DistrictPlan plan = SingleProject.District(projects);
        return new DistrictRun(
            plan with { Parks = [park with { Projects = [.. Enumerable.Range(0, projects.Length)] }], Attraction = plan.Attraction with { Streams = [] } });
    }
}
