using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Accounts;

public sealed class PublishedAccountsTests
{
    // Prices rise where a year begins, first on the first day: the run's quarters 0 and 1 lie in its first year, 2 to 5 in the second.
    [Fact]
    public void Nominal_gdp_is_value_added_at_the_prices_of_its_year()
    {
        DistrictPlan plan = InventedDistrict.Plan().MadeCertain();
        DistrictRun run = new(plan);
        for (int quarter = 0; quarter < 4; quarter++)
        {
            run.Step();
            int years = quarter < 2 ? 1 : 2;
            double nominal = plan.Accounts.Activities.Select((activity, i) =>
                run.Framed(DistrictFrame.ValueAdded + i, 5) * activity.BasePriceLevel.Median * Math.Pow(1 + activity.PriceGrowth.Median, years)).Sum();
            Assert.Equal(nominal, run.Framed(DistrictFrame.NominalGdp, 5), 1e-9);
        }
    }

    [Fact]
    public void A_quarters_growth_is_over_the_same_quarter_of_the_year_before()
    {
        DistrictRun run = new(InventedDistrict.Plan());
        double[] gdp = new double[8];
        for (int quarter = 0; quarter < 8; quarter++)
        {
            gdp[quarter] = run.Step().Framed(DistrictFrame.Gdp, 9);
            if (quarter >= 4) Assert.Equal((gdp[quarter] / gdp[quarter - 4]) - 1, run.Framed(DistrictFrame.GdpGrowthQuarter, 9), 1e-12);
        }
    }

    [Fact]
    public void Investment_adds_up_within_the_calendar_year()
    {
        DistrictRun run = new(InventedDistrict.Plan());
        double sum = 0;
        for (int quarter = 0; quarter < 8; quarter++)
        {
            run.Step();
            sum = (quarter is 2 or 6 ? 0 : sum) + run.Framed(DistrictFrame.Investment, 9);
            Assert.Equal(sum, run.Framed(DistrictFrame.InvestmentYearToDate, 9), 1e-9);
        }
    }

    // Of what the shops gain four tenths were spent elsewhere in the district; a fifth is margin, of which a fifth goes to the inns.
    [Fact]
    public void The_shops_gain_becomes_value_added_of_trade_and_hospitality_by_its_margin()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        plan = plan with { Commerce = plan.Commerce with { DisplacementRate = Certain(0.4), MarginRate = Certain(0.2), HospitalityShare = 0.2 } };
        DistrictRun run = new DistrictRun(plan).Step(12);
        var linked = new LinkageOutput(plan.Accounts.Activities.Length);
        double all = 0;
        for (int draw = 0; draw < 64; draw++)
        {
            double gain = run.Blocks.Commerce.Sum(d => d[CommerceOutput.Sales, draw] - d[CommerceOutput.BaseSales, draw]);
            Assert.Equal(gain, run.Framed(DistrictFrame.NetCommercialGain, draw), 1e-9);
            Assert.Equal(run.Blocks.Commerce.Sum(d => d[CommerceOutput.Sales, draw]), run.Framed(DistrictFrame.CommercialSales, draw), 1e-9);
            for (int i = 0; i < plan.Accounts.Activities.Length; i++)
            {
                double part = i switch { 4 => 0.8, 5 => 0.2, _ => 0 };
                double margin = gain * 0.6 * 0.2 * part / plan.Accounts.Activities[i].BasePriceLevel.Median;
                double other = run.Blocks.Linkage[linked.FromNewPlants + i, draw] + run.Blocks.Linkage[LinkageOutput.Induced + i, draw];
                double expected = run.Blocks.Linkage[linked.Existing + i, draw] + (plan.Accounts.Activities[i].ValueAddedRatio * (other + margin));
                Assert.Equal(expected, run.Framed(DistrictFrame.ValueAdded + i, draw), 1e-9);
            }

            all += Math.Abs(gain);
        }

        Assert.True(all > 1);
    }

    // On the first day a quarter is measured against the base year's: its activities at their season, each with its own intensity.
    [Fact]
    public void The_first_fall_of_energy_intensity_is_over_the_base_years_quarter()
    {
        DistrictRun run = new DistrictRun(InventedDistrict.Plan()).Step();
        for (int draw = 0; draw < 64; draw++)
        {
            double output = 0, energy = 0;
            foreach ((int i, ActivityParameters activity) in run.Plan.Accounts.Activities.Index())
            {
                double value = run.Blocks.DistrictState[run.State.BaseAnnual + i, draw] * activity.Season[2];
                output += value;
                energy += value * activity.EnergyIntensity.Median;
            }

            double now = run.Framed(DistrictFrame.Energy, draw) / run.Framed(DistrictFrame.Gdp, draw);
            Assert.Equal(1 - (now / (energy / output)), run.Framed(DistrictFrame.EnergyIntensityFall, draw), 1e-12);
        }
    }

    // Three in a hundred saved a year: 0.97 of the energy in the first year of the run
    // and 0.97² in the second; with a deviation of two in a hundred, as much as that.
    [Fact]
    public void Efficiency_grows_by_its_gain_a_year_give_or_take_its_deviation()
    {
        DistrictRun none = Saving(0, 0), some = Saving(0.03, 0), uncertain = Saving(0.03, 0.02);
        none.Step();
        some.Step();
        uncertain.Step();
        double[] levels = [.. Enumerable.Range(0, 640).Select(draw => uncertain.Framed(DistrictFrame.Energy, draw) / none.Framed(DistrictFrame.Energy, draw))];
        Assert.Equal(0.97, some.Framed(DistrictFrame.Energy, 7) / none.Framed(DistrictFrame.Energy, 7), 1e-12);
        Assert.Equal(0.97, levels.Average(), 5 * 0.02 / Math.Sqrt(640));
        Assert.Equal(0.02, Math.Sqrt(levels.Average(level => Math.Pow(level - levels.Average(), 2))), 0.003);
        Assert.Equal(0.97 * 0.97, some.Step(2).Framed(DistrictFrame.Energy, 7) / none.Step(2).Framed(DistrictFrame.Energy, 7), 1e-12);

        static DistrictRun Saving(double gain, double deviation)
        {
            DistrictPlan plan = InventedDistrict.Plan();
            return new DistrictRun(
                plan with
                {
                    Projects = [],
                    Chains = [.. plan.Chains.Select(chain => chain with { Projects = [] })],
                    Parks = [.. plan.Parks.Select(park => park with { Projects = [] })],
                    CommercialDistricts = [],
                    Energy = plan.Energy with { EfficiencyGain = Certain(gain), EfficiencyDeviation = Certain(deviation) },
                },
                draws: 640);
        }
    }

    [Fact]
    public void Towns_spend_by_their_people()
    {
        DistrictRun run = new DistrictRun(InventedDistrict.Plan()).Step(3);
        var opening = new DistrictOpening(7, 4);
        for (int draw = 0; draw < 64; draw++)
        {
            double perHead = run.Blocks.Opening[opening.Spending, draw] / 6;
            Assert.Equal(perHead * 13, run.Blocks.Opening[opening.Spending + 2, draw], 1e-12);
            Assert.Equal(perHead * 4, run.Blocks.Opening[opening.Spending + 3, draw], 1e-12);
            Assert.InRange(run.Blocks.Opening[opening.Spending + 1, draw] / perHead, 8, 10);
        }
    }
}
