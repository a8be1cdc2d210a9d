using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Time;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Time;

public sealed class ShockPathTests
{
    [Fact]
    public void A_certain_path_is_exact_and_its_last_value_holds_for_ever()
    {
        ShockPath path = ByQuarter(0, 0.35, 1);
        Assert.Equal([0, 0.35, 1, 1], Enumerable.Range(0, 4).Select(path.At));
        Assert.Equal(0.35, path.Sample<Lanes1>(new QuarterContext(1, 1, 7, 64), 5).Value);
    }

    [Fact]
    public void An_uncertain_shock_has_one_luck_for_its_window_and_differs_between_draws()
    {
        Quantity severity = Between("severity", 0.2, 0.8);
        var path = new ShockPath([Certain(0), severity, severity]);
        double[] first = [.. Enumerable.Range(0, 64).Select(lane => At(1, lane))], second = [.. Enumerable.Range(0, 64).Select(lane => At(2, lane))];
        Assert.Equal(first, second);
        Assert.All(first, share => Assert.InRange(share, 0.2, 0.8));
        Assert.Equal(64, first.Distinct().Count());
        Assert.InRange(first.Average(), 0.42, 0.58);
        Assert.Equal(0.5, path.At(2), 1e-12);

        double At(int quarter, int lane) => path.Sample<Lanes1>(new QuarterContext(quarter, quarter, 7, 0), lane).Value;
    }

    [Fact]
    public void A_share_is_held_between_nothing_and_all()
    {
        var path = new ShockPath([Quantity.Normal(0.5, 5, EntityKey.Of("number.wide"))]);
        double[] shares = [.. Enumerable.Range(0, 64).Select(lane => path.Sample<Lanes1>(new QuarterContext(0, 0, 7, 0), lane).Value)];
        Assert.Contains(0, shares);
        Assert.Contains(1, shares);
        Assert.All(shares, share => Assert.InRange(share, 0, 1));
    }

    // Existing output of a draw falls by the draw's own severity times the profile, −0.02 for farming.
    [Fact]
    public void Each_draw_is_struck_by_its_own_severity()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        plan = plan with
        {
            Start = new Quarter(2023, 1),
            Accounts = plan.Accounts with
            {
                OrderLag = Certain(1),
                ConstructionActivity = Always(1),
                Outbreaks = Kernel.Outbreaks.OutbreakParameters.None,
                LockdownSeverity = Always(0)
            }
        };
        Quantity severity = Between("severity", 0.2, 0.8);
        DistrictRun open = new DistrictRun(plan).Step(),
            locked = new DistrictRun(plan with { Accounts = plan.Accounts with { LockdownSeverity = Shock(severity) } }).Step();
        int farming = new Kernel.Accounts.LinkageOutput(plan.Accounts.Activities.Length).Existing;
        for (int draw = 0; draw < 64; draw++)
        {
            double share = severity.Sample<Lanes1>(11, (ulong)draw).Value;
            Assert.Equal(open.Blocks.Linkage[farming, draw] * (1 - (0.02 * share)), locked.Blocks.Linkage[farming, draw], 1e-12);
        }

        Assert.True(locked.Framed(DistrictFrame.Gdp) < open.Framed(DistrictFrame.Gdp));
    }
}
