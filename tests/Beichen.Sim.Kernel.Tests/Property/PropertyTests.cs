using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Budget;
using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Property;
using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Tests.Projects;
using Beichen.Sim.Kernel.Time;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Property;

/// <summary>Real estate as a stream of its own.</summary>
public sealed class PropertyTests
{
    // A quarter of the base year's 80 亿元, 5 a quarter; both trends 2 % and −5 % a year; no housing factor.
    [Fact]
    public void Developers_invest_their_share_on_their_trend()
    {
        var run = new DistrictRun(Plan(0, 0));
        for (int quarter = 0; quarter < 8; quarter++)
        {
            run.Step();
            double trend = Math.Pow(1.02 * 0.95, (quarter / 4) + 1);
            Assert.Equal(5 * trend, run.Framed(DistrictFrame.EstateInvestment, 7), 1e-9);
            Assert.Equal(trend, run.Framed(DistrictFrame.EstateSales, 7), 1e-9);
        }
    }

    // The factor of a year moves that year and no other: what is left of last year's is nothing.
    [Fact]
    public void The_housing_factor_moves_investment_and_sales_of_its_year_by_their_own_responses()
    {
        DistrictRun plain = new(Plan(0, 0)), moved = new(Plan(0.8, 1.5));
        bool rose = false, fell = false;
        for (int quarter = 0; quarter < 8; quarter++)
        {
            plain.Step();
            moved.Step();
            for (int draw = 0; draw < 64; draw++)
            {
                double housing = moved.Blocks.DistrictState[DistrictState.Factor + (int)CommonFactor.Housing, draw];
                Assert.Equal(plain.Framed(DistrictFrame.EstateInvestment, draw) * Math.Max(0, 1 + (0.8 * housing)),
                    moved.Framed(DistrictFrame.EstateInvestment, draw), 1e-9);
                Assert.Equal(plain.Framed(DistrictFrame.EstateSales, draw) * Math.Max(0, 1 + (1.5 * housing)),
                    moved.Framed(DistrictFrame.EstateSales, draw), 1e-9);
                double by = moved.Framed(DistrictFrame.EstateInvestment, draw) - plain.Framed(DistrictFrame.EstateInvestment, draw);
                Assert.Equal(plain.Framed(DistrictFrame.Investment, draw) + by, moved.Framed(DistrictFrame.Investment, draw), 1e-9);
                rose |= housing > 0.05;
                fell |= housing < -0.05;
            }
        }

        Assert.True(rose && fell);
    }

    // Deed and land value tax follow sales, with the item's elasticity; the others do not hear of it in the first quarter.
    [Fact]
    public void Taxes_on_sales_follow_sales()
    {
        DistrictPlan plan = Plan(0, 1.2);
        int item = Enumerable.Range(0, plan.Budget.Items.Length).First(k => plan.Budget.Items[k].Base == RevenueBase.RealEstate);
        plan = plan with
        {
            Budget = plan.Budget with { Items = plan.Budget.Items.SetItem(item, plan.Budget.Items[item] with { Elasticity = Certain(1.3), Lag = 0 }) }
        };
        DistrictRun plain = new DistrictRun(plan with
        {
            Accounts = plan.Accounts with { Property = plan.Accounts.Property with { SalesElasticity = Certain(0) } }
        }).Step(), run = new DistrictRun(plan).Step();
        for (int draw = 0; draw < 64; draw++)
        {
            double sales = run.Framed(DistrictFrame.EstateSales, draw) / plain.Framed(DistrictFrame.EstateSales, draw);
            Assert.Equal(plain.Framed(plain.Frame.Item + item, draw) * Math.Pow(sales, 1.3), run.Framed(run.Frame.Item + item, draw), 1e-9);
            Assert.Equal(plain.Framed(DistrictFrame.Revenue, draw) - plain.Framed(plain.Frame.Item + item, draw),
                run.Framed(DistrictFrame.Revenue, draw) - run.Framed(run.Frame.Item + item, draw), 1e-9);
        }
    }

    // What is started may be financed up to 1.2 of an ordinary year's: of double starts, spent at once, the rest does not come.
    [Fact]
    public void What_lenders_do_not_finance_is_not_built()
    {
        DistrictPlan plan = Plan(0, 0);
        plan = plan with
        {
            Accounts = plan.Accounts with
            {
                CityGrowth = Certain(0),
                InvestmentDuration = Certain(4),
                PastStarts = [Certain(1), Certain(1), Certain(1), Certain(1), Certain(2)],
                Property = PropertyParameters.None,
            },
        };
        DistrictRun free = new(plan), held = new(plan with { Accounts = plan.Accounts with { FinancingCeiling = Certain(1.2) } });
        for (int quarter = 0; quarter < 8; quarter++)
        {
            free.Step();
            held.Step();
            double ordinary = free.Blocks.DistrictState[DistrictState.OrdinaryStarts, 3];
            Assert.Equal(Math.Min(free.Framed(DistrictFrame.Investment, 3), 1.2 * ordinary), held.Framed(DistrictFrame.Investment, 3), 1e-9);
        }

        Assert.True(Math.Abs(free.Framed(DistrictFrame.Investment, 3) - held.Framed(DistrictFrame.Investment, 3)) < 1e-9);
    }

    private static DistrictPlan Plan(double investment, double sales)
    {
        DistrictPlan plan = SingleProject.District();
        return plan with
        {
            Start = new Quarter(2022, 1),
            Attraction = plan.Attraction with { Streams = [] },
            Accounts = plan.Accounts with
            {
                BaseInvestment = Certain(80),
                CityGrowth = Certain(0.02),
                InvestmentLoading = Certain(1),
                StartsDeviation = Certain(0),
                InvestmentPriceGrowth = Certain(0),
                InvestmentPriceLoading = 0,
                InvestmentSeason = [0.25, 0.25, 0.25, 0.25],
                InvestmentCurve = SingleProject.Line,
                FinancingCeiling = Certain(0),
                PastStarts = [.. plan.Accounts.PastStarts.Select(_ => Certain(1))],
                Property = new PropertyParameters
                {
                    ShareOfInvestment = Certain(0.25),
                    InvestmentElasticity = Certain(investment),
                    SalesElasticity = Certain(sales),
                    Growth = Certain(-0.05)
                },
                Activities = [.. plan.Accounts.Activities.Select(activity =>
                    activity.Role == ActivityRole.RealEstate ? activity with { PriceGrowth = Certain(0), PriceLoading = 0, HousingLoading = 0 } : activity)],
            },
        };
    }
}
