using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Accounts;

public sealed class PublishedSumsTests
{
    [Fact]
    public void Investment_is_published_by_what_is_named_what_has_no_name_yet_and_the_rest()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        DistrictRun run = new(plan);
        double known = 0, unknown = 0;
        for (int quarter = 0; quarter < 8; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 64; draw += 7)
            {
                double named = Enumerable.Range(0, plan.Projects.Length).Sum(p => run.Project(p, ProjectOutput.Investment, draw));
                double unnamed = Enumerable.Range(0, plan.Attraction.Streams.Length)
                    .Sum(s => run.Blocks.Pipeline[(s * StreamOutput.Count) + StreamOutput.Investment, draw]);
                Assert.Equal(named, run.Framed(DistrictFrame.NamedInvestment, draw), 1e-12 * (1 + named));
                Assert.Equal(unnamed, run.Framed(DistrictFrame.UnnamedInvestment, draw), 1e-12 * (1 + unnamed));
                double total = run.Framed(DistrictFrame.Investment, draw);
                Assert.Equal(total, named + unnamed + run.Framed(DistrictFrame.BackgroundInvestment, draw), 1e-12 * total);
                known += named;
                unknown += unnamed;
            }
        }

        Assert.True(known > 0 && unknown > 0);
    }
}
