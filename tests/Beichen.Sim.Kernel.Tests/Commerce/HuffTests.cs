using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Tests.Projects;
using CsCheck;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Commerce;

public sealed class HuffTests
{
    private static readonly (double Area, double Minutes)[] Known = [(100, 8), (60, 3), (30, 1.5)];

    [Fact]
    public void Three_venues_share_a_town_in_the_known_proportions()
    {
        double[] shares = Shares(Known, retention: 1);
        Assert.Equal(0.072464, shares[0], 0.5e-6);
        Assert.Equal(0.309179, shares[1], 0.5e-6);
        Assert.Equal(0.618357, shares[2], 0.5e-6);
    }

    [Fact]
    public void Equal_venues_at_equal_distance_share_alike() =>
        Assert.All(Shares([(7, 4), (7, 4), (7, 4), (7, 4)], retention: 1), share => Assert.Equal(0.25, share, 1e-14));

    [Fact]
    public void Shares_sum_to_one_and_their_proportions_do_not_depend_on_the_others() =>
        Gen.Select(Gen.Double[1, 50], Gen.Double[1, 40], Gen.Double[0.1, 1]).Array[2, 5].Sample(venues =>
        {
            (double, double)[] all = [.. venues.Select(v => (v.Item1, v.Item2))];
            double[] shares = Shares(all, retention: 1);
            double[] fewer = Shares(all[..^1], retention: venues[0].Item3);
            double odds = shares.Length == 2 ? 1 : shares[0] / shares[1] / (fewer[0] / fewer[1]);
            return Math.Abs(shares.Sum() - 1) < 1e-12 && Math.Abs(odds - 1) < 1e-12;
        }, iter: 40);

