using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Tests.Projects;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Households;

public sealed class JobTests
{
    // 6000 a year in the background, of which 0.4 replace leavers; a plant of 100
    // jobs at 0.9 opens in the second quarter; 40 a quarter by the talent programme.
    [Fact]
    public void Gross_and_net_jobs_of_a_certain_district_are_as_worked_out_by_hand()
    {
        DistrictRun run = new DistrictRun(Quiet(SingleProject.Plant("opening", ProjectStage.Completed) with { Commissioning = Lasting(1) }, ByQuarter(160)));
        double gross = 0, net = 0, before = 0;
        for (int quarter = 0; quarter < 20; quarter++)
        {
            run.Step();
            double jobs = 100 * 0.9 * (1 - Math.Exp(-quarter / 2.0));
            gross += 1500 + 40 + jobs - before;
            net += 1500 + 40 - 600 + jobs - before;
            Assert.All(SingleProject.Each(run.Blocks.Frame, DistrictFrame.NewJobs), actual => Assert.Equal(1540 + jobs - before, actual, 1e-9));
            Assert.All(SingleProject.Each(run.Blocks.Frame, DistrictFrame.NetJobs), actual => Assert.Equal(940 + jobs - before, actual, 1e-9));
            Assert.All(SingleProject.Each(run.Blocks.Frame, DistrictFrame.NewJobsTotal), actual => Assert.Equal(gross, actual, 1e-7));
            Assert.All(SingleProject.Each(run.Blocks.Frame, DistrictFrame.NetJobsTotal), actual => Assert.Equal(net, actual, 1e-7));
            before = jobs;
        }
    }

    // Growth below the trend takes background jobs away and nobody's leaving with them: one for one in both counts.
    [Fact]
    public void In_a_bad_year_net_jobs_fall_by_as_many_as_gross_ones_and_so_by_more_in_proportion()
    {
        DistrictPlan plan = Quiet(null, Always(0));
        double trend = plan.Households.TrendGrowth;
        DistrictRun normal = new DistrictRun(plan).Step();
        plan = plan with { Accounts = plan.Accounts with { CityGrowth = Between("bad-year", -0.05, 0) } };
        DistrictRun varied = new DistrictRun(plan).Step();
        Assert.All(Enumerable.Range(0, 64), draw =>
        {
            double lost = normal.Framed(DistrictFrame.NewJobs, draw) - varied.Framed(DistrictFrame.NewJobs, draw);
            Assert.Equal(1500 * -2 * (varied.Framed(DistrictFrame.CityGrowth, draw) - trend), lost, 1e-9);
            Assert.Equal(lost, normal.Framed(DistrictFrame.NetJobs, draw) - varied.Framed(DistrictFrame.NetJobs, draw), 1e-9);
        });
        Assert.Contains(Enumerable.Range(0, 64), draw => varied.Framed(DistrictFrame.NewJobs, draw) < 1500);
    }

    // Whatever is known of the city's growth, a certain 1 % is 3 points below a trend of 4 % and takes 2 × 0.03 of 1500 jobs.
    [Theory]
    [InlineData(0.04, 0)]
    [InlineData(0.01, -90)]
    [InlineData(0.05, 30)]
    public void Jobs_answer_to_growth_against_the_trend_and_not_to_what_was_expected_of_it(double growth, double beyond)
    {
        DistrictPlan plan = Quiet(null, Always(0));
        plan = plan with { Accounts = plan.Accounts with { CityGrowth = Certain(growth) }, Households = plan.Households with { TrendGrowth = 0.04 } };
        Assert.Equal(1500 + beyond, new DistrictRun(plan).Step().Framed(DistrictFrame.NewJobs, 5), 1e-9);
    }

    // Local orders come and go: the gross count keeps its peak, the net one gives the jobs back.
    [Fact]
    public void Jobs_that_end_are_taken_off_the_net_count_alone()
    {
        DistrictPlan plan = Quiet(SingleProject.Plant("building-site", ProjectStage.Approved) with
        {
            Activity = -1,
            Jobs = Certain(0),
            ConstructionShare = Certain(1),
            LocalConstructionShare = Certain(1),
            Construction = Lasting(2)
        }, Always(0), lag: 0);
        DistrictRun run = new DistrictRun(plan).Step(12);
        double ended = 12 * 900;
        Assert.All(SingleProject.Each(run.Blocks.Frame, DistrictFrame.NetJobsTotal), net => Assert.Equal(ended, net, 1));
        Assert.All(SingleProject.Each(run.Blocks.Frame, DistrictFrame.NewJobsTotal), gross => Assert.True(gross > (12 * 1500) + 50));
    }

    // No growth, no arrivals, no rounds of orders, builders from elsewhere: the background and the one project alone.
    private static DistrictPlan Quiet(ProjectParameters? project, Kernel.Time.QuarterPath talent, double? lag = null)
    {
        DistrictPlan plan = SingleProject.District(project is null ? [] : [project]).MadeCertain();
        return plan with
        {
            Attraction = plan.Attraction with { Streams = [] },
            Chains = [.. plan.Chains.Select(chain => chain with { Completeness = Always(0) })],
            Accounts = plan.Accounts with
            {
                QuarterDeviation = Certain(0),
                InvestmentLocalContent = Certain(0),
                Property = Kernel.Property.PropertyParameters.None,
                Activities = [.. plan.Accounts.Activities.Select(activity =>
                    lag is null ? activity with { InputCoefficients = [.. new double[7]] } : activity)],
            },
            Households = plan.Households with
            {
                BackgroundJobs = Certain(6500),
                ProjectJobs = Certain(500),
                ReplacementShare = Certain(0.4),
                JobsElasticity = Certain(2),
                TalentJobs = talent,
                TrendGrowth = plan.Accounts.CityGrowth.Median
            },
        };
    }
}
