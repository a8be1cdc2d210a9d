using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Time;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Chains;

public sealed class LinkageGoldenTests
{
    private static readonly DistrictState State = new(2, 1, 1);
    private static readonly LinkageOutput Output = new(2);
    private static readonly LocalOrders Working = new(2);

    [Theory]
    [InlineData(0.005, 0.228)]
    [InlineData(0.01, 0.280)]
    [InlineData(0.02, 0.344)]
    [InlineData(0.05, 0.451)]
    [InlineData(0.1, 0.551)]
    [InlineData(0.2, 0.670)]
    public void The_scale_of_a_small_region_shrinks_as_Flegg_and_Webber_have_it(double relative, double scale) =>
        Assert.Equal(scale, LocationQuotient.Scale(new Lanes1(relative), new Lanes1(0.3)).Value, 0.5e-3);

    [Theory]
    [InlineData(0.6, 1, 0.6, 0.6)]
    [InlineData(0.6, 0.5, 0.3, 0.6)]
    [InlineData(0.6, 5, 1, 0.6)]
    [InlineData(3, 0.1, 0.30000000000000004, 1)]
    public void Purchases_at_home_follow_seller_and_buyer_and_never_pass_one(double seller, double buyer, double fromAnother, double fromItself)
    {
        Assert.Equal(fromAnother, LocalRounds.LocalShare(new Lanes1(seller), new Lanes1(buyer), false).Value);
        Assert.Equal(fromItself, LocalRounds.LocalShare(new Lanes1(seller), new Lanes1(buyer), true).Value);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.7)]
    [InlineData(1)]
    [InlineData(0)]
    public void Constant_orders_end_in_the_Leontief_inverse_whatever_the_lag(double lag)
    {
        LaneBlock linkage = Rounds(lag, headroom: 1e9, orders: (600, 1500), plants: (0, 0), quarters: 200);
        Assert.Equal(1247.5247524752475, linkage[LinkageOutput.Induced, 9], 1e-9 * 1247);
        Assert.Equal(1841.5841584158416, linkage[LinkageOutput.Induced + 1, 9], 1e-9 * 1841);
    }

    // The columns of (I − A)⁻¹ and their sums, the Type I multipliers 1.5181518 and 1.4521452.
    [Theory]
    [InlineData(1, 0, 1.2541254, 0.2640264, 1.5181518)]
    [InlineData(0, 1, 0.3300330, 1.1221122, 1.4521452)]
    public void One_unit_of_final_demand_ends_in_a_column_of_the_inverse(double first, double second, double fromFirst, double fromSecond, double multiplier)
    {
        LaneBlock linkage = Rounds(0.4, headroom: 1e9, orders: (first, second), plants: (0, 0), quarters: 200);
        Assert.Equal(fromFirst, linkage[LinkageOutput.Induced, 0], 0.5e-7);
        Assert.Equal(fromSecond, linkage[LinkageOutput.Induced + 1, 0], 0.5e-7);
        Assert.Equal(multiplier, linkage[LinkageOutput.Induced, 0] + linkage[LinkageOutput.Induced + 1, 0], 1e-7);
    }

    [Fact]
    public void Without_purchases_at_home_output_is_final_demand_and_the_multiplier_one()
    {
        LaneBlock linkage = Rounds(0.4, headroom: 1e9, orders: (600, 1500), plants: (0, 0), quarters: 20, share: 0);
        Assert.Equal(600, linkage[LinkageOutput.Induced, 0]);
        Assert.Equal(1500, linkage[LinkageOutput.Induced + 1, 0]);
    }

    // The output of new plants is not produced again: only what it orders is, x = A f + A² f + …
    [Fact]
    public void New_plants_induce_their_inputs_and_not_themselves()
    {
        LaneBlock linkage = Rounds(0.5, headroom: 1e9, orders: (0, 0), plants: (600, 1500), quarters: 200);
        Assert.Equal(1247.5247524752475 - 600, linkage[LinkageOutput.Induced, 0], 1e-6);
        Assert.Equal(1841.5841584158416 - 1500, linkage[LinkageOutput.Induced + 1, 0], 1e-6);
    }

    [Fact]
    public void Orders_beyond_unused_capacity_leak_away()
    {
        LaneBlock linkage = Rounds(0.5, headroom: 700, orders: (600, 1500), plants: (0, 0), quarters: 50);
        Assert.Equal(700, linkage[LinkageOutput.Induced + 1, 0], 1e-9);
        Assert.InRange(linkage[LinkageOutput.Induced, 0], 600, 700);
    }

    [Fact]
    public void Fewer_orders_than_in_the_base_year_are_worked_off_in_the_same_way()
    {
        LaneBlock linkage = Rounds(0.4, headroom: 10, orders: (-600, -1500), plants: (0, 0), quarters: 200);
        Assert.Equal(-1247.5247524752475, linkage[LinkageOutput.Induced, 0], 1e-6);
        Assert.Equal(-1841.5841584158416, linkage[LinkageOutput.Induced + 1, 0], 1e-6);
    }

    // Half of all leakage closed: purchases at home rise from t to t + ½ (1 − t).
    [Fact]
    public void A_completer_chain_buys_at_home_part_of_what_leaked()
    {
        LaneBlock closed = Rounds(0.5, 1e9, (0, 0), (100, 0), 200, share: 0.2, completeness: 0.5);
        LaneBlock open = Rounds(0.5, 1e9, (0, 0), (100, 0), 200, share: 0.6, completeness: 0);
        Assert.Equal(open[LinkageOutput.Induced, 0], closed[LinkageOutput.Induced, 0], 1e-9);
        Assert.Equal(open[LinkageOutput.Induced + 1, 0], closed[LinkageOutput.Induced + 1, 0], 1e-9);
        Assert.True(open[LinkageOutput.Induced, 0] > 0);
    }

    // Lever 0.5 on a chain that holds u of its activity in a draw: 0.5 u of what leaks is closed in that draw.
    [Fact]
    public void A_chain_closes_leakage_by_its_share_in_each_draw()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        Quantity share = Uncertain.Between("closing.share", 0.2, 0.9);
        plan = plan with
        {
            Chains =
            [plan.Chains[0] with { ShareOfActivity = share, Completeness = Uncertain.Always(0.5), CompletenessPace = Uncertain.Certain(2) }, plan.Chains[1]]
        };
        DistrictRun run = new DistrictRun(plan).Step();
        for (int draw = 0; draw < 64; draw++)
            Assert.Equal(0.5 * share.Sample<Lanes1>(11, (ulong)draw).Value, run.Blocks.Supplies[0][ChainSupply.Closing, draw], 1e-15);
    }

    // A pace of 0.08 a year closes 0.02 of the leakage a quarter, up to the 0.05 that the programme sets out to close; the programme's end ends it.
    // 3 亿元 for all of it: 0.06 while it rises, taken off the tax on profits.
    [Fact]
    public void Completeness_rises_by_a_years_pace_and_costs_what_it_closes()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        plan = plan with
        {
            Chains = [plan.Chains[0] with
        {
            ShareOfActivity = Uncertain.Certain(0.5), Completeness = Uncertain.ByQuarter(0.05, 0.05, 0.05, 0.05, 0)
        }, .. plan.Chains[1..].Select(chain => chain with { Completeness = Uncertain.Always(0) })]
        };
        DistrictRun run = new(plan), free = new(plan with { Chains = [plan.Chains[0] with { CompletenessCost = Uncertain.Certain(0) }, .. plan.Chains[1..]] });
        double[] closed = [0.02, 0.04, 0.05, 0.05, 0], rebates = [0.06, 0.06, 0.03, 0, 0];
        int profits = plan.Budget.Items.Select((item, k) => item.BearsHighTechRate ? k : 0).Sum();
        for (int quarter = 0; quarter < closed.Length; quarter++)
        {
            run.Step();
            free.Step();
            Assert.Equal(closed[quarter] * 0.5, run.Blocks.Supplies[0][ChainSupply.Closing, 9], 1e-12);
            Assert.Equal(rebates[quarter], run.Blocks.Chains[0][ChainOutput.Rebates, 9], 1e-12);
            int item = new DistrictFrame(plan.Accounts.Activities.Length, plan.Budget.Items.Length, plan.Targets.Length).Item + profits;
            Assert.Equal(rebates[quarter], free.Framed(item, 9) - run.Framed(item, 9), 1e-9);
        }
    }

    // Of what completeness brings home only as much is made here as a share of the idle capacity can make.
    [Fact]
    public void Purchases_brought_home_need_capacity_of_the_right_kind()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        plan = plan with
        {
            Chains = [.. plan.Chains.Select(chain =>
            chain with { Completeness = Uncertain.Always(1), CompletenessPace = Uncertain.Certain(4) })]
        };
        DistrictRun none = Made(plan, 0), some = Made(plan, 0.05), all = Made(plan, 1),
            open = Made(plan with { Chains = [.. plan.Chains.Select(chain => chain with { Completeness = Uncertain.Always(0) })] }, 1);
        for (int i = 0; i < plan.Accounts.Activities.Length; i++)
        {
            double[] induced = [.. new[] { none, some, all }.Select(run => run.Blocks.Linkage[LinkageOutput.Induced + i, 4])];
            Assert.True(induced[0] <= induced[1] + 1e-12 && induced[1] <= induced[2] + 1e-12);
        }

        double Sum(DistrictRun run) => Enumerable.Range(0, plan.Accounts.Activities.Length).Sum(i => run.Blocks.Linkage[LinkageOutput.Induced + i, 4]);
        Assert.True(Sum(some) > Sum(none) + 0.01 && Sum(all) > Sum(some) + 0.01);
        Assert.True(Sum(none) < Sum(all) && Sum(open) < Sum(all));

        static DistrictRun Made(DistrictPlan plan, double suitable) =>
            new DistrictRun(plan with { Accounts = plan.Accounts with { SuitableCapacity = Uncertain.Certain(suitable) } }).Step();
    }

    private static LaneBlock Rounds(
        double lag, double headroom, (double, double) orders, (double, double) plants, int quarters, double share = 1, double completeness = 0)
    {
        ActivityParameters any = InventedDistrict.Plan().Accounts.Activities[1];
        var table = new InputTable([any with { InputCoefficients = [0.15, 0.20] }, any with { InputCoefficients = [0.25, 0.05] }]);
        LaneBlock state = LaneBlock.Create(State.Count, 1), linkage = LaneBlock.Create(Output.Count, 1), local = LaneBlock.Create(Working.Count, 1);
        Fill(state, DistrictState.OrderLag, lag);
        for (int i = 0; i < 2; i++)
        {
            Fill(state, State.SellerQuotient + i, share);
            Fill(state, State.BuyerQuotient + i, 1);
            Fill(linkage, Output.Headroom + i, headroom);
            Fill(local, Working.Closing + i, completeness);
        }

        for (int quarter = 0; quarter < quarters; quarter++)
        {
            Fill(local, LocalOrders.Orders, orders.Item1);
            Fill(local, LocalOrders.Orders + 1, orders.Item2);
            Fill(local, Working.Served, plants.Item1);
            Fill(local, Working.Served + 1, plants.Item2);
            LocalRounds.Run<Lanes4>(table, [completeness != 0, completeness != 0], State, Output,
                new QuarterContext(0, 0, 0, 0), local.Tile(0), state.Tile(0), linkage.Tile(0));
        }

        return linkage;
    }

    private static void Fill(LaneBlock block, int column, double value) => block.Tile(0).Column(column).Fill(value);
}
