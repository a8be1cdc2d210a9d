using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Households;

public sealed class JobCountTests
{
    // Employment in plants, with newcomers and on local orders (a year's output is
    // four times the quarter's): the net count follows it, the gross one its peaks.
    [Fact]
    public void The_net_count_ends_at_employment_and_the_gross_count_at_its_peaks()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        plan = plan with { Households = plan.Households with { JobsElasticity = Certain(0) } };
        DistrictRun run = new(plan);
        var linked = new LinkageOutput(plan.Accounts.Activities.Length);
        double[] background = new double[64], peakOfProjects = new double[64], peakOfOrders = new double[64];
        double fromOrders = 0, fromStreams = 0;
        for (int quarter = 0; quarter < 16; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 64; draw += 3)
            {
                double streams = Enumerable.Range(0, plan.Attraction.Streams.Length)
                    .Sum(s => run.Blocks.Pipeline[(s * StreamOutput.Count) + StreamOutput.Jobs, draw]);
                double projects = Enumerable.Range(0, plan.Projects.Length).Sum(p => run.Project(p, ProjectOutput.Jobs, draw)) + streams;
                double orders = plan.Accounts.Activities.Select((activity, i) =>
                    4 * run.Blocks.Linkage[LinkageOutput.Induced + i, draw] * activity.JobsPerOutput.Median).Sum();
                double talent = plan.Households.TalentJobs.At(quarter) / 4;
                background[draw] += run.Blocks.DistrictState[DistrictState.BackgroundJobs, draw] + talent;
                peakOfProjects[draw] = Math.Max(peakOfProjects[draw], projects);
                peakOfOrders[draw] = Math.Max(peakOfOrders[draw], orders);
                double left = (quarter + 1) * run.Blocks.DistrictState[DistrictState.Leaving, draw];
                double net = background[draw] - left + projects + orders, gross = background[draw] + peakOfProjects[draw] + peakOfOrders[draw];
                Assert.Equal(net, run.Framed(DistrictFrame.NetJobsTotal, draw), 1e-9 * gross);
                Assert.Equal(gross, run.Framed(DistrictFrame.NewJobsTotal, draw), 1e-9 * gross);
                fromOrders = Math.Max(fromOrders, peakOfOrders[draw] - orders);
                fromStreams += streams;
            }
        }

        Assert.True(fromOrders > 1 && fromStreams > 1);
    }
}