    [Fact]
    public void The_base_years_retention_is_met_exactly_in_every_draw()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        var run = new DistrictRun(plan with
        {
            Accounts = plan.Accounts with { Outbreaks = Kernel.Outbreaks.OutbreakParameters.None },
            CommercialDistricts = [.. plan.CommercialDistricts.Select(d =>
                d with { TransportProject = -1, Venues = [.. d.Venues.Where(v => v.OpeningProject < 0).Select(v => v with { RefitProject = -1 })] })],
        });
        for (int quarter = 0; quarter < 4; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 64; draw++)
            {
                double drawn = run.Blocks.Commerce.Sum(d => d[CommerceOutput.SpendingDrawn, draw]);
                double outside = run.Blocks.Commerce[0][CommerceOutput.SpendingOutside, draw];
                Assert.Equal(run.Blocks.DistrictState[DistrictState.Retention, draw], drawn / (drawn + outside), 1e-12);
                foreach (LaneBlock district in run.Blocks.Commerce)
                    Assert.Equal(district[CommerceOutput.BaseSales, draw],
                        district[CommerceOutput.Sales, draw] - district[CommerceOutput.DutyFree, draw], 1e-12);
            }
        }
    }

    // A mall of 20 opens beside 10 and 10 that kept half: 40 in place of 20 against an outside draw of 20.
    [Fact]
    public void A_new_mall_takes_from_its_rivals_and_recovers_leakage()
    {
        ProjectParameters mall =
            SingleProject.Plant("new-mall", ProjectStage.Producing) with { Activity = -1, InitialAge = Certain(400), UtilisationCeiling = Certain(1) };
        DistrictRun run = Run([(10, 5), (10, 5)], 0.5, mall, 20).Step();
        double pool = run.Blocks.Commerce.Sum(d => d[CommerceOutput.SpendingDrawn, 0]) + run.Blocks.Commerce[0][CommerceOutput.SpendingOutside, 0];
        Assert.Equal(pool * 30 / 60, run.Blocks.Commerce[0][CommerceOutput.Sales, 0], 1e-9);
        Assert.Equal(pool * 10 / 60, run.Blocks.Commerce[1][CommerceOutput.Sales, 0], 1e-9);
        Assert.Equal(pool * 20 / 60, run.Blocks.Commerce[0][CommerceOutput.SpendingOutside, 0], 1e-9);
        Assert.Equal(pool * ((40.0 / 60) - 0.5), run.Framed(DistrictFrame.NetCommercialGain), 1e-9);
        Assert.Equal(pool * (0.25 - (10.0 / 60)), run.Framed(DistrictFrame.MovedSales), 1e-9);
    }

    [Fact]
    public void A_faster_way_and_a_refit_draw_more_and_a_duty_free_shop_draws_on_visitors()
    {
        ProjectParameters work =
            SingleProject.Plant("work", ProjectStage.Producing) with { Activity = -1, InitialAge = Certain(400), UtilisationCeiling = Certain(1) };
        DistrictPlan plan = Plan([(10, 5), (10, 5)], 0.5, work, 0);
        CommercialDistrictParameters plain = plan.CommercialDistricts[1];
        CommercialDistrictParameters first = plain with
        {
            TransportProject = 0,
            TravelTimeCut = Certain(0.2),
            DutyFree = Always(1),
            DutyFreeSales = Certain(4),
            VisitorShare = Certain(0.1),
            Venues = [plain.Venues[0] with { RefitProject = 0, RefitUplift = Certain(0.6) }],
        };
        DistrictRun run = new DistrictRun(plan with { CommercialDistricts = [first, plain] }).Step();
        double pool = run.Blocks.Commerce.Sum(d => d[CommerceOutput.SpendingDrawn, 0]) + run.Blocks.Commerce[0][CommerceOutput.SpendingOutside, 0];
        double drawn = 16 / 0.64;
        Assert.Equal((pool * drawn / (drawn + 10 + 20) * 1.1) + 1, run.Blocks.Commerce[0][CommerceOutput.Sales, 0], 1e-9);
        Assert.Equal(1, run.Blocks.Commerce[0][CommerceOutput.DutyFree, 0]);
    }

    // Profiles −0.125 of trade and −0.266 of hospitality with a fifth of the margin: half a lockdown leaves 1 − 0.5 · 0.1532 of shopping.
    [Fact]
    public void A_lockdown_takes_its_part_of_old_and_new_sales_and_so_of_the_gain()
    {
        ProjectParameters mall =
            SingleProject.Plant("new-mall", ProjectStage.Producing) with { Activity = -1, InitialAge = Certain(400), UtilisationCeiling = Certain(1) };
        DistrictPlan plan = Plan([(10, 5), (10, 5)], 0.5, mall, 20);
        plan = plan with
        {
            CommercialDistricts = [plan.CommercialDistricts[0] with { DutyFree = Always(1), DutyFreeSales = Certain(4) },
            plan.CommercialDistricts[1]]
        };
        DistrictRun open = new DistrictRun(plan).Step(),
            locked = new DistrictRun(plan with { Accounts = plan.Accounts with { LockdownSeverity = Always(0.5) } }).Step();
        foreach (int column in (int[])[DistrictFrame.CommercialSales, DistrictFrame.NetCommercialGain, DistrictFrame.MovedSales])
            Assert.All(Enumerable.Range(0, 64), draw => Assert.Equal(open.Framed(column, draw) * 0.9234, locked.Framed(column, draw), 1e-9));
        Assert.Equal(0.9234, locked.Blocks.Commerce[0][CommerceOutput.DutyFree, 9], 1e-12);
        Assert.All(Enumerable.Range(0, 64), draw => Assert.Equal(FromShops(open, draw) * 0.9234, FromShops(locked, draw), 1e-9));

        // Value added of trade beyond what stood, new plants and local orders.
        static double FromShops(DistrictRun run, int draw)
        {
            var linked = new LinkageOutput(run.Plan.Accounts.Activities.Length);
            return run.Framed(DistrictFrame.ValueAdded + 4, draw) - run.Blocks.Linkage[linked.Existing + 4, draw]
                - (0.55 * (run.Blocks.Linkage[linked.FromNewPlants + 4, draw] + run.Blocks.Linkage[LinkageOutput.Induced + 4, draw]));
        }
    }

    private static double[] Shares((double Area, double Minutes)[] venues, double retention)
    {
        DistrictRun run = Run(venues, retention, null, 0).Step();
        double[] sales = [.. run.Blocks.Commerce.Select(d => d[CommerceOutput.SpendingDrawn, 17])];
        double pool = sales.Sum() + run.Blocks.Commerce[0][CommerceOutput.SpendingOutside, 17];
        return [.. sales.Select(s => s / pool)];
    }

    private static DistrictRun Run((double Area, double Minutes)[] venues, double retention, ProjectParameters? mall, double mallArea) =>
        new(Plan(venues, retention, mall, mallArea), width: 4);

    // One town, one venue a commercial district, α = 1, β = 2; the mall stands in the first.
    private static DistrictPlan Plan((double Area, double Minutes)[] venues, double retention, ProjectParameters? mall, double mallArea)
    {
        DistrictPlan plan = SingleProject.District(mall is null ? [] : [mall]);
        CommercialDistrictParameters plain = plan.CommercialDistricts[1] with { DutyFree = Always(0), VisitorShare = Certain(0) };
        CommercialDistrictParameters[] all =
        [
            .. venues.Select((v, i) => plain with { Name = Name("square-" + i), TravelTime = [Certain(v.Minutes)], Venues = [Venue("hall-" + i, v.Area, -1)] }),
        ];
        if (mallArea > 0) all[0] = all[0] with { Venues = [.. all[0].Venues, Venue("mall", mallArea, 0)] };
        return plan with
        {
            CommercialDistricts = [.. all],
            Commerce = plan.Commerce with
            {
                Towns = [new TownParameters(Name("town"), Certain(10))],
                BaseRetention = Certain(retention),
                AreaExponent = Certain(1),
                TimeExponent = Certain(2)
            },
        };
    }

    private static VenueParameters Venue(string id, double area, int opening) => new(Name(id), Certain(area), opening, -1, Certain(0));
}
