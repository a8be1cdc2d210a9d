using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Chains;

public sealed class BuildersOrdersTests
{
    // Nobody buys inputs here, so that all that is asked of the builders is construction: what projects and newcomers order, less what the investment
    // that has ended would have ordered – a tenth a year of 90 亿元 without the named projects', half of it construction and four tenths of that local.
    [Fact]
    public void Builders_are_asked_for_what_is_built_less_what_has_ended()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        plan = plan with
        {
            Accounts = plan.Accounts with
            {
                BaseInvestment = Certain(90),
                InvestmentRollOff = Certain(0.1),
                Activities = [.. plan.Accounts.Activities.Select(activity => activity with { InputCoefficients = [.. new double[7]] })],
            },
        };
        DistrictRun run = new(plan);
        double price = plan.Accounts.Activities[3].BasePriceLevel.Median, fromStreams = 0, fromProjects = 0;
        for (int quarter = 0; quarter < 8; quarter++)
        {
            run.Step();
            double ended = 1 - Math.Pow(0.9, quarter < 2 ? 1 : quarter < 6 ? 2 : 3);
            for (int draw = 0; draw < 64; draw += 5)
            {
                double projects = Enumerable.Range(0, plan.Projects.Length).Sum(p => run.Project(p, ProjectOutput.ConstructionOrders, draw));
                double named = Enumerable.Range(0, plan.Projects.Length).Sum(p => run.Project(p, ProjectOutput.BaseYearInvestment, draw));
                double streams = Enumerable.Range(0, plan.Attraction.Streams.Length).Sum(s => run.Blocks.Pipeline[(s * StreamOutput.Count) + StreamOutput.ConstructionOrders, draw]);
                double lost = (90 - named) * ended * plan.Accounts.InvestmentSeason[plan.Season(quarter)] * 0.5 * 0.4;
                Assert.Equal((projects + streams - lost) / price, run.Blocks.DistrictState[run.State.Use + 3, draw] - Waiting(draw), 1e-9);
                fromStreams += streams;
                fromProjects += named;
            }
        }

        Assert.True(fromStreams > 1 && fromProjects > 1);

        // Nothing waits: without inputs nobody orders for the next quarter.
        double Waiting(int draw) => run.Blocks.DistrictState[run.State.Backlog + 3, draw];
    }
}
