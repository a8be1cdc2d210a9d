using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Tests.Projects;
using Beichen.Sim.Kernel.Time;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Naive;

public sealed class NaiveAgreementTests
{
    private const double Close = 1e-9;

    [Theory]
    [InlineData(2022, 1)]
    [InlineData(2023, 3)]
    public void A_certain_district_of_two_chains_agrees_with_its_naive_twin(int year, int number)
    {
        DistrictPlan plan = Plan(new Quarter(year, number)).MadeCertain();
        Func<int, Func<int, double>> pace = p => q =>
            ProjectStep.WorkPace(plan.Projects[p], plan.Season(q)) * plan.Projects[p].ConstructionPace.At(q) * new NaiveDistrict(plan, [], 11, 0).Building(q);
        NaivePlant[] plants =
        [
            new(plan.Projects[0], pace(0), 0.4, 0, 6 * 1.1, 0.5, 0.35, 9 * 1.05, 9 * 1.2 * 0.9, 2, 0.9),
            new(plan.Projects[1], pace(1), 0, (0.5 * 1.2) + 0.7, 2.5, 0.3, 0, 4, 4 * 1.2, 1.5, 0.8),
            new(plan.Projects[2], pace(2), 0, 0.9, 2, 0.5, 0, 3, 3 * 1.2, 1, 0.9),
        ];
        Agree(plan, plants, 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(19)]
    [InlineData(63)]
    public void An_uncertain_one_agrees_when_the_twin_is_fed_the_sampled_numbers(int draw)
    {
        DistrictPlan plan = Plan(new Quarter(2023, 3));
        DistrictRun run = new(plan);
        NaivePlant[] plants =
        [
            .. plan.Projects.Select((project, p) =>
            {
                double State(int column) => run.Blocks.ProjectStates[p][column, draw];
                double work = State(ProjectState.ConstructionWork);
                double gates = (ProjectStage)State(ProjectState.InitialStage) switch { ProjectStage.Negotiating => State(ProjectState.Remaining)
                    + State(ProjectState.ApprovalWork), ProjectStage.Signed => State(ProjectState.Remaining), _ => 0 };
                double full = 4 * State(ProjectState.Capacity);
                return new NaivePlant(project,
                    q => ProjectStep.WorkPace(project, plan.Season(q)) * project.ConstructionPace.At(q)
                        * new NaiveDistrict(plan, [], 11, (ulong)draw).Building(q),
                    State(ProjectState.Pause), gates, work, State(ProjectState.CommissioningWork), State(ProjectState.Progress),
                    State(ProjectState.Investment), full, State(ProjectState.RampQuarters), State(ProjectState.Ceiling),
                    (ProjectStage)State(ProjectState.InitialStage), (int)State(ProjectState.StatisticsLag));
            }),
        ];
        Agree(plan, plants, draw);
    }

    private static void Agree(DistrictPlan plan, NaivePlant[] plants, int draw)
    {
        var run = new DistrictRun(plan);
        var naive = new NaiveDistrict(plan, plants, 11, (ulong)draw);
        for (int quarter = 0; quarter < 8; quarter++)
        {
            run.Step();
            naive.Step(run.Framed(DistrictFrame.HighTechFirms, draw) - run.Blocks.DistrictState[DistrictState.HighTechAtStart, draw]);
            for (int p = 0; p < plants.Length; p++)
            {
                Same(plants[p].Recorded(quarter), run.Project(p, ProjectOutput.Investment, draw), Close);
                Same(plants[p].Output(quarter), run.Project(p, ProjectOutput.GrossOutput, draw), Close);
                if (plants[p].Production < 500)
                    Assert.Equal(plants[p].Production, run.Project(p, ProjectOutput.ProductionDate, draw), plants[p].Production < quarter + 1 ? 1e-9 : 4);
            }

            var linked = new LinkageOutput(plan.Accounts.Activities.Length);
            for (int i = 0; i < plan.Accounts.Activities.Length; i++)
            {
                Same(naive.Existing[i], run.Blocks.Linkage[linked.Existing + i, draw], Close);
                Same(naive.Induced[i], run.Blocks.Linkage[LinkageOutput.Induced + i, draw], Close);
            }

            for (int c = 0; c < plan.Chains.Length; c++) Same(naive.ChainOutput[c], run.Blocks.Chains[c][ChainOutput.GrossOutput, draw], Close);
            Same(naive.Gdp, run.Framed(DistrictFrame.Gdp, draw), Close);
            Same(naive.GdpGrowth, run.Framed(DistrictFrame.GdpGrowthYearToDate, draw), Close);
            Same(naive.Investment, run.Framed(DistrictFrame.Investment, draw), Close);
            Same(naive.InvestmentGrowth, run.Framed(DistrictFrame.InvestmentGrowth, draw), Close);
            Same(naive.Revenue, run.Framed(DistrictFrame.Revenue, draw), Close);
            Same(naive.RevenueGrowth, run.Framed(DistrictFrame.RevenueGrowth, draw), Close);
            Same(naive.IncomeGrowth, run.Framed(DistrictFrame.IncomeGrowth, draw), Close);
        }
    }

    private static void Same(double expected, double actual, double tolerance) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance * (1 + Math.Abs(expected)), $"{expected:R} against {actual:R}");

    // Two chains on one activity, three plants (one outside the chains), straight curves, so that the table is exact.
    private static DistrictPlan Plan(Quarter start)
    {
        DistrictPlan plan = InventedDistrict.Plan();
        ProjectParameters[] projects =
        [
            InventedDistrict.Project("first-plant", ProjectKind.Industrial, ProjectStage.Building, 9) with
            {
                Activity = 1, Chain = 0, InitialProgress = Certain(0.35), Construction = Lasting(6, 1.1, 1.4),
                Investment = Certain(9), OverrunMean = Certain(0.05), OverrunPerDelayScore = Certain(0.03),
                SlipQuarters = 0.4, StatisticsLag = 1, Curve = SingleProject.Line,
                RampQuarters = Certain(2), Displacement = Certain(0.1), WorkPace = [0.5, 1.2, 1.2, 0.9],
            },
            InventedDistrict.Project("second-plant", ProjectKind.DataCentre, ProjectStage.Negotiating, 4) with
            {
                Activity = 1, Chain = 1, Negotiation = Lasting(0.5, 1.2, 1.6), Approval = Lasting(0.7, 1, 1.2),
                Construction = Lasting(2.5, 1, 1.3), Commissioning = Lasting(0.3), Investment = Certain(4), StatisticsLag = 2,
                Curve = SingleProject.Line, RampQuarters = Certain(1.5), UtilisationCeiling = Certain(0.8),
                Displacement = Certain(0), ConstructionPace = ByQuarter(1, 1, 1.5),
            },
            InventedDistrict.Project("third-plant", ProjectKind.Platform, ProjectStage.Signed, 3) with
            {
                Activity = 4, Approval = Lasting(0.9), Construction = Lasting(2, 1, 1.4), Investment = Certain(3),
                EntersStatistics = false, Curve = SingleProject.Line, RampQuarters = Certain(1), Displacement = Certain(0),
            },
        ];
        return plan with
        {
            Start = start,
            Accounts = plan.Accounts with { InvestmentCurve = SingleProject.Line },
            Projects = [.. projects],
            Parks = [],
            Chains = [plan.Chains[0] with { Projects = [0] }, plan.Chains[1] with { Projects = [1] }],
            CommercialDistricts = [],
            Attraction = plan.Attraction with { Streams = [] },
        };
    }
}
