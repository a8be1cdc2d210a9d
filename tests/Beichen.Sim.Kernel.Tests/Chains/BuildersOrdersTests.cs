using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Property;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Chains;

public sealed class BuildersOrdersTests
{
    // Nobody buys inputs here, so that all that is asked of the builders is construction: what projects, newcomers and the rest order, less what the base
    // year's 90 亿元 ordered, 18 of them developers', moved like the rest of what builders do.
    [Fact]
    public void Builders_are_asked_for_all_that_is_built_less_what_the_base_year_asked()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        plan = plan with
        {
            Accounts = plan.Accounts with
            {
                BaseInvestment = Certain(90),
                InvestmentLocalContent = Certain(0.25),
                Property = new PropertyParameters { ShareOfInvestment = Certain(0.2), InvestmentElasticity = Certain(1), LocalContent = Certain(0.4) },
                Outbreaks = Kernel.Outbreaks.OutbreakParameters.None,
                LockdownSeverity = Always(0),
                Activities = [.. plan.Accounts.Activities.Select(activity => activity with { InputCoefficients = [.. new double[7]] })],
            },
        };
        DistrictRun run = new(plan);
        int projects = plan.Projects.Length, streams = plan.Attraction.Streams.Length;
        var linked = new LinkageOutput(7);
        double price = plan.Accounts.Activities[3].BasePriceLevel.Median, fromStreams = 0, fromProjects = 0, inBaseYear = 0;
        for (int quarter = 0; quarter < 8; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 64; draw += 5)
            {
                double named = Enumerable.Range(0, projects).Sum(p => run.Project(p, ProjectOutput.ConstructionOrders, draw));
                double ordered = Enumerable.Range(0, projects).Sum(p => run.Project(p, ProjectOutput.BaseYearOrders, draw));
                double recorded = Enumerable.Range(0, projects).Sum(p => run.Project(p, ProjectOutput.BaseYearInvestment, draw));
                double unnamed = Enumerable.Range(0, streams).Sum(s => run.Blocks.Pipeline[(s * StreamOutput.Count) + StreamOutput.ConstructionOrders, draw]);
                double estate = run.Framed(DistrictFrame.EstateInvestment, draw);
                double rest = ((0.25 * (run.Framed(DistrictFrame.BackgroundInvestment, draw) - estate)) + (0.4 * estate))
                    / run.Blocks.DistrictState[DistrictState.InvestmentPrice, draw];
                double moved = run.Blocks.Linkage[linked.Existing + 3, draw] / run.Blocks.Opening[DistrictOpening.Base + 3, draw];
                double before = (ordered + (0.25 * (72 - recorded)) + (0.4 * 18)) * plan.Accounts.InvestmentSeason[plan.Season(quarter)] * moved;
                Assert.Equal((named + unnamed + rest - before) / price, run.Blocks.DistrictState[run.State.Use + 3, draw] - Waiting(draw), 1e-9);
                fromStreams += unnamed;
                fromProjects += named;
                inBaseYear += ordered;
            }
        }

        Assert.True(fromStreams > 1 && fromProjects > 1 && inBaseYear > 1);

        // Nothing waits: without inputs nobody orders for the next quarter.
        double Waiting(int draw) => run.Blocks.DistrictState[run.State.Backlog + 3, draw];
    }
}
