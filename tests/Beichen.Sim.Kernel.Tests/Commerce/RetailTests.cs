using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Commerce;

/// <summary>Retail sales of consumer goods.</summary>
public sealed class RetailTests
{
    // 40 亿元 a year; what stands of shops and inns, what shops gain less what they take from others in the district, consumer prices.
    [Fact]
    public void Retail_sales_are_what_stands_and_what_shops_gain_at_consumer_prices()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        var run = new DistrictRun(plan with { Commerce = plan.Commerce with { BaseRetailSales = Certain(40) } });
        double[] retail = new double[8], season = [.. Enumerable.Range(0, 4).Select(q => OfBase(run, q))];
        for (int quarter = 0; quarter < 8; quarter++)
        {
            run.Step();
            double stands = Shops(run).Sum(i => run.Blocks.Linkage[new LinkageOutput(7).Existing + i, 9])
                / Shops(run).Sum(i => run.Blocks.DistrictState[run.State.BaseAnnual + i, 9]);
            double gain = run.Framed(DistrictFrame.NetCommercialGain, 9) * (1 - run.Blocks.DistrictState[DistrictState.CommerceDisplacement, 9]);
            retail[quarter] = ((40 * stands) + gain) * run.Blocks.DistrictState[DistrictState.ConsumerPrice, 9];
            Assert.Equal(retail[quarter], run.Framed(DistrictFrame.RetailSales, 9), 1e-9);
            int calendar = plan.Season(quarter);
            if (quarter - calendar < 0) continue;
            double now = Enumerable.Range(quarter - calendar, calendar + 1).Sum(q => retail[q]);
            double before = Enumerable.Range(0, calendar + 1).Sum(s => quarter - calendar - 4 + s < 0 ? 40 * season[s] : retail[quarter - calendar - 4 + s]);
            Assert.Equal((now / before) - 1, run.Framed(DistrictFrame.RetailGrowth, 9), 1e-9);
        }
    }

    private static IEnumerable<int> Shops(DistrictRun run) =>
        Enumerable.Range(0, 7).Where(i => run.Plan.Accounts.Activities[i].Role is ActivityRole.Trade or ActivityRole.Hospitality);

    private static double OfBase(DistrictRun run, int season) =>
        Shops(run).Sum(i => run.Blocks.DistrictState[run.State.BaseAnnual + i, 9] * run.Plan.Accounts.Activities[i].Season[season])
            / Shops(run).Sum(i => run.Blocks.DistrictState[run.State.BaseAnnual + i, 9]);
}
