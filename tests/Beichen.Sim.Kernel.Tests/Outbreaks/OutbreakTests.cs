using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Outbreaks;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Time;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Outbreaks;

public sealed class OutbreakTests
{
    private static readonly OutbreakParameters Law = OutbreakParameters.None with
    {
        WideSeverity = Quantity.LogNormal(0.5, 0.76, EntityKey.Of("wide")),
        SmallSeverity = Quantity.LogNormal(0.06, 0.09, EntityKey.Of("small")),
    };

    [Fact]
    public void Outbreaks_come_as_often_and_as_hard_as_their_laws_say()
    {
        double[] drawn = [.. Enumerable.Range(0, 20000).Select(draw => Severity(0.1, 0.2, 0, draw))];
        Assert.Equal(0.7, drawn.Count(severity => severity == 0) / 20000.0, 0.01);
        double[] struck = [.. drawn.Where(severity => severity > 0).Order()];
        Assert.Equal(0.5, struck[^1000], 0.03); // half of the wide ones lie above their median, and hardly a small one does
    }

    [Fact]
    public void The_worse_of_what_is_drawn_and_what_is_stated_counts_and_nothing_stated_changes_nothing()
    {
        for (int draw = 0; draw < 200; draw++)
        {
            double drawn = Severity(0.3, 0.3, 0, draw);
            Assert.Equal(Math.Max(drawn, 0.4), Severity(0.3, 0.3, 0.4, draw));
        }

        Assert.Equal(0.4, Severity(0, 0, 0.4, 5));
    }

    [Fact]
    public void An_effect_fades_and_part_is_caught_up()
    {
        double[] cells = new double[4 * Tile.Draws];
        var state = new Tile(ref cells[0]);
        double[] severities = [0.5, 0, 0, 0, 0, 0.2], effects = new double[6];
        for (int q = 0; q < 6; q++)
        {
            OutbreakStep.Enter(state, 0, 0, new Lanes1(severities[q]));
            effects[q] = OutbreakStep.Effect<Lanes1>([1, 0.2, -0.1, -0.05], state, 0, 0).Value;
        }

        Assert.Equal([0.5, 0.1, -0.05, -0.025, 0, 0.2], effects.Select(effect => Math.Round(effect, 12)));
    }

    [Fact]
    public void A_stated_outbreak_of_severity_nought_has_the_bits_of_none()
    {
        DistrictPlan plan = InventedDistrict.Plan(8);
        plan = plan with { Accounts = plan.Accounts with { LockdownSeverity = QuarterPath.Constant(0) } };
        DistrictPlan stated = plan with { Accounts = plan.Accounts with { LockdownSeverity = Shock(Around("nought", 0, 0, 0)) } };
        DistrictRun none = new DistrictRun(plan).Step(8), nought = new DistrictRun(stated).Step(8);
        for (int draw = 0; draw < Tile.Draws; draw++) Assert.Equal(none.Framed(DistrictFrame.Digest, draw), nought.Framed(DistrictFrame.Digest, draw));
    }

    [Fact]
    public void Of_what_shops_lose_a_part_goes_online_and_none_of_it_to_the_district()
    {
        DistrictPlan plan = InventedDistrict.Plan(4).MadeCertain();
        plan = plan with { Accounts = plan.Accounts with { LockdownSeverity = QuarterPath.Constant(0.5) } };
        DistrictPlan kept = plan with { Accounts = plan.Accounts with { Outbreaks = plan.Accounts.Outbreaks with { OnlineShare = Certain(0) } } };
        DistrictRun online = new DistrictRun(plan).Step(), unspent = new DistrictRun(kept).Step();
        Assert.Equal(unspent.Framed(DistrictFrame.CommercialSales, 0), online.Framed(DistrictFrame.CommercialSales, 0), 1e-9);
        double share = unspent.Blocks.Opening[DistrictOpening.Shopping, 0];
        Assert.Equal(share / (share + (0.35 * (1 - share))), online.Blocks.Opening[DistrictOpening.InShops, 0], 1e-12);
        Assert.Equal(1, unspent.Blocks.Opening[DistrictOpening.InShops, 0], 1e-12);
    }

    [Fact]
    public void Building_slows_with_severity_and_the_city_loses_its_share()
    {
        DistrictPlan plan = InventedDistrict.Plan(4).MadeCertain();
        plan = plan with { Accounts = plan.Accounts with { ConstructionActivity = QuarterPath.Constant(1), LockdownSeverity = new QuarterPath([0.5, 0]) } };
        DistrictRun run = new(plan);
        run.Step();
        Assert.Equal(1 - (0.5 * 0.2), run.Blocks.Opening[DistrictOpening.Building, 0], 1e-12);
        double before = run.Blocks.Opening[DistrictOpening.CityGrowth, 0];
        Assert.Equal(((1 + before) * (1 - (0.12 * 0.5))) - 1, run.Framed(DistrictFrame.CityGrowth, 0), 1e-12);
        run.Step(2);
        Assert.Equal(1 + (0.4 * 0.5 * 0.2), run.Blocks.Opening[DistrictOpening.Building, 0], 1e-12);
    }

    private static double Severity(double wide, double small, double stated, int draw) =>
        OutbreakStep.Severity(Law, new Lanes1(wide), new Lanes1(small), new Lanes1(stated), new DrawKey(7, 99, 0, Purpose.Outbreak), (ulong)draw).Value;
}
