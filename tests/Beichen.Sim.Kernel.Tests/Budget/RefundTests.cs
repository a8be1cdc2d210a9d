using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Budget;

// A fifth of the sales tax is paid back in the third quarter of the run and a twentieth in the fourth; the run's first full year is quarters 2 to 5.
public sealed class RefundTests
{
    private static readonly double[] Share = [0, 0, 0.2, 0.05, 0];

    [Fact]
    public void What_is_paid_back_is_the_share_of_the_tax_that_bears_it_and_growth_before_it_adds_it_back()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        plan = plan with { Budget = plan.Budget with { RefundShare = Shock([.. Share.Select(Certain)]) } };
        DistrictRun run = new(plan);
        double[][] net = new double[10][], before = new double[10][];
        for (int quarter = 0; quarter < 10; quarter++)
        {
            run.Step();
            double share = Share[Math.Min(quarter, 4)];
            (net[quarter], before[quarter]) = (new double[64], new double[64]);
            int firstOfYear = quarter < 2 ? 0 : quarter < 6 ? 2 : 6;
            for (int draw = 0; draw < 64; draw++)
            {
                double refunds = run.Framed(run.Frame.Item, draw) * share / (1 - share);
                Assert.Equal(refunds, run.Framed(DistrictFrame.Refunds, draw), 1e-12);
                net[quarter][draw] = run.Framed(DistrictFrame.Revenue, draw);
                before[quarter][draw] = net[quarter][draw] + refunds;
                double ToDate(double[][] series, int back) => Enumerable.Range(firstOfYear - back, quarter - firstOfYear + 1).Sum(q => series[q][draw]);
                Assert.Equal(ToDate(net, 0), run.Framed(DistrictFrame.RevenueYearToDate, draw), 1e-12);
                if (quarter < 2) Assert.Equal(run.Framed(DistrictFrame.RevenueGrowth, draw), run.Framed(DistrictFrame.RevenueGrowthBeforeRefunds, draw), 1e-12);
                if (firstOfYear < 6) continue;
                Assert.Equal((ToDate(net, 0) / ToDate(net, 4)) - 1, run.Framed(DistrictFrame.RevenueGrowth, draw), 1e-12);
                Assert.Equal((ToDate(before, 0) / ToDate(before, 4)) - 1, run.Framed(DistrictFrame.RevenueGrowthBeforeRefunds, draw), 1e-12);
            }
        }
    }
}
