using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Time;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Properties;

public sealed class SteadyStateTests
{
    private static readonly int[] Rates =
    [
        DistrictFrame.GdpGrowthYearToDate, DistrictFrame.GdpGrowthQuarter, DistrictFrame.InvestmentGrowth,
        DistrictFrame.RevenueGrowth, DistrictFrame.RevenueGrowthBeforeRefunds,
        DistrictFrame.IncomeGrowth, DistrictFrame.IncomeLead, DistrictFrame.EnergyIntensityFall,
        DistrictFrame.EnergyActivityEffect, DistrictFrame.EnergyStructureEffect,
        DistrictFrame.EnergyIntensityEffect, DistrictFrame.NetCommercialGain, DistrictFrame.MovedSales,
        DistrictFrame.CityGrowth, DistrictFrame.HighTechCost, DistrictFrame.Refunds,
    ];

    [Fact]
    public void Without_shocks_projects_and_growth_forty_quarters_stay_put()
    {
        var run = new DistrictRun(Still());
        var year = new double[4][];
        for (int quarter = 0; quarter < 40; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 64; draw++)
            {
                foreach (int column in Rates)
                    Assert.True(Math.Abs(run.Framed(column, draw)) < 1e-12, $"column {column}, quarter {quarter}: {run.Framed(column, draw):R}");
                for (int i = 0; i < 7; i++) Assert.Equal(0, run.Framed(run.Frame.Pull + i, draw), 1e-12);
            }

            int[] levels = [DistrictFrame.Gdp, DistrictFrame.NominalGdp, DistrictFrame.Investment, DistrictFrame.Revenue,
                DistrictFrame.NominalIncome, DistrictFrame.NewJobs, DistrictFrame.HighTechFirms, DistrictFrame.EagletFirms,
                DistrictFrame.GazelleFirms, DistrictFrame.CommercialSales, DistrictFrame.Energy];
            double[] now = [.. levels.Select(column => run.Framed(column, 21))];
            double[] before = year[quarter % 4] ??= now;
            for (int i = 0; i < now.Length; i++) Assert.Equal(before[i], now[i], 1e-12 * before[i]);
        }
    }

    [Fact]
    public void City_growth_alone_moves_the_district_by_its_loading_and_by_nothing_else()
    {
        DistrictPlan still = Still();
        DistrictPlan plan = still.Quantities((_, name, quantity) => name switch
        {
            "CityGrowth" =>
            Certain(0.04),
            "CityLoading" => Certain(1.25),
            "InvestmentLocalContent" or "LocalContent" => Certain(0),
            _ => quantity
        });
        var run = new DistrictRun(plan with { Start = new Quarter(2022, 1) });
        for (int quarter = 0; quarter < 12; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 64; draw += 7) Assert.Equal(0.05, run.Framed(DistrictFrame.GdpGrowthYearToDate, draw), 1e-12);
        }
    }

    [Fact]
    public void Prices_alone_raise_nominal_amounts_and_leave_every_real_rate_at_nought()
    {
        DistrictPlan plan = Still().Quantities((_, name, quantity) =>
            name is "PriceGrowth" or "ConsumerPriceGrowth" or "InvestmentPriceGrowth" ? Certain(0.03) : quantity);
        var run = new DistrictRun(plan with { Start = new Quarter(2022, 1) });
        for (int quarter = 0; quarter < 12; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 64; draw += 7)
            {
                Assert.Equal(0, run.Framed(DistrictFrame.GdpGrowthYearToDate, draw), 1e-12);
                Assert.Equal(0, run.Framed(DistrictFrame.IncomeGrowth, draw), 1e-12);
                Assert.Equal(0.03, run.Framed(DistrictFrame.InvestmentGrowth, draw), 1e-12);
                Assert.InRange(run.Framed(DistrictFrame.RevenueGrowth, draw), 0.01, 0.035);
            }
        }
    }

    [Fact]
    public void A_full_lockdown_takes_its_share_of_existing_and_new_output_alike()
    {
        DistrictPlan still = Still();
        ProjectParameters hotel = InventedDistrict.Project(
            "new-hotel", ProjectKind.Tourism, ProjectStage.Completed, 5) with
        { Activity = 5, Commissioning = Lasting(0) };
        DistrictPlan plan = still with { Projects = [hotel], Accounts = still.Accounts with { OrderLag = Certain(1) } };
        DistrictRun open = new DistrictRun(plan).Step(),
            locked = new DistrictRun(plan with { Accounts = plan.Accounts with { LockdownSeverity = Always(1) } }).Step();
        int inns = DistrictFrame.ValueAdded + 5;
        for (int draw = 0; draw < 64; draw++) Assert.Equal(open.Framed(inns, draw) * (1 - 0.266), locked.Framed(inns, draw), 1e-12);
    }

    private static DistrictPlan Still()
    {
        DistrictPlan plan = InventedDistrict.Plan(40);
        string[] gone =
        [
            "CityGrowth", "InvestmentPriceGrowth", "PriceGrowth", "EfficiencyGain", "PropertyGrowth",
            "TransferGrowth", "ConsumerPriceGrowth", "PopulationGrowth", "OwnGrowth",
            "GrowthBeforeStart", "Growth", "NewRate", "Ratio", "Exit", "SmartManufacturingEffect",
        ];
        plan = plan with { Accounts = plan.Accounts with { PastStarts = [.. plan.Accounts.PastStarts.Select(_ => Certain(1))] } };
        plan = plan.Quantities((_, name, quantity) =>
            gone.Contains(name) || name.Contains("Deviation", StringComparison.Ordinal) ? Quantity.Fixed(0) : name is "Renewal" ? Quantity.Fixed(1) : quantity);
        return plan with
        {
            Projects = [],
            Parks = [.. plan.Parks.Select(park => park with { Projects = [] })],
            Chains = [.. plan.Chains.Select(chain => chain with { Projects = [], Completeness = Always(0) })],
            Attraction = plan.Attraction with { Streams = [] },
            CommercialDistricts =
            [
                .. plan.CommercialDistricts.Select(d => d with
                {
                    TransportProject = -1, DutyFree = Always(0),
                    Venues = [.. d.Venues.Where(v => v.OpeningProject < 0).Select(v => v with { RefitProject = -1 })],
                }),
            ],
            Accounts = plan.Accounts with
            {
                Outbreaks = Kernel.Outbreaks.OutbreakParameters.None,
                LockdownSeverity = Always(0),
                ConstructionActivity = Always(1),
                InvestmentBaseRevision = 1
            },
            Budget = plan.Budget with { RefundShare = Always(0) },
            Households = plan.Households with { TalentJobs = Always(0), TrendGrowth = 0 },
        };
    }
}
