using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Audit;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Time;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Accounts;

public sealed class IdentityTests
{
    private const int Draw = 13;

    public static TheoryData<string, double> Faults
    {
        get
        {
            var faults = new TheoryData<string, double>();
            foreach (string name in Identities.Names)
            {
                faults.Add(name, 0.01);
                faults.Add(name, double.NaN);
            }

            return faults;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void All_identities_hold_in_every_draw_over_twenty_quarters(int width)
    {
        DistrictRun run = new DistrictRun(InventedDistrict.Plan(), draws: 256, width: width).Step(4);
        Assert.Equal(3, run.Quarter);
        run.Step(16);
        Assert.All(run.All(), block => Assert.All(
            block.Block.Values, value => Assert.True(double.IsFinite(value) || block.Name.Contains("district state", StringComparison.Ordinal), block.Name)));
        foreach (int column in Enumerable.Range(0, run.Frame.Count))
            for (int draw = 0; draw < 256; draw++) Assert.True(double.IsFinite(run.Framed(column, draw)));
    }

    [Fact]
    public void All_identities_hold_without_projects_parks_chains_shops_and_pipeline()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        new DistrictRun(plan with
        {
            Projects = [],
            Parks = [],
            Chains = [],
            CommercialDistricts = [],
            Attraction = plan.Attraction with { Streams = [] },
        }).Step(20);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_seeded_fault_is_caught_by_its_name_in_its_draw(string name, double fault)
    {
        DistrictRun run = new DistrictRun(InventedDistrict.Plan(), width: 1).Step(6);
        Check(run);
        Seed(run, name, fault);
        var broken = Assert.Throws<IdentityViolationException>(() => Check(run));
        Assert.Equal(name, broken.Identity);
        Assert.Equal((ulong)Draw, broken.Draw);
        Assert.Equal(5, broken.Quarter);
        Assert.NotEmpty(broken.Entity);
        Assert.Contains(name, broken.Message, StringComparison.Ordinal);
    }

    // The output of chains that the linkage does not know of, of the linkage that no chain made, and of the rest; each names its activity.
    [Theory]
    [InlineData("chain", "machines")]
    [InlineData("gross", "medicines")]
    [InlineData("linkage", "builders")]
    [InlineData("rest", "machines")]
    public void Chains_rest_and_linkage_cannot_part_unseen(string where, string activity)
    {
        DistrictRun run = new DistrictRun(InventedDistrict.Plan(), width: 1).Step(6);
        var linked = new LinkageOutput(run.Plan.Accounts.Activities.Length);
        (LaneBlock block, int column) = where switch
        {
            "chain" => (run.Blocks.Chains[0], ChainOutput.FromLocalOrders),
            "gross" => (run.Blocks.Chains[2], ChainOutput.GrossOutput),
            "linkage" => (run.Blocks.Linkage, linked.Existing + 3),
            _ => (run.Blocks.DistrictState, run.State.Rest + 1),
        };
        block.Tile(0)[column, Draw] *= 1.001;
        var broken = Assert.Throws<IdentityViolationException>(() => Check(run));
        Assert.Equal(("chains and rest sum to activities", activity), (broken.Identity, broken.Entity));
    }

    [Theory]
    [InlineData("induced", 0)]
    [InlineData("waiting", 3)]
    [InlineData("use", 6)]
    public void Orders_cannot_be_lost_or_served_twice_unseen(string where, int activity)
    {
        DistrictRun run = new DistrictRun(InventedDistrict.Plan(), width: 1).Step(6);
        (LaneBlock block, int column) = where switch
        {
            "induced" => (run.Blocks.Linkage, LinkageOutput.Induced),
            "waiting" => (run.Blocks.DistrictState, run.State.Backlog),
            _ => (run.Blocks.DistrictState, run.State.Use),
        };
        block.Tile(0)[column + activity, Draw] += 1e-6;
        var broken = Assert.Throws<IdentityViolationException>(() => Check(run));
        Assert.Equal(("use equals supply by activity", run.Plan.Accounts.Activities[activity].Name.Id), (broken.Identity, broken.Entity));
    }

    [Fact]
    public void A_fault_is_caught_at_the_widest_pack_too()
    {
        DistrictRun run = new DistrictRun(InventedDistrict.Plan(), width: 8).Step();
        Seed(run, "revenue sums over its items", 0.01);
        Assert.Equal((ulong)Draw, Assert.Throws<IdentityViolationException>(() => Check<Lanes8>(run)).Draw);
    }

    [Fact]
    public void A_number_broken_inside_the_quarter_stops_the_run()
    {
        var run = new DistrictRun(InventedDistrict.Plan());
        run.Step(2);
        run.Blocks.ChainStates[1].Tile(0)[ChainState.Level, Draw] = double.NaN;
        Assert.Equal((ulong)Draw, Assert.Throws<IdentityViolationException>(() => run.Step()).Draw);
    }

    private static void Seed(DistrictRun run, string name, double fault)
    {
        (LaneBlock block, int column) = name switch
        {
            "value added sums to GDP" => (run.Blocks.Frame, DistrictFrame.Gdp),
            "chains and rest sum to activities" => (run.Blocks.Chains[1], ChainOutput.ValueAdded),
            "use equals supply by activity" => (run.Blocks.DistrictState, run.State.Outside + 2),
            "pulls sum to growth" => (run.Blocks.Frame, run.Frame.Pull + 3),
            "quarters sum to the year to date" => (run.Blocks.Frame, DistrictFrame.GdpYearToDate),
            "investment sums over its parts" => (run.Blocks.Frame, DistrictFrame.BackgroundInvestment),
            "project money in place is recorded or pending" => (run.Blocks.Projects[3], ProjectOutput.InvestmentGap),
            "park land is used or free" => (run.Blocks.Parks[1], ParkOutput.LandGap),
            "revenue sums over its items" => (run.Blocks.Frame, run.Frame.Item + 2),
            "high-tech firms stock and flow" => (run.Blocks.Frame, DistrictFrame.HighTechNew),
            "spending is drawn or goes outside" => (run.Blocks.Commerce[1], CommerceOutput.SpendingDrawn),
            "energy split leaves no residual" => (run.Blocks.Frame, DistrictFrame.EnergyStructureEffect),
            "growth has a base" => (run.Blocks.DistrictState, DistrictState.InvestmentYear + YearToDate.Before),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "an identity without a seeded fault"),
        };
        if (name == "growth has a base") block.Tile(0)[column, Draw] = double.IsNaN(fault) ? fault : 0;
        else block.Tile(0)[column, Draw] += fault;
    }

    // The check moves the stock of certificates on; put back what the quarter began with.
    private static void Check(DistrictRun run) => Check<Lanes1>(run);

    private static void Check<T>(DistrictRun run)
        where T : struct, ILanes<T> =>
        Identities.Check<T>(run.Plan, new Closing
        {
            Accounts = run.Plan.Accounts,
            Streams = run.Plan.Attraction.Streams.Length,
            Context = new QuarterContext(run.Quarter, run.Plan.Season(run.Quarter), 11, 0),
            State = run.Blocks.DistrictState.Tile(0),
            Frame = run.Blocks.Frame.Tile(0),
            Opening = run.Blocks.Opening.Tile(0),
            Linkage = run.Blocks.Linkage.Tile(0),
            Pipeline = run.Blocks.Pipeline.Tile(0),
            Projects = new Tiles(run.Blocks.Projects, 0),
            Parks = new Tiles(run.Blocks.Parks, 0),
            Chains = new Tiles(run.Blocks.Chains, 0),
            Commerce = new Tiles(run.Blocks.Commerce, 0),
            Layout = run.State,
            Opened = new DistrictOpening(run.Plan.Accounts.Activities.Length, run.Plan.Commerce.Towns.Length),
            Linked = new LinkageOutput(run.Plan.Accounts.Activities.Length),
            Framed = run.Frame,
        });
}
