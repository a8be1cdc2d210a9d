using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Time;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Chains;

public sealed class NewcomerTests
{
    // Plants without a chain, each stream by its shares, at base-year prices and under the lockdown of the activity; then the chains' own plants.
    [Fact]
    public void New_output_reaches_its_activity_from_plants_streams_and_chains()
    {
        // The severity at its median in every draw: what is held here is the sum, not the draw of the shock.
        DistrictPlan plan = InventedDistrict.Plan();
        plan = plan with
        {
            Accounts = plan.Accounts with
            {
                Outbreaks = Kernel.Outbreaks.OutbreakParameters.None,
                LockdownSeverity = new QuarterPath([.. Enumerable.Range(0, 10).Select(plan.Accounts.LockdownSeverity.At)])
            }
        };
        int n = plan.Accounts.Activities.Length;
        DistrictRun run = new(plan);
        var linked = new LinkageOutput(n);
        var fromStreams = new double[n];
        for (int quarter = 0; quarter < 10; quarter++)
        {
            run.Step();
            for (int i = 0; i < n; i++)
            {
                double lockdown = plan.Accounts.LockdownSeverity.At(quarter) * plan.Accounts.Activities[i].LockdownProfile;
                for (int draw = 0; draw < 64; draw += 5)
                {
                    double plants = Enumerable.Range(0, plan.Projects.Length).Where(p => plan.Projects[p].Chain < 0 && plan.Projects[p].Activity == i)
                        .Sum(p => run.Project(p, ProjectOutput.GrossOutput, draw));
                    double streams = Enumerable.Range(0, plan.Attraction.Streams.Length)
                        .Sum(s => plan.Attraction.Streams[s].ActivityShares[i]
                            * run.Blocks.Pipeline[(s * StreamOutput.Count) + StreamOutput.GrossOutput, draw]);
                    double chains = Enumerable.Range(0, plan.Chains.Length).Where(c => plan.Chains[c].Activity == i)
                        .Sum(c => run.Blocks.Supplies[c][ChainSupply.FromProjects, draw]);
                    double expected = ((plants + streams) * (1 + lockdown) / run.Blocks.DistrictState[run.State.BasePrice + i, draw]) + chains;
                    Assert.Equal(expected, run.Blocks.Linkage[linked.FromNewPlants + i, draw], 1e-12 * (1 + expected));
                    fromStreams[i] += streams;
                }
            }
        }

        Assert.All(Enumerable.Range(0, n), i => Assert.Equal(plan.Attraction.Streams.Any(stream => stream.ActivityShares[i] > 0), fromStreams[i] > 0));
    }
}
