using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Runs;

public sealed class SettledStatesTests
{
    // A variant goes to a lever, back, to another and to other draws: what was kept may never show.
    [Fact]
    public void States_that_are_kept_are_those_that_would_be_drawn()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        var kernel = DistrictKernel.Create(plan);
        DistrictPlan[] levered = [plan, Slipped(plan, 1), Slipped(plan, 0.5), Punctual(plan, 0.4), ByDraw(plan), Dated(plan, DateRule.Shift, 1),
            Dated(plan, DateRule.Shift, -1), Dated(plan, DateRule.Median, 3)];
        DistrictKernel[] kernels = [kernel, .. levered.Skip(1).Select(kernel.WithLevers)];
        var blocks = new DistrictBlocks(plan, 4);
        var settled = new SettledStates(blocks);
        foreach ((int variant,
            ulong first) in new[] { (0, 0UL), (1, 0UL), (0, 0UL), (2, 0UL), (1, 0UL), (3, 0UL), (4, 0UL), (4, 64UL), (0, 64UL), (4, 64UL), (0, 0UL),
                (5, 0UL), (0, 0UL), (6, 0UL), (7, 0UL), (1, 0UL), (7, 0UL) })
        {
            var draws = new RunDraws(11, first, 4);
            settled.Initialise(kernels[variant], blocks, draws);
            var fresh = new DistrictBlocks(plan, 4);
            DistrictKernel.Create(levered[variant]).Initialise(fresh, draws);
            foreach ((LaneBlockPair pair, int i) in Pairs(blocks, fresh).Select((pair, i) => (pair, i)))
                Assert.True(pair.One.AsSpan().SequenceEqual(pair.Other), $"variant {variant}, draws from {first}, block {i}");
        }
    }

    [Fact]
    public void A_kernel_of_another_plan_begins_afresh()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        DistrictPlan other = plan with { Projects = [.. plan.Projects.Select(project => project with { Jobs = Uncertain.Certain(77) })] };
        var blocks = new DistrictBlocks(plan, 2);
        var settled = new SettledStates(blocks);
        var draws = new RunDraws(11, 0, 2);
        settled.Initialise(DistrictKernel.Create(plan), blocks, draws);
        settled.Initialise(DistrictKernel.Create(other), blocks, draws);
        Assert.All(blocks.ProjectStates, state => Assert.Equal(77, state[ProjectState.Jobs, 3]));
    }

    private sealed record LaneBlockPair(double[] One, double[] Other);

    private static IEnumerable<LaneBlockPair> Pairs(DistrictBlocks one, DistrictBlocks other) =>
        All(one).Zip(All(other), (a, b) => new LaneBlockPair(a, b));

    private static IEnumerable<double[]> All(DistrictBlocks blocks) =>
    [
        .. blocks.ProjectStates.Concat(blocks.ParkStates).Concat(blocks.ChainStates).Concat(blocks.CommerceStates).Append(blocks.PipelineState)
            .Append(blocks.DistrictState).Select(block => block.Values),
    ];

    private static DistrictPlan Slipped(DistrictPlan plan, double quarters) =>
        plan with { Projects = [.. plan.Projects.Select((project, i) => i % 2 == 0 ? project with { SlipQuarters = quarters } : project)] };

    private static DistrictPlan Dated(DistrictPlan plan, DateRule rule, double quarters) => plan with
    {
        Projects = [.. plan.Projects.Select((project, i) => i % 2 == 0
            ? project with { Date = new ProjectDate(ProjectStage.Producing, rule, quarters) } : project)],
    };

    private static DistrictPlan Punctual(DistrictPlan plan, double share) =>
        plan with { Projects = [.. plan.Projects.Select(project => project with { Punctuality = share })] };

    private static DistrictPlan ByDraw(DistrictPlan plan)
    {
        double[] design = [.. Enumerable.Range(0, 128).Select(draw => draw / 128.0)];
        return plan with { Projects = [.. plan.Projects.Select(project => project with { Punctuality = new([0]) { ByDraw = [design] } })] };
    }
}
