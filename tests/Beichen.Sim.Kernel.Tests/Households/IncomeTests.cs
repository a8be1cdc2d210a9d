using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Tests.Projects;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Households;

// Households that live on property alone: 8 a year a head, 2 % more of it in the first year, at prices 3 % higher.
public sealed class IncomeTests
{
    [Fact]
    public void Income_is_published_in_money_its_growth_without_prices_and_its_lead_over_the_growth_of_gdp()
    {
        DistrictRun run = new DistrictRun(Rentiers(0.02)).Step();
        Assert.All(SingleProject.Each(run.Blocks.Frame, DistrictFrame.NominalIncome), income => Assert.Equal(2 * 1.02 * 1.03, income, 1e-12));
        Assert.All(SingleProject.Each(run.Blocks.Frame, DistrictFrame.IncomeGrowth), growth => Assert.Equal(0.02, growth, 1e-12));
        for (int draw = 0; draw < 64; draw++)
        {
            double lead = 0.02 - run.Framed(DistrictFrame.GdpGrowthYearToDate, draw);
            Assert.Equal(lead, run.Framed(DistrictFrame.IncomeLead, draw), 1e-12);
        }
    }

    // Rents that follow the economy by half: its product of the quarter over the base year's, against a trend of 3 % a year.
    [Fact]
    public void Property_income_partly_follows_the_economy_against_its_trend()
    {
        DistrictPlan plan = Rentiers(0.02);
        plan = plan with { Households = plan.Households with { PropertyElasticity = Certain(0.5), TrendGrowth = 0.03 } };
        DistrictRun run = new DistrictRun(plan).Step();
        for (int draw = 0; draw < 64; draw++)
        {
            double economy = (1 + run.Framed(DistrictFrame.GdpGrowthQuarter, draw)) / 1.03;
            Assert.Equal(1.02 * Math.Sqrt(economy), 1 + run.Framed(DistrictFrame.IncomeGrowth, draw), 1e-12);
        }
    }

    [Fact]
    public void Transfers_follow_it_by_an_elasticity_of_their_own()
    {
        DistrictPlan plan = Rentiers(0);
        plan = plan with
        {
            Households = plan.Households with { PropertyShare = Certain(0), TransferGrowth = Certain(0.01), TransferElasticity = Certain(2), TrendGrowth = 0 }
        };
        DistrictRun run = new DistrictRun(plan).Step();
        for (int draw = 0; draw < 64; draw++)
            Assert.Equal(1.01 * Math.Pow(1 + run.Framed(DistrictFrame.GdpGrowthQuarter, draw), 2), 1 + run.Framed(DistrictFrame.IncomeGrowth, draw), 1e-12);
    }

    // An elasticity of one half: the towns spend the square root of 1.02 more a quarter later.
    [Fact]
    public void Towns_spend_in_the_next_quarter_what_last_quarters_income_lets_them()
    {
        DistrictRun rich = new DistrictRun(Rentiers(0.02)).Step(2), poor = new DistrictRun(Rentiers(0)).Step(2);
        var opening = new DistrictOpening(7, rich.Plan.Commerce.Towns.Length);
        for (int town = 0; town < rich.Plan.Commerce.Towns.Length; town++)
        {
            for (int draw = 0; draw < 64; draw++)
                Assert.Equal(Math.Sqrt(1.02), rich.Blocks.Opening[opening.Spending + town, draw] / poor.Blocks.Opening[opening.Spending + town, draw], 1e-12);
        }
    }

    private static DistrictPlan Rentiers(double growth)
    {
        DistrictPlan plan = InventedDistrict.Plan();
        return plan with
        {
            Households = plan.Households with
            {
                BaseIncomePerHead = Certain(8),
                WageShare = Certain(0),
                BusinessShare = Certain(0),
                PropertyShare = Certain(1),
                PropertyGrowth = Certain(growth),
                PropertyElasticity = Certain(0),
                ConsumerPriceGrowth = Certain(0.03),
                SurveyDeviation = Certain(0),
                SpendingElasticity = Certain(0.5),
            },
        };
    }
}
